import { parseArgs } from "node:util";
import { evaluateQuotes } from "./quotes.ts";
import { measureSearch } from "./search-report.ts";

/** The extractor on annotated articles, and the finder on a corpus of quotations and queries. */
const USAGE = `npm run evaluate -- quotes <gold.jsonl> [--min-words 4] [--json]
npm run evaluate -- search <corpus.jsonl> <queries.jsonl> [--distractors <articles.jsonl>] [--suites 5000] [--show] [--json]
`;

const run = commandOf(process.argv.slice(2));
if (run === null) {
	process.stderr.write(USAGE);
	process.exitCode = 2;
} else {
	try {
		process.stdout.write(`${await run()}\n`);
	} catch (error) {
		process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
		process.exitCode = 1;
	}
}

/** What the arguments ask for; null when they make no sense. */
function commandOf(args: readonly string[]): (() => Promise<string>) | null {
	const given = valuesOf(args);
	if (given === null) return null;
	const { values, positionals } = given;
	const [what, first, second, ...rest] = positionals;
	const json = values.json ?? false;
	if (what === "quotes" && first !== undefined && second === undefined) {
		const leastWords = Number(values["min-words"] ?? 4);
		if (!(leastWords >= 1)) return null;
		return async () => {
			const { table, articles } = await evaluateQuotes(first, leastWords);
			return json ? JSON.stringify({ articles, leastWords, ...table }) : printed(table, articles, leastWords);
		};
	}
	if (what === "search" && first !== undefined && second !== undefined && rest.length === 0) {
		const suites = Number(values.suites ?? 5_000);
		if (!Number.isSafeInteger(suites) || suites < 0) return null;
		const distractors = values.distractors ?? null;
		return () => measureSearch(first, second, { distractors, suites, json, show: values.show ?? false });
	}
	return null;
}

function valuesOf(args: readonly string[]) {
	try {
		return parseArgs({
			args: [...args],
			allowPositionals: true,
			options: {
				json: { type: "boolean" },
				show: { type: "boolean" },
				"min-words": { type: "string" },
				distractors: { type: "string" },
				suites: { type: "string" },
			},
		});
	} catch {
		return null;
	}
}

function printed(
	table: Awaited<ReturnType<typeof evaluateQuotes>>["table"],
	articles: number,
	leastWords: number,
): string {
	const rows = Object.entries(table).map(([name, { value, low, high, of }]) =>
		value > 1
			? `${name.padEnd(22)} ${Math.round(value).toLocaleString("en-GB")}`
			: `${name.padEnd(22)} ${percent(value)}  [${percent(low)}, ${percent(high)}]  ${of}`,
	);
	return [
		`${articles} articles, quotations of ${leastWords} words or more; 95 % intervals over articles`,
		...rows,
	].join("\n");
}

function percent(value: number): string {
	return `${(100 * value).toFixed(1).padStart(5)} %`;
}

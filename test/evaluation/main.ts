import { parseArgs } from "node:util";
import { measureAnswers } from "./answers-report.ts";
import { evaluateClustering, printedClustering } from "./clustering.ts";
import { evaluateExtraction, printedExtraction } from "./extraction.ts";
import { HALVES } from "./moderation.ts";
import { reportModeration } from "./moderation-report.ts";
import { reportNeutrality } from "./neutrality-report.ts";
import { evaluateQuotes } from "./quotes.ts";
import { measureSearch } from "./search-report.ts";

/** The extractor on annotated articles, the finder on a corpus of quotations and queries, answers on questions. */
const USAGE = `npm run evaluate -- quotes <gold.jsonl> [--min-words 4] [--json]
npm run evaluate -- search <corpus.jsonl> <queries.jsonl> [--distractors <articles.jsonl>] [--suites 5000] [--show] [--json]
npm run evaluate -- clustering <gold.jsonl> [--json]
npm run evaluate -- extraction <folder of .html with .txt beside them> [--plain] [--json]
npm run evaluate -- answers <questions.jsonl> [--half odd|even] [--model] [--distractors <articles.jsonl>] [--articles <path>]… [--show] [--json]
npm run evaluate -- moderation [--half tuning|held|both|spent|fresh|unseen|broad] [--errors] [--dictionary] [--json]
npm run evaluate -- neutrality [--json]
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
	if (what === "clustering" && first !== undefined && second === undefined) {
		return async () => {
			const report = await evaluateClustering(first);
			return json ? JSON.stringify(report) : printedClustering(report);
		};
	}
	if (what === "extraction" && first !== undefined && second === undefined) {
		return async () => {
			const report = await evaluateExtraction(first, values.plain);
			return json ? JSON.stringify(report) : printedExtraction(report);
		};
	}
	if (what === "moderation" && first === undefined) {
		const half = HALVES.find((name) => name === values.half) ?? null;
		if (half === null && values.half !== undefined) return null;
		const { errors = false, dictionary = false } = values;
		return () => reportModeration({ half, errors, dictionary, json });
	}
	if (what === "neutrality" && first === undefined) return () => reportNeutrality(json);
	if (what === "search" && first !== undefined && second !== undefined && rest.length === 0) {
		const suites = Number(values.suites ?? 5_000);
		if (!Number.isSafeInteger(suites) || suites < 0) return null;
		const distractors = values.distractors ?? null;
		return () => measureSearch(first, second, { distractors, suites, json, show: values.show ?? false });
	}
	if (what === "answers" && first !== undefined && second === undefined) {
		const { distractors = null, articles = [], show = false, half = null, model = false } = values;
		if (half !== null && half !== "odd" && half !== "even") return null;
		return () => measureAnswers(first, { articles, distractors, half, model, json, show });
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
				plain: { type: "boolean" },
				model: { type: "boolean" },
				"min-words": { type: "string" },
				distractors: { type: "string" },
				half: { type: "string" },
				errors: { type: "boolean" },
				dictionary: { type: "boolean" },
				articles: { type: "string", multiple: true },
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

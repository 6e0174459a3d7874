import { evaluateQuotes } from "./quotes.ts";

/** `npm run evaluate -- quotes <gold.jsonl> [--min-words 4] [--json]`: the extractor on annotated articles. */
const USAGE = "npm run evaluate -- quotes <gold.jsonl> [--min-words 4] [--json]";

const [what, file, ...flags] = process.argv.slice(2);
const json = flags.includes("--json");
const leastWords = flags.includes("--min-words") ? Number(flags[flags.indexOf("--min-words") + 1]) : 4;

if (what !== "quotes" || file === undefined || !(leastWords >= 1)) {
	process.stderr.write(`${USAGE}\n`);
	process.exitCode = 2;
} else {
	const { table, articles } = await evaluateQuotes(file, leastWords);
	process.stdout.write(
		json ? `${JSON.stringify({ articles, leastWords, ...table })}\n` : `${printed(table, articles)}\n`,
	);
}

function printed(table: Awaited<ReturnType<typeof evaluateQuotes>>["table"], articles: number): string {
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

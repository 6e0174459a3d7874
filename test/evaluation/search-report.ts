import type { Interval } from "./bootstrap.ts";
import { fakesOf } from "./fakes.ts";
import { openLibrary } from "./library.ts";
import { evaluateSearch, type SearchResult } from "./search.ts";
import { type GoldQuotation, readDistractors, readSearchGold } from "./search-gold.ts";
import { type Made, runSuite, type SuiteResult } from "./suite.ts";
import { variantsOf } from "./variants.ts";

export interface SearchOptions {
	/** A file of articles whose quotations stand beside the corpus. */
	readonly distractors: string | null;
	/** How many fakes and how many honest variants are made at least; 0 leaves both out. */
	readonly suites: number;
	readonly json: boolean;
	/** Print every fake that was given as said, and every honest variant that was refused. */
	readonly show: boolean;
}

/** Measures the finder and returns what is to be printed. @throws when a file is not in the documented form. */
export async function measureSearch(
	corpusFile: string,
	queriesFile: string,
	options: SearchOptions,
): Promise<string> {
	const { corpus, queries } = await readSearchGold(corpusFile, queriesFile);
	const distractors = options.distractors === null ? [] : await readDistractors(options.distractors);
	const library = await openLibrary(corpus, distractors);
	try {
		const result = await evaluateSearch(library, corpus, queries);
		const fakes = await runSuite(library, made(fakesOf, corpus, options), "not said");
		const honest = await runSuite(library, made(variantsOf, corpus, options), "said");
		if (!options.json) return printed(result, fakes, honest, options.show);
		const { outcomes: _, ...table } = result;
		return JSON.stringify({ ...table, fakes, honest });
	} finally {
		await library.close();
	}
}

function made(
	make: (corpus: readonly GoldQuotation[], least: number) => Made[],
	corpus: readonly GoldQuotation[],
	{ suites }: SearchOptions,
): Made[] {
	return suites === 0 ? [] : make(corpus, suites);
}

function printed(result: SearchResult, fakes: SuiteResult, honest: SuiteResult, show: boolean): string {
	const { quotations, kinds, absence, leaked, ms } = result;
	const lines = [
		`${quotations} quotations; 95 % intervals over articles`,
		`${"kind".padEnd(22)} queries  success@1              success@5              verdicts`,
		...Object.entries(kinds).map(([kind, { queries, success1, success5, verdicts }]) => {
			const shares = Object.entries(verdicts).map(
				([verdict, count]) => `${verdict} ${percent(count / queries)}`,
			);
			return `${kind.padEnd(22)} ${String(queries).padStart(7)}  ${interval(success1)}  ${interval(success5)}  ${shares.join(", ")}`;
		}),
	];
	if (absence) {
		lines.push(
			`nobody said it: true positive rate at 5 % false positives ${interval(absence.rateAt5)}`,
			`nobody said it: AUROC ${[absence.auroc.value, absence.auroc.low, absence.auroc.high].map((value) => value.toFixed(4)).join(" / ")}`,
		);
	}
	if (leaked > 0)
		lines.push(`left out: ${leaked} queries of words that nobody in the corpus said but a distractor quotes`);
	lines.push(`ms a query: p50 ${ms.p50.toFixed(1)}, p95 ${ms.p95.toFixed(1)}`);
	if (fakes.made > 0)
		lines.push(
			...suite("fakes given as said", fakes, show),
			...suite("honest variants refused", honest, show),
		);
	return lines.join("\n");
}

function suite(name: string, { made, wrong, kinds }: SuiteResult, show: boolean): string[] {
	return [
		`${name}: ${wrong.length} of ${made} (${percent(wrong.length / made)})`,
		...Object.entries(kinds).map(
			([kind, counts]) => `  ${kind.padEnd(30)} ${counts.wrong} of ${counts.made}`,
		),
		...(show
			? wrong.map(({ kind, verdict, words, speaker, from }) =>
					[
						`  ${kind} → ${verdict}${speaker ? ` (${speaker})` : ""}`,
						`    asked: ${words}`,
						`    ${from.id}: ${from.text}`,
					].join("\n"),
				)
			: []),
	];
}

function interval(of: Interval | null): string {
	return of === null ? " ".repeat(21) : `${percent(of.value)} [${percent(of.low)}, ${percent(of.high)}]`;
}

function percent(share: number): string {
	return `${(100 * share).toFixed(1)} %`;
}

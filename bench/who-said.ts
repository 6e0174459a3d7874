import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import type { Reading } from "../src/archive/recent.ts";
import { termsOf } from "../src/archive/terms-of.ts";
import { findOn, type Shelves } from "../src/archive/who-said.ts";
import { SHARED } from "../src/corpus/article.ts";
import { SearchReader } from "../src/search/reader.ts";
import type { TableVersions } from "../src/search/rows.ts";
import type { StoredArticle } from "../src/store/articles.ts";
import type { StoredQuote } from "../src/store/quotation-rows.ts";
import { written } from "../test/evaluation/library.ts";
import { invented, type Random, seeded, word } from "./corpus.ts";
import { percentiles, shown } from "./timing.ts";

const QUOTATIONS_PER_ARTICLE = 10;
/** As many articles tell how common the words are: all are drawn alike. */
const SAMPLE = 2_000;
const QUERIES = 200;
const WARM_UP = 20;

/**
 * Prints how long finding takes among few and among many quotations, and how long it keeps other callers of this
 * thread waiting. The search tables are real; the articles stand in memory, so what SQL adds is not in these times.
 */
export async function whoSaidBench(
	report: (line: string) => void,
	sizes: readonly number[] = [10_000, 1_000_000],
): Promise<void> {
	let smallest: number | null = null;
	for (const size of sizes) {
		const folder = await mkdtemp(join(tmpdir(), "on-record-bench-"));
		try {
			const began = performance.now();
			const articles = makeArticles(size / QUOTATIONS_PER_ARTICLE);
			const published = await written(folder, articles);
			report(
				`${size.toLocaleString("en-GB")} quotations: built in ${((performance.now() - began) / 1_000).toFixed(0)} s`,
			);
			const p95 = await measure(folder, published, articles, report);
			smallest ??= p95;
			if (size !== sizes[0])
				report(`  p95 is ${(p95 / smallest).toFixed(1)}x that at ${sizes[0]?.toLocaleString("en-GB")}`);
		} finally {
			await rm(folder, { recursive: true, force: true });
		}
	}
}

function makeArticles(count: number): Reading[] {
	return Array.from({ length: count }, (_, index) => makeArticle(index + 1));
}

/** Straight marks keep the text in one byte a letter. */
function makeArticle(key: number): Reading {
	const random = seeded(key * 7919);
	const quotes: StoredQuote[] = [];
	let text = `${phrase(random, 24)}.`;
	for (let ordinal = 0; ordinal < QUOTATIONS_PER_ARTICLE; ordinal++) {
		const words = phrase(random, 8 + Math.floor(random() * 20));
		const name = `${invented(ordinal * 31 + 5)} ${invented(Math.floor(random() ** 2 * 3_000))}`;
		const start = text.length + 3;
		text += `\n\n"${words}," ${name} said.`;
		quotes.push({
			articleKey: key,
			ordinal,
			kind: "direct",
			span: { start, end: start + words.length },
			speaker: { kind: "person", name, role: null },
			mention: null,
			cue: null,
			confidence: 1,
			named: true,
			utterance: ordinal,
			alternatives: [],
		});
	}
	const article: StoredArticle = {
		key,
		id: `synthetic-${key}`,
		text,
		version: 1,
		collection: SHARED,
		contentHash: "",
		fetchedAt: "",
		outlet: `Outlet ${key % 40}`,
		headline: phrase(random, 7),
		byline: null,
		publishedOn: "2024-05-01",
		url: null,
		textAtLink: false,
		corrects: null,
		addedIn: 1,
		retiredIn: null,
	};
	return { article, quotes };
}

function phrase(random: Random, length: number): string {
	const words = Array.from({ length }, () => word(random)).join(" ");
	return words.charAt(0).toUpperCase() + words.slice(1);
}

async function measure(
	folder: string,
	published: TableVersions,
	articles: readonly Reading[],
	report: (line: string) => void,
): Promise<number> {
	const reader = await SearchReader.open(folder);
	const shelves: Shelves = {
		search: await reader.at(published),
		filter: { collections: [SHARED] },
		read: async (keys) =>
			new Map(
				[...keys].flatMap((key) => articles[key - 1] ?? []).map((shelved) => [shelved.article.key, shelved]),
			),
		weights: weightsOf(articles.slice(0, SAMPLE)),
	};
	const queries = queriesOver(articles);
	for (const query of queries.slice(0, WARM_UP)) await findOn(shelves, query.words, null);
	const times = new Map<string, number[]>();
	const waits = monitorEventLoopDelay({ resolution: 1 });
	waits.enable();
	for (const { kind, words } of queries) {
		const began = performance.now();
		await findOn(shelves, words, null);
		times.set(kind, [...(times.get(kind) ?? []), performance.now() - began]);
	}
	waits.disable();
	reader.close();
	for (const [kind, own] of times) report(`  ${kind.padEnd(14)} ${shown(percentiles(own))}`);
	const all = percentiles([...times.values()].flat());
	report(`  ${"all".padEnd(14)} ${shown(all)}`);
	report(
		`  others wait: p95 ${(waits.percentile(95) / 1e6).toFixed(1)}  p99 ${(waits.percentile(99) / 1e6).toFixed(1)}  at most ${(waits.max / 1e6).toFixed(1)} ms`,
	);
	return all.p95;
}

/** A third as they stand, a third with words wrong and missing, a third that nobody said. */
function queriesOver(articles: readonly Reading[]): { kind: string; words: string }[] {
	const random = seeded(11);
	return Array.from({ length: QUERIES }, (_, index) => {
		const { article, quotes } = articles[Math.floor(random() * articles.length)] as Reading;
		const { span } = quotes[Math.floor(random() * quotes.length)] as StoredQuote;
		const words = article.text.slice(span.start, span.end).split(" ");
		if (index % 3 === 0) return { kind: "exact", words: words.join(" ") };
		if (index % 3 === 1) {
			const kept = words.filter((_, at) => at % 6 !== 4);
			return { kind: "misremembered", words: kept.with(1, word(random)).join(" ") };
		}
		return { kind: "nobody's", words: phrase(random, 6 + Math.floor(random() * 8)) };
	});
}

/** Inverse document frequencies by the archive's formula. */
function weightsOf(articles: readonly Reading[]): Shelves["weights"] {
	const counts = new Map<string, number>();
	for (const { article } of articles) {
		for (const term of termsOf(article.text)) counts.set(term, (counts.get(term) ?? 0) + 1);
	}
	return async (stems) =>
		new Map(
			stems.map((stem) => {
				const n = counts.get(stem) ?? 0;
				return [stem, Math.log(1 + (articles.length - n + 0.5) / (n + 0.5))];
			}),
		);
}

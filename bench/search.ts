import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { promisify } from "node:util";
import MiniSearch from "minisearch";
import { type SearchFilter, SearchReader } from "../src/search/reader.ts";
import type { PassageRow, SearchRows, TableVersions } from "../src/search/rows.ts";
import { queryTerms } from "../src/search/words.ts";
import { SearchWriter } from "../src/search/writer.ts";
import { seeded, syntheticArticles, word } from "./corpus.ts";

export interface SearchBenchOptions {
	/** How many passages the archives have, smallest first; the last is also opened and ingested into. */
	readonly sizes?: readonly number[];
	readonly queries?: number;
	readonly ingests?: number;
}

const PASSAGES_PER_ARTICLE = 8;
const ARTICLES_AT_ONCE = 500;
const HITS = 20;
const WARM_UP = 5;
const FILTER: SearchFilter = { collections: ["shared", "guild-1"] };
const DATED: SearchFilter = { ...FILTER, since: "2018-01-01", until: "2019-12-31" };

/** Answers with the number of hits. */
type Engine = { name: string; search: (query: string) => Promise<number> | number };

/** Prints search times beside other engines', memory after opening, and disk after ingests; all as ratios too. */
export async function searchBench(
	report: (line: string) => void,
	{ sizes = [10_000, 100_000], queries = 100, ingests = 10 }: SearchBenchOptions = {},
): Promise<void> {
	for (const size of sizes) {
		const folder = await mkdtemp(join(tmpdir(), "on-record-bench-"));
		try {
			const articles = Math.ceil(size / PASSAGES_PER_ARTICLE);
			const published = await build(folder, articles, report);
			await compare(folder, published, articles, queries, report);
			if (size !== sizes.at(-1)) continue;
			await memory(folder, published, report);
			await disk(folder, published, articles, ingests, report);
		} finally {
			await rm(folder, { recursive: true, force: true });
		}
	}
}

/** The search rows of synthetic articles, some in collections that the questions may not see. */
export function syntheticRows(count: number, from: number): { keys: number[]; rows: SearchRows } {
	const keys: number[] = [];
	const rows = { passages: [] as PassageRow[], quotations: [] as SearchRows["quotations"][number][] };
	for (const article of syntheticArticles(count, from, PASSAGES_PER_ARTICLE)) {
		const { key, headline, text } = article;
		const common = {
			articleKey: key,
			collection: key % 10 === 0 ? `guild-${key % 7}` : "shared",
			outlet: article.outlet.toLowerCase(),
			publishedOn: article.publishedOn ?? "",
		};
		keys.push(key);
		for (const { start, end } of article.passages) {
			rows.passages.push({ ...common, start, end, words: `${headline}\n${text.slice(start, end)}` });
		}
		for (const [ordinal, { start, end, speaker }] of article.quotations.entries()) {
			const person = speaker.toLowerCase();
			rows.quotations.push({ ...common, ordinal, person, kind: "direct", words: text.slice(start, end) });
		}
	}
	return { keys, rows };
}

async function build(
	folder: string,
	articles: number,
	report: (line: string) => void,
): Promise<TableVersions> {
	const began = performance.now();
	const writer = await SearchWriter.open(folder);
	await writer.restoreTo(null);
	for (let from = 1; from <= articles; from += ARTICLES_AT_ONCE) {
		const { keys, rows } = syntheticRows(Math.min(ARTICLES_AT_ONCE, articles + 1 - from), from);
		await writer.replace(keys, rows, { fresh: true });
	}
	const published = await writer.finish([]);
	await writer.sweep(published);
	writer.close();
	const seconds = (performance.now() - began) / 1_000;
	report(`search tables of ${articles * PASSAGES_PER_ARTICLE} passages: built in ${seconds.toFixed(1)} s`);
	return published;
}

async function compare(
	folder: string,
	published: TableVersions,
	articles: number,
	queries: number,
	report: (line: string) => void,
): Promise<void> {
	const reader = await SearchReader.open(folder);
	const snapshot = await reader.at(published);
	const random = seeded(11);
	const questions = Array.from({ length: queries }, () =>
		Array.from({ length: 3 + Math.floor(random() * 5) }, () => word(random)).join(" "),
	);
	const times = await askInTurn(questions, [
		{
			name: "On Record passages",
			search: async (query) => (await snapshot.passages(query, FILTER, HITS)).length,
		},
		{
			name: "On Record passages, dated",
			search: async (query) => (await snapshot.passages(query, DATED, HITS)).length,
		},
		{
			name: "On Record quotations",
			search: async (query) => (await snapshot.quotations(query, FILTER, HITS)).length,
		},
		sqlite(articles),
	]);
	// Last and alone: collecting the garbage of its heap would stop the others' clocks too.
	for (const [name, own] of await askInTurn(questions.slice(0, 50), [miniSearch(articles)]))
		times.set(name, own);
	reader.close();
	const ours = percentiles(times.values().next().value ?? []);
	for (const [name, own] of times) {
		const { p50, p95 } = percentiles(own);
		report(
			`  ${name.padEnd(26)} p50 / p95 ${p50.toFixed(1)} / ${p95.toFixed(1)} ms` +
				`   ${(p50 / ours.p50).toFixed(1)}x / ${(p95 / ours.p95).toFixed(1)}x`,
		);
	}
}

/** Milliseconds per question. Every engine gets one before any gets the next: a busy machine slows them alike. */
async function askInTurn(
	questions: readonly string[],
	engines: readonly Engine[],
): Promise<Map<string, number[]>> {
	const times = new Map(engines.map(({ name }) => [name, [] as number[]]));
	for (const question of questions.slice(0, WARM_UP)) {
		for (const { search } of engines) await search(question);
	}
	for (const [turn, question] of questions.entries()) {
		// Who goes first changes, because each finds the processor's caches as the one before left them.
		const first = turn % engines.length;
		for (const { name, search } of [...engines.slice(first), ...engines.slice(0, first)]) {
			const began = performance.now();
			await search(question);
			times.get(name)?.push(performance.now() - began);
		}
	}
	return times;
}

function sqlite(articles: number): Engine {
	const database = new DatabaseSync(":memory:");
	database.exec(
		"CREATE VIRTUAL TABLE passages USING fts5(words, collection UNINDEXED, tokenize = 'porter unicode61')",
	);
	const insert = database.prepare("INSERT INTO passages (words, collection) VALUES (?, ?)");
	database.exec("BEGIN");
	for (const { words, collection } of allPassages(articles)) insert.run(words, collection);
	database.exec("COMMIT");
	const marks = FILTER.collections.map(() => "?").join(", ");
	const select = database.prepare(
		`SELECT rowid FROM passages WHERE passages MATCH ? AND collection IN (${marks}) ORDER BY rank LIMIT ${HITS}`,
	);
	const match = (query: string) => queryTerms(query).map((term) => `"${term}"`);
	return {
		name: "SQLite FTS5",
		search: (query) => select.all(match(query).join(" OR "), ...FILTER.collections).length,
	};
}

function miniSearch(articles: number): Engine {
	const index = new MiniSearch<{ id: number; words: string; collection: string }>({
		fields: ["words"],
		storeFields: ["collection"],
	});
	let id = 0;
	for (const { words, collection } of allPassages(articles)) index.add({ id: id++, words, collection });
	const allowed = new Set(FILTER.collections);
	return {
		name: "MiniSearch",
		search: (query) =>
			index.search(query, { filter: ({ collection }) => allowed.has(collection) }).slice(0, HITS).length,
	};
}

function* allPassages(articles: number): Generator<PassageRow> {
	for (let from = 1; from <= articles; from += ARTICLES_AT_ONCE) {
		yield* syntheticRows(Math.min(ARTICLES_AT_ONCE, articles + 1 - from), from).rows.passages;
	}
}

/** In a process of its own, because this one has held the other engines too. */
async function memory(
	folder: string,
	published: TableVersions,
	report: (line: string) => void,
): Promise<void> {
	const module = new URL("../src/search/reader.ts", import.meta.url).href;
	const script = `
		const { SearchReader } = await import(${JSON.stringify(module)});
		const rss = () => Math.round(process.memoryUsage.rss() / 1e6);
		const bare = rss();
		const reader = await SearchReader.open(${JSON.stringify(folder)});
		const snapshot = await reader.at(${JSON.stringify(published)});
		const opened = rss();
		for (const word of "the of court union harbour treaty strike mayor evidence water".split(" ")) {
			await snapshot.passages(word + " and the people", ${JSON.stringify(FILTER)}, ${HITS});
			await snapshot.quotations(word + " and the people", ${JSON.stringify(FILTER)}, ${HITS});
		}
		console.log("RSS of a reading process: " + bare + " MB bare, " + opened + " MB opened, " + rss() + " MB after 20 searches");`;
	const run = promisify(execFile);
	const { stdout } = await run(process.execPath, ["--no-warnings", "--input-type=module", "-e", script]);
	report(stdout.trim());
}

async function disk(
	folder: string,
	fresh: TableVersions,
	articles: number,
	ingests: number,
	report: (line: string) => void,
): Promise<void> {
	const before = await bytesIn(folder);
	const each = Math.ceil(articles / 100);
	let published = fresh;
	let most = before;
	const began = performance.now();
	for (let ingest = 0; ingest < ingests; ingest++) {
		const writer = await SearchWriter.open(folder);
		await writer.restoreTo(published);
		// A fifth of what comes in is a new version of what is there.
		const { keys, rows } = syntheticRows(
			each,
			articles + 1 + Math.round(ingest * each * 0.8) - Math.round(each / 5),
		);
		await writer.replace(keys, rows);
		published = await writer.finish([published]);
		most = Math.max(most, await bytesIn(folder));
		await writer.sweep(published);
		writer.close();
	}
	const seconds = (performance.now() - began) / 1_000 / ingests;
	const after = await bytesIn(folder);
	report(
		`disk: ${megabytes(before)} fresh, ${megabytes(after)} after ${ingests} ingests of 1 % (${(after / before).toFixed(2)}x); ` +
			`at most ${megabytes(most)} during one (${(most / before).toFixed(2)}x); ${seconds.toFixed(1)} s each`,
	);
}

async function bytesIn(folder: string): Promise<number> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile());
	const sizes = await Promise.all(files.map((file) => stat(join(file.parentPath, file.name))));
	return sizes.reduce((sum, { size }) => sum + size, 0);
}

function megabytes(bytes: number): string {
	return `${(bytes / 1e6).toFixed(0)} MB`;
}

function percentiles(times: readonly number[]): { p50: number; p95: number } {
	const sorted = times.toSorted((a, b) => a - b);
	const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
	return { p50: at(0.5), p95: at(0.95) };
}

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Reading } from "../../src/archive/recent.ts";
import { searchRows } from "../../src/archive/search-rows.ts";
import { termsOf } from "../../src/archive/terms-of.ts";
import { type Found, findOn, type Shelves } from "../../src/archive/who-said.ts";
import { SHARED } from "../../src/corpus/article.ts";
import { extractQuotes } from "../../src/quotes/extract.ts";
import type { Assessment } from "../../src/quotes/finding/verdict.ts";
import type { Quote, Speaker } from "../../src/quotes/quote.ts";
import { SearchReader, type SearchSnapshot } from "../../src/search/reader.ts";
import type { TableVersions } from "../../src/search/rows.ts";
import { SearchWriter } from "../../src/search/writer.ts";
import type { StoredArticle } from "../../src/store/articles.ts";
import { speakerKey } from "../../src/store/fold.ts";
import type { StoredQuote } from "../../src/store/quotation-rows.ts";
import { trimmed } from "./pairing.ts";
import type { Distractor, GoldQuotation } from "./search-gold.ts";

/** A corpus on the archive's own road: real search tables, with the articles in memory in place of SQL. */
export interface Library {
	readonly find: (words: string, speaker?: string) => Promise<Assessment<Found>>;
	/** The verdict alone: where it is neither said nor altered, nothing is sought by topic. */
	readonly decide: (words: string, speaker?: string) => Promise<Assessment<Found>>;
	/** Whether an article that stands beside the corpus quotes these words, letter for letter. */
	readonly beside: (words: string) => boolean;
	/** The corpus ids of a statement; none of a distractor's. */
	readonly idsOf: (found: Found) => readonly string[];
	readonly quotations: number;
	readonly close: () => Promise<void>;
}

interface Shelved {
	readonly article: StoredArticle;
	readonly quotes: readonly StoredQuote[];
	/** Corpus ids by ordinal. */
	readonly ids: readonly string[];
}

const ROWS_AT_ONCE = 2_000;

/** Builds the search tables in a folder of their own, which `close` removes. */
export async function openLibrary(
	corpus: readonly GoldQuotation[],
	distractors: readonly Distractor[] = [],
): Promise<Library> {
	const docs = Map.groupBy(corpus, ({ id, doc }) => doc ?? id);
	const shelved = [
		...[...docs.values()].map((lines, index) => shelfOf(lines, index + 1)),
		...distractors.map((each, index) => shelfOfDistractor(each, docs.size + index + 1)),
	];
	const byKey = new Map(shelved.map((each) => [each.article.key, each]));
	const folder = await mkdtemp(join(tmpdir(), "on-record-evaluation-"));
	const reader = await SearchReader.open(folder);
	const shelves: Shelves = {
		search: await reader.at(await written(folder, shelved)),
		filter: { collections: [SHARED] },
		read: async (keys) => new Map([...keys].flatMap((key) => entry(key, byKey.get(key)))),
		weights: weightsOver(shelved.map(({ article }) => article.text)),
	};
	const other = shelved
		.slice(docs.size)
		.flatMap(({ article, quotes }) =>
			quotes.map(({ span }) => letters(article.text.slice(span.start, span.end))),
		);
	const findIn = (where: Shelves) => (words: string, speaker?: string) =>
		findOn(where, words, speaker === undefined ? null : new Set([speakerKey("person", speaker) ?? ""]));
	return {
		find: findIn(shelves),
		decide: findIn({ ...shelves, search: wordsOnly(shelves.search) }),
		beside: (words) => other.some((quoted) => quoted.includes(letters(words))),
		idsOf: ({ article, parts }) => parts.flatMap(({ ordinal }) => byKey.get(article.key)?.ids[ordinal] ?? []),
		quotations: shelved.reduce((sum, { quotes }) => sum + quotes.length, 0),
		close: async () => {
			reader.close();
			await rm(folder, { recursive: true, force: true });
		},
	};
}

/** The search without passages, which only what a statement is about needs. */
function wordsOnly(search: SearchSnapshot): SearchSnapshot {
	return { ...search, passages: async () => [] };
}

function letters(text: string): string {
	return text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
}

function entry<K, V>(key: K, value: V | undefined): [K, V][] {
	return value === undefined ? [] : [[key, value]];
}

/** An article of nothing but its quotations, a paragraph each. */
function shelfOf(lines: readonly GoldQuotation[], key: number): Shelved {
	let text = "";
	const utterances = [...new Set(lines.map(({ id, attr }) => attr ?? id))];
	const quotes = lines.map((line, ordinal): StoredQuote => {
		const start = text.length + 1;
		text += `“${line.text}”\n\n`;
		const speaker: Speaker = line.speaker
			? { kind: "person", name: line.speaker, role: null }
			: { kind: "unattributed" };
		const quote = quoteAt(
			{ start, end: start + line.text.length },
			speaker,
			utterances.indexOf(line.attr ?? line.id),
		);
		return { ...quote, articleKey: key, ordinal };
	});
	return {
		article: articleOf(key, lines[0]?.doc ?? `${key}`, text.trimEnd()),
		quotes,
		ids: lines.map(({ id }) => id),
	};
}

function shelfOfDistractor({ id, text, quotes }: Distractor, key: number): Shelved {
	const found =
		quotes?.map(({ start, end, inner_start, inner_end }, utterance) =>
			quoteAt(
				trimmed(text, { start: inner_start ?? start, end: inner_end ?? end }),
				{ kind: "unattributed" },
				utterance,
			),
		) ?? extractQuotes(text).filter(({ kind }) => kind !== "reported");
	const stored = found
		.filter(({ span }) => span.end > span.start)
		.map((quote, ordinal): StoredQuote => ({ ...quote, articleKey: key, ordinal }));
	return { article: articleOf(key, `distractor:${id}`, text), quotes: stored, ids: [] };
}

function quoteAt(span: Quote["span"], speaker: Speaker, utterance: number): Quote {
	const named = speaker.kind !== "unattributed";
	return {
		kind: "direct",
		span,
		speaker,
		mention: null,
		cue: null,
		confidence: Number(named),
		named,
		utterance,
		alternatives: [],
	};
}

function articleOf(key: number, id: string, text: string): StoredArticle {
	return {
		key,
		id,
		text,
		version: 1,
		collection: SHARED,
		contentHash: "",
		fetchedAt: "",
		outlet: "",
		headline: "",
		byline: null,
		publishedOn: null,
		url: null,
		textAtLink: false,
		corrects: null,
		addedIn: 1,
		retiredIn: null,
	};
}

/** Writes search tables of these articles and of nothing else; returns their versions. */
export async function written(folder: string, shelved: readonly Reading[]): Promise<TableVersions> {
	const writer = await SearchWriter.open(folder);
	await writer.restoreTo(null);
	for (let from = 0; from < shelved.length; from += ROWS_AT_ONCE) {
		const some = shelved.slice(from, from + ROWS_AT_ONCE);
		const rows = some.map(({ article, quotes }) => searchRows(article, quotes));
		await writer.replace(
			some.map(({ article }) => article.key),
			{
				passages: rows.flatMap(({ passages }) => passages),
				quotations: rows.flatMap(({ quotations }) => quotations),
			},
			{ fresh: true },
		);
	}
	const published = await writer.finish([]);
	writer.close();
	return published;
}

/** Inverse document frequencies over the articles, by the archive's formula. */
function weightsOver(texts: readonly string[]): Shelves["weights"] {
	const counts = new Map<string, number>();
	for (const text of texts) for (const term of termsOf(text)) counts.set(term, (counts.get(term) ?? 0) + 1);
	return async (stems) =>
		new Map(
			stems.map((stem) => {
				const n = counts.get(stem) ?? 0;
				return [stem, Math.log(1 + (texts.length - n + 0.5) / (n + 0.5))];
			}),
		);
}

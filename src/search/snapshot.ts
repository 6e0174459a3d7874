import type { FullTextQuery, Table } from "@lancedb/lancedb";
import type { ReadConnection } from "./read-connection.ts";
import type { TableVersions } from "./rows.ts";
import type { TableName } from "./tables.ts";
import { condition, type SearchFilter } from "./where.ts";
import { queryPhrase, queryTerms } from "./words.ts";

export interface PassageHit {
	readonly articleKey: number;
	readonly start: number;
	readonly end: number;
	readonly score: number;
}

export interface QuotationHit {
	readonly articleKey: number;
	readonly ordinal: number;
	readonly score: number;
}

/** The tables at one published version. Best first; equal scores come in the articles' order. */
export interface SearchSnapshot {
	passages(query: string, filter: SearchFilter, limit: number): Promise<PassageHit[]>;
	/** Quotations that hold the query's words as one phrase count for more than those that only share them. */
	quotations(query: string, filter: SearchFilter, limit: number): Promise<QuotationHit[]>;
	/** Quotations that share any of these words, in whatever order they are given. */
	quotationsOn(words: string, filter: SearchFilter, limit: number): Promise<QuotationHit[]>;
}

/** What the engine says of a hit: the columns asked for, and its score. */
type Row = Readonly<Record<"_score" | "articleKey" | "start" | "end" | "ordinal", number>>;
type Search = (query: FullTextQuery, columns: readonly string[]) => Promise<Row[]>;

/** Opens both tables at the given versions; `failed` is told when a search on them fails. */
export async function openSnapshot(
	connection: ReadConnection,
	versions: TableVersions,
	failed: (error: unknown) => void,
): Promise<SearchSnapshot> {
	const { MatchQuery, PhraseQuery } = await import("@lancedb/lancedb");
	const connected = await connection.get();
	const open = (name: TableName) =>
		connection.step(`opening version ${versions[name]} of ${name}`, () =>
			connected.openTable(name, undefined, { version: versions[name] }),
		);
	const tables = { passages: await open("passages"), quotations: await open("quotations") };

	/** How to search one table, or null when the filter leaves nothing to be found. */
	function searching(name: TableName, filter: SearchFilter, limit: number): Search | null {
		const where = condition(filter, name);
		if (where === null || limit < 1) return null;
		return (query, columns) =>
			connection
				.step(`searching ${name}`, () => rows(tables[name], query, where, columns, limit))
				.catch((error: unknown) => {
					failed(error);
					throw error;
				});
	}

	return {
		async passages(text, filter, limit) {
			const terms = queryTerms(text).join(" ");
			const search = searching("passages", filter, limit);
			if (!search || !terms) return [];
			return byScore(
				await search(new MatchQuery(terms, "words"), ["articleKey", "start", "end"]),
				"start",
			).map(({ articleKey, start, end, _score }) => ({ articleKey, start, end, score: _score }));
		},
		async quotations(text, filter, limit) {
			const terms = queryTerms(text).join(" ");
			const search = searching("quotations", filter, limit);
			if (!search || !terms) return [];
			const phrase = queryPhrase(text);
			const [matching, holding] = await Promise.all([
				search(new MatchQuery(terms, "words"), ["articleKey", "ordinal"]),
				phrase ? search(new PhraseQuery(phrase, "words"), ["articleKey", "ordinal"]) : [],
			]);
			return quotationHits(withPhrases(matching, holding)).slice(0, limit);
		},
		async quotationsOn(words, filter, limit) {
			const terms = queryTerms(words).join(" ");
			const search = searching("quotations", filter, limit);
			if (!search || !terms) return [];
			return quotationHits(await search(new MatchQuery(terms, "words"), ["articleKey", "ordinal"]));
		},
	};
}

function quotationHits(found: readonly Row[]): QuotationHit[] {
	return byScore(found, "ordinal").map(({ articleKey, ordinal, _score }) => ({
		articleKey,
		ordinal,
		score: _score,
	}));
}

async function rows(
	table: Table,
	query: FullTextQuery,
	where: string,
	columns: readonly string[],
	limit: number,
): Promise<Row[]> {
	const found = table.query().fullTextSearch(query).where(where);
	return found
		.select([...columns, "_score"])
		.limit(limit)
		.toArray();
}

/**
 * A phrase counts beside its words, so a quotation with both scores the sum. One found by the
 * phrase alone only stood beyond the other list's end: its words would have scored about the same.
 */
function withPhrases(matching: readonly Row[], holding: readonly Row[]): Row[] {
	const id = ({ articleKey, ordinal }: Row) => `${articleKey}:${ordinal}`;
	const found = new Map(matching.map((row) => [id(row), row]));
	for (const row of holding) {
		found.set(id(row), { ...row, _score: row._score + (found.get(id(row))?._score ?? row._score) });
	}
	return [...found.values()];
}

function byScore(found: readonly Row[], within: "start" | "ordinal"): Row[] {
	return found.toSorted(
		(a, b) => b._score - a._score || a.articleKey - b.articleKey || a[within] - b[within],
	);
}

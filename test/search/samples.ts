import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PassageRow, QuotationRow, SearchRows, TableVersions } from "../../src/search/rows.ts";
import { SearchWriter } from "../../src/search/writer.ts";

/** Every sample row holds this word, so a search for it lists the whole table. */
export const EVERYWHERE = "everywhere";

export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
	const folder = await mkdtemp(join(tmpdir(), "on-record-search-"));
	try {
		return await use(join(folder, "search"));
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

export function passage(articleKey: number, words: string, other: Partial<PassageRow> = {}): PassageRow {
	return {
		articleKey,
		start: 0,
		end: words.length,
		collection: "shared",
		outlet: "the gazette",
		publishedOn: "2020-06-01",
		words: `${words} ${EVERYWHERE}`,
		...other,
	};
}

export function quotation(
	articleKey: number,
	words: string,
	other: Partial<QuotationRow> = {},
): QuotationRow {
	return {
		articleKey,
		ordinal: 0,
		collection: "shared",
		outlet: "the gazette",
		publishedOn: "2020-06-01",
		person: "",
		kind: "direct",
		words: `${words} ${EVERYWHERE}`,
		...other,
	};
}

export function rows(passages: PassageRow[], quotations: QuotationRow[] = []): SearchRows {
	return { passages, quotations };
}

/** Articles `from` to `to`, each of three passages and one quotation that say which edition they are of. */
export function edition(from: number, to: number, name: string): { keys: number[]; rows: SearchRows } {
	const keys = Array.from({ length: to - from + 1 }, (_, index) => from + index);
	return {
		keys,
		rows: {
			passages: keys.flatMap((key) =>
				[0, 100, 200].map((start) => passage(key, `${name} report ${start}`, { start, end: start + 100 })),
			),
			quotations: keys.map((key) => quotation(key, `${name} statement`)),
		},
	};
}

/** One whole write: begin from what is published, put these rows in the place of their articles', finish. */
export async function write(
	folder: string,
	published: TableVersions | null,
	put: SearchRows,
	keys: readonly number[] = [...put.passages, ...put.quotations].map(({ articleKey }) => articleKey),
): Promise<TableVersions> {
	const writer = await SearchWriter.open(folder);
	try {
		await writer.restoreTo(published);
		await writer.replace(keys, put);
		return await writer.finish(published ? [published] : []);
	} finally {
		writer.close();
	}
}

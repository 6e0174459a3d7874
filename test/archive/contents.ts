import { tableVersions } from "../../src/archive/publishing.ts";
import { passagesOf } from "../../src/corpus/passages.ts";
import { SearchReader } from "../../src/search/reader.ts";
import { Articles } from "../../src/store/articles.ts";
import type { Database } from "../../src/store/database.ts";
import { current } from "../../src/store/publication.ts";
import { Quotations } from "../../src/store/quotations.ts";

/** Every generated article holds these words in its passages and in its quotation. */
const IN_EVERY_ARTICLE = "warden order signed edition";
const ALL = 1_000_000;

/** What a reader sees that comes newly to the archive: SQL and both search tables, as published. */
export interface Contents {
	readonly version: number;
	/** `id` and text of each article, in order. */
	readonly articles: readonly (readonly [id: string, text: string])[];
	/** Where the search tables and SQL differ: nothing, if nothing is lost or doubled. */
	readonly differences: readonly string[];
}

export async function contentsOf(db: Database, uri: string): Promise<Contents> {
	const publication = await current(db);
	const at = publication.archiveVersion;
	const rows = await db
		.selectFrom("articles")
		.select(["key", "id", "text"])
		.where("added_in", "<=", at)
		.where((eb) => eb.or([eb("retired_in", "is", null), eb("retired_in", ">", at)]))
		.orderBy("id")
		.execute();
	const keys = rows.map(({ key }) => key);
	const seen = await new Articles(db).byKey(["shared"], keys, at);
	const quotes = await new Quotations(db).ofArticles(["shared"], keys, at);

	const reader = await SearchReader.open(uri);
	try {
		const search = await reader.at(tableVersions(publication));
		const filter = { collections: ["shared"] };
		const passages = await search.passages(IN_EVERY_ARTICLE, filter, ALL);
		const quotations = await search.quotations(IN_EVERY_ARTICLE, filter, ALL);
		// Only the first passage and the first quotation of an article hold the words.
		const expected = [
			...seen.map(({ key, text }) => `passage ${key} ${passagesOf(text)[0]?.start}`),
			...quotes.filter(({ ordinal }) => ordinal === 0).map(({ articleKey }) => `quotation ${articleKey}`),
		];
		const found = [
			...passages.map(({ articleKey, start }) => `passage ${articleKey} ${start}`),
			...quotations.map(({ articleKey }) => `quotation ${articleKey}`),
		];
		return {
			version: at,
			articles: rows.map(({ id, text }) => [id, text] as const),
			differences: differences(expected, found),
		};
	} finally {
		reader.close();
	}
}

/** What stands in one list and not in the other, and what stands in one more often. */
function differences(expected: readonly string[], found: readonly string[]): string[] {
	const counts = new Map<string, number>();
	for (const each of expected) counts.set(each, (counts.get(each) ?? 0) + 1);
	for (const each of found) counts.set(each, (counts.get(each) ?? 0) - 1);
	return [...counts].flatMap(([what, count]) =>
		count === 0 ? [] : [`${what}: ${count > 0 ? "lost" : "doubled"}`],
	);
}

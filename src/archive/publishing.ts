import type { SearchRows, TableVersions } from "../search/rows.ts";
import { SearchWriter } from "../search/writer.ts";
import { Articles } from "../store/articles.ts";
import type { Database } from "../store/database.ts";
import type { Held } from "../store/lease.ts";
import { current, type Publication, publish } from "../store/publication.ts";
import { Quotations } from "../store/quotations.ts";
import { searchRows } from "./search-rows.ts";

export interface PublishingOptions {
	/** Make the search tables anew from SQL, whatever state they are in. */
	readonly rebuild?: boolean;
	/** Keys of published articles whose quotations have changed in SQL. */
	readonly rewritten?: readonly number[];
	/** Told how many articles have been written to the search tables so far. */
	readonly onProgress?: (articles: number) => void;
}

/**
 * Brings the search tables up to what SQL holds and publishes both as the next archive version.
 * Until that one statement readers see the version before, whole; a writer killed anywhere here loses nothing.
 * @returns the publication now in force.
 */
export async function publishPending(
	db: Database,
	uri: string,
	held: Held,
	{ rebuild = false, rewritten = [], onProgress }: PublishingOptions = {},
): Promise<Publication> {
	const articles = new Articles(db);
	const published = await current(db);
	const before = tableVersions(published);
	if (!rebuild && rewritten.length === 0 && !(await hasPending(db))) return published;

	const writer = rebuild ? await SearchWriter.rebuild(uri) : await SearchWriter.open(uri);
	try {
		if (!rebuild) {
			await writer.restoreTo(before);
			await writer.remove(await articles.retiredSince(published.archiveVersion));
			if (rewritten.length > 0) await writer.replace(rewritten, await rowsOf(db, rewritten));
		}
		let written = 0;
		for await (const keys of articles.pendingSince(rebuild ? 0 : published.archiveVersion)) {
			held.signal.throwIfAborted();
			await writer.replace(keys, await rowsOf(db, keys), { fresh: true });
			written += keys.length;
			onProgress?.(written);
		}
		const versions = await writer.finish(before === null ? [] : [before]);
		const next = {
			archiveVersion: published.archiveVersion + 1,
			passagesVersion: versions.passages,
			quotationsVersion: versions.quotations,
			publishedAt: new Date().toISOString(),
		};
		await publish(db, next, held.lease);
		// Before the first publication nobody reads what is dropped; later it is swept when readers have left it.
		if (before === null) await writer.sweep(versions);
		return next;
	} finally {
		writer.close();
	}
}

/** Whether SQL holds articles that are not published, or still publishes some that are retired. */
export async function hasPending(db: Database): Promise<boolean> {
	const { archiveVersion } = await current(db);
	const row = await db
		.selectFrom("articles")
		.select("key")
		.where((eb) => eb.or([eb("added_in", ">", archiveVersion), eb("retired_in", ">", archiveVersion)]))
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}

/** null before anything was published. */
export function tableVersions(publication: Publication): TableVersions | null {
	if (publication.archiveVersion === 0) return null;
	return { passages: publication.passagesVersion, quotations: publication.quotationsVersion };
}

/** The versions of the search tables that are published; null before anything was. */
export async function publishedTables(db: Database): Promise<TableVersions | null> {
	return tableVersions(await current(db));
}

async function rowsOf(db: Database, keys: readonly number[]): Promise<SearchRows> {
	const quotes = Map.groupBy(await new Quotations(db).pending(keys), ({ articleKey }) => articleKey);
	const rows = (await new Articles(db).pending(keys)).map((article) =>
		searchRows(article, quotes.get(article.key) ?? []),
	);
	return {
		passages: rows.flatMap(({ passages }) => passages),
		quotations: rows.flatMap(({ quotations }) => quotations),
	};
}

import { sql } from "kysely";
import type { Database } from "./database.ts";
import { foldKey } from "./fold.ts";
import { type ArticleFilter, matching, visible } from "./visible.ts";

/** What was searched, for "not found in N articles, from … to …". */
export interface Coverage {
	readonly articles: number;
	readonly quotations: number;
	readonly outlets: number;
	/** `YYYY-MM-DD`; null when no article is dated. */
	readonly from: string | null;
	readonly to: string | null;
	readonly undated: number;
	/** ISO instant; null when there is no article. */
	readonly newestFetchedAt: string | null;
}

/** With `people`, only the articles that name one of them as a speaker, and only what they said. */
export interface CoverageFilter extends ArticleFilter {
	readonly people?: readonly string[] | undefined;
}

/** One outlet's share. */
export interface OutletCoverage {
	readonly outlet: string;
	readonly articles: number;
	readonly quotations: number;
	readonly from: string | null;
	readonly to: string | null;
	readonly newestFetchedAt: string;
	/** Of the links at which its own words stand the first and the last in order, which tell its sites; null without any. */
	readonly firstUrl: string | null;
	readonly lastUrl: string | null;
}

const NOTHING: Coverage = {
	articles: 0,
	quotations: 0,
	outlets: 0,
	from: null,
	to: null,
	undated: 0,
	newestFetchedAt: null,
};

/** Counts what a question searches, within the caller's collections. */
export async function coverage(
	db: Database,
	collections: readonly string[],
	filter: CoverageFilter,
	at: number,
): Promise<Coverage> {
	const people = filter.people?.map(foldKey);
	if (people?.length === 0) return NOTHING;
	const seen = db
		.selectFrom("articles as a")
		.where((eb) => visible(eb, collections, at))
		.where((eb) => matching(eb, filter));
	const scoped =
		people === undefined
			? seen
			: seen.where("a.key", "in", (eb) =>
					eb
						.selectFrom("quotations")
						.select("article_key")
						.where("named", "=", 1)
						.where("person", "in", people),
				);
	const row = await scoped
		.select(({ fn }) => [
			fn.countAll<number>().as("articles"),
			fn.sum<number | null>("a.quotations").as("quotations"),
			fn.count<number>("a.outlet_folded").distinct().as("outlets"),
			fn.count<number>("a.published_on").as("dated"),
			fn.min("a.published_on").as("from"),
			fn.max("a.published_on").as("to"),
			fn.max("a.fetched_at").as("newest"),
		])
		.executeTakeFirstOrThrow();
	const said =
		people === undefined
			? row.quotations
			: (
					await seen
						.innerJoin("quotations as q", "q.article_key", "a.key")
						.where("q.named", "=", 1)
						.where("q.person", "in", people)
						.select(({ fn }) => fn.countAll<number>().as("count"))
						.executeTakeFirstOrThrow()
				).count;
	return {
		articles: row.articles,
		quotations: said ?? 0,
		outlets: row.outlets,
		from: row.from,
		to: row.to,
		undated: row.articles - row.dated,
		newestFetchedAt: row.newest,
	};
}

/** Counts by outlet, most articles first; spellings that differ in case are one outlet. */
export async function outlets(
	db: Database,
	collections: readonly string[],
	at: number,
): Promise<OutletCoverage[]> {
	const rows = await db
		.selectFrom("articles as a")
		.where((eb) => visible(eb, collections, at))
		.groupBy("a.outlet_folded")
		.select(({ fn }) => [
			"a.outlet_folded",
			fn.max("a.outlet").as("outlet"),
			fn.countAll<number>().as("articles"),
			fn.sum<number>("a.quotations").as("quotations"),
			fn.min("a.published_on").as("from"),
			fn.max("a.published_on").as("to"),
			fn.max("a.fetched_at").as("newestFetchedAt"),
			fn.min(ownUrl).as("firstUrl"),
			fn.max(ownUrl).as("lastUrl"),
		])
		.orderBy("articles", "desc")
		.orderBy("a.outlet_folded")
		.execute();
	return rows.map(({ outlet_folded: _, ...outlet }) => outlet);
}

const ownUrl = sql<string | null>`case when a.text_at_link = 1 then a.url end`;

import type { StoredArticle } from "../articles.ts";
import { Articles } from "../articles.ts";
import { chunksOf } from "../chunks.ts";
import type { Database } from "../database.ts";
import { visible } from "../visible.ts";

/** More of one window are not read: the newest are. */
const MOST = 5_000;

/** Articles of these days (`YYYY-MM-DD`, both ends in) that the collections hold, newest first. */
export async function articlesOfDays(
	db: Database,
	collections: readonly string[],
	{ from, to }: { readonly from: string; readonly to: string },
	at: number,
): Promise<StoredArticle[]> {
	const keys = await db
		.selectFrom("articles as a")
		.select("a.key")
		.where((eb) => visible(eb, collections, at))
		.where("a.published_on", ">=", from)
		.where("a.published_on", "<=", to)
		.orderBy("a.published_on", "desc")
		.orderBy("a.key", "desc")
		.limit(MOST)
		.execute();
	return new Articles(db).byKey(
		collections,
		keys.map(({ key }) => key),
		at,
	);
}

/** Articles in the very versions that are named, whether they are still shown or not. */
export async function articlesInVersions(
	db: Database,
	refs: readonly { readonly collection: string; readonly articleId: string; readonly version: number }[],
): Promise<StoredArticle[]> {
	const keys: number[] = [];
	for (const chunk of chunksOf([...refs])) {
		const rows = await db
			.selectFrom("articles")
			.select(["key", "collection", "id", "version"])
			.where(
				"id",
				"in",
				chunk.map(({ articleId }) => articleId),
			)
			.execute();
		const wanted = new Set(
			chunk.map(({ collection, articleId, version }) => `${collection}/${articleId}@${version}`),
		);
		keys.push(
			...rows
				.filter(({ collection, id, version }) => wanted.has(`${collection}/${id}@${version}`))
				.map(({ key }) => key),
		);
	}
	return new Articles(db).pending(keys);
}

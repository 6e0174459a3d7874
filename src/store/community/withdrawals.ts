import { chunksOf } from "../chunks.ts";
import type { Database } from "../database.ts";

/** Keeps why an article was taken out; a later reason takes the place of an earlier one. */
export async function recordWithdrawal(
	db: Database,
	{
		collection,
		articleId,
		why,
	}: { readonly collection: string; readonly articleId: string; readonly why: string },
): Promise<void> {
	const withdrawnAt = new Date().toISOString();
	await db
		.insertInto("withdrawals")
		.values({ collection, article_id: articleId, why, withdrawn_at: withdrawnAt })
		.onConflict((conflict) =>
			conflict.columns(["collection", "article_id"]).doUpdateSet({ why, withdrawn_at: withdrawnAt }),
		)
		.execute();
}

/**
 * Which of these articles were withdrawn and come with the very words that they were withdrawn with, by their place in
 * the list. One that comes with other words was put right, and one that stands in the archive again is none of these.
 */
export async function stillWithdrawn(
	db: Database,
	articles: readonly { readonly collection: string; readonly id: string; readonly contentHash: string }[],
): Promise<ReadonlySet<number>> {
	const still = new Set<number>();
	const indexed = articles.map((article, at) => ({ ...article, at }));
	for (const [collection, members] of Map.groupBy(indexed, (article) => article.collection)) {
		for (const chunk of chunksOf(members)) {
			const rows = await db
				.selectFrom("withdrawals as w")
				.innerJoin("articles as a", (join) =>
					join.onRef("a.collection", "=", "w.collection").onRef("a.id", "=", "w.article_id"),
				)
				.select(["a.id", "a.content_hash", "a.retired_in"])
				.where("w.collection", "=", collection)
				.where(
					"w.article_id",
					"in",
					chunk.map(({ id }) => id),
				)
				.orderBy("a.version")
				.execute();
			const newest = new Map(rows.map((row) => [row.id, row]));
			for (const { id, contentHash, at } of chunk) {
				const row = newest.get(id);
				if (row && row.retired_in !== null && row.content_hash === contentHash) still.add(at);
			}
		}
	}
	return still;
}

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

import { Articles } from "../store/articles.ts";
import { recordWithdrawal } from "../store/community/withdrawals.ts";
import type { Database } from "../store/database.ts";
import { current } from "../store/publication.ts";
import { publishPending } from "./publishing.ts";
import { inTurn } from "./sweeping.ts";

/**
 * Takes an article out of the archive and publishes that: no reply from before is remembered, and answers that were
 * posted are amended. The reason is kept.
 * @returns false when there is no article of that id in the collection; nothing is changed then.
 */
export async function withdrawArticle(
	db: Database,
	uri: string,
	{ collection, id, why }: { readonly collection: string; readonly id: string; readonly why: string },
): Promise<boolean> {
	return await inTurn(db, uri, {}, async (held) => {
		const turn = { archiveVersion: (await current(db)).archiveVersion + 1, lease: held.lease };
		if (!(await new Articles(db).withdraw(collection, id, turn))) return false;
		// Before the publication, so that whoever sees that it is gone can also say why.
		await recordWithdrawal(db, { collection, articleId: id, why });
		await publishPending(db, uri, held);
		return true;
	});
}

import { isDeepStrictEqual } from "node:util";
import type { Quote } from "../quotes/quote.ts";
import { chunksOf } from "./chunks.ts";
import type { Database } from "./database.ts";
import { assertTurn, type Turn } from "./intake.ts";
import { toQuotationRow } from "./quotation-rows.ts";
import { countSpeakers } from "./speakers.ts";

/** What was found in one stored article. */
export interface Findings {
	readonly articleKey: number;
	readonly quotes: readonly Quote[];
}

/**
 * Puts newly found quotations in the place of those stored for the same articles, in one transaction.
 * They are derived from a text that has not changed, so this makes no new version of the article.
 * @returns how many articles had other quotations before.
 */
export async function replaceFindings(db: Database, found: readonly Findings[], turn: Turn): Promise<number> {
	return await db.transaction().execute(async (transaction) => {
		await assertTurn(transaction, turn);
		let changed = 0;
		for (const chunk of chunksOf(found)) {
			const keys = chunk.map(({ articleKey }) => articleKey);
			const rows = await transaction
				.selectFrom("quotations")
				.selectAll()
				.where("article_key", "in", keys)
				.orderBy("ordinal")
				.execute();
			const stored = Map.groupBy(rows, ({ article_key }) => article_key);
			for (const { articleKey, quotes } of chunk) {
				const fresh = quotes.map((quote, ordinal) => toQuotationRow(articleKey, ordinal, quote));
				if (sameRows(fresh, stored.get(articleKey) ?? [])) continue;
				changed += 1;
				await transaction.deleteFrom("quotations").where("article_key", "=", articleKey).execute();
				for (const part of chunksOf(fresh)) await transaction.insertInto("quotations").values(part).execute();
				await countSpeakers(transaction, [articleKey]);
				await transaction
					.updateTable("articles")
					.set({ quotations: fresh.length })
					.where("key", "=", articleKey)
					.execute();
			}
		}
		return changed;
	});
}

/** By value: a driver's row object may have another prototype than ours. */
function sameRows(a: readonly object[], b: readonly object[]): boolean {
	return isDeepStrictEqual(
		a.map((row) => ({ ...row })),
		b.map((row) => ({ ...row })),
	);
}

import type { Span } from "../corpus/article.ts";
import type { StoredArticle } from "../store/articles.ts";
import { Articles } from "../store/articles.ts";
import { correctionsOf, recordCorrection } from "../store/corrections.ts";
import type { Database } from "../store/database.ts";
import { replaceFindings } from "../store/findings.ts";
import { current } from "../store/publication.ts";
import { publishPending } from "./publishing.ts";
import { findingsIn } from "./rebuild.ts";
import { inTurn } from "./sweeping.ts";

export interface Reattribution {
	/** A full name; null is nobody. */
	readonly to: string | null;
	readonly why: string;
}

/** A statement of an article: every quotation of one utterance. */
export interface StatementAt {
	readonly article: StoredArticle;
	readonly parts: readonly { readonly span: Span }[];
}

/**
 * Records whose words a found quotation is, by the operator's word, and publishes the archive anew, so that no reply
 * from before is remembered. It holds for every later version of the article that has the words.
 */
export async function reattribute(
	db: Database,
	uri: string,
	found: readonly StatementAt[],
	{ to, why }: Reattribution,
): Promise<void> {
	await inTurn(db, uri, {}, async (held) => {
		for (const { article, parts } of found) {
			for (const { span } of parts) {
				await recordCorrection(db, {
					collection: article.collection,
					articleId: article.id,
					words: article.text.slice(span.start, span.end),
					speaker: to,
					why,
					madeAt: new Date().toISOString(),
				});
			}
		}
		const keys = [...new Set(found.map(({ article }) => article.key))];
		const articles = await new Articles(db).pending(keys);
		const made = await correctionsOf(db, articles);
		const turn = { archiveVersion: (await current(db)).archiveVersion + 1, lease: held.lease };
		const findings = articles.map((article) => ({
			articleKey: article.key,
			quotes: findingsIn(article, made(article)),
		}));
		await replaceFindings(db, findings, turn);
		await publishPending(db, uri, held, { rewritten: keys });
	});
}

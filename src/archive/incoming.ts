import type { Article, ArticleDraft } from "../corpus/article.ts";
import { contentHash, deriveId } from "../corpus/identity.ts";
import { withCorrections } from "../quotes/correction.ts";
import { correctionsOf } from "../store/corrections.ts";
import type { Database } from "../store/database.ts";
import type { Incoming } from "../store/intake.ts";
import type { FoundInDraft } from "./reading.ts";

/** An article with what is found in it, ready to be stored. */
export function incoming(draft: ArticleDraft, collection: string, found: FoundInDraft): Incoming {
	const article: Omit<Article, "version"> = {
		...draft,
		id: draft.id ?? deriveId(draft),
		collection,
		contentHash: contentHash(draft),
		fetchedAt: new Date().toISOString(),
	};
	return { article, quotes: found.quotes, terms: found.terms };
}

/** The operator's corrections outlive the version of the article that they were made for. */
export async function corrected(db: Database, batch: readonly Incoming[]): Promise<Incoming[]> {
	const made = await correctionsOf(
		db,
		batch.map(({ article }) => article),
	);
	return batch.map((each) => ({
		...each,
		quotes: withCorrections(each.quotes, each.article.text, made(each.article)),
	}));
}

import type { Article } from "../corpus/article.ts";
import type { Correction } from "../quotes/correction.ts";
import { chunksOf } from "./chunks.ts";
import type { Database } from "./database.ts";

/** A correction, the article it was made for, and the operator's reason. */
export interface MadeCorrection extends Correction, Pick<Article, "collection"> {
	readonly articleId: string;
	readonly why: string;
	/** ISO instant. */
	readonly madeAt: string;
}

/** Keeps a correction; a later one for the same words takes its place. */
export async function recordCorrection(db: Database, correction: MadeCorrection): Promise<void> {
	const { collection, articleId, words, speaker, why, madeAt } = correction;
	const row = { collection, article_id: articleId, words, speaker, why, made_at: madeAt };
	await db
		.insertInto("corrections")
		.values(row)
		.onConflict((conflict) =>
			conflict.columns(["collection", "article_id", "words"]).doUpdateSet({ speaker, why, made_at: madeAt }),
		)
		.execute();
}

/** The corrections of these articles, in whichever version they are; asked for by article. */
export async function correctionsOf(
	db: Database,
	articles: readonly Pick<Article, "collection" | "id">[],
): Promise<(article: Pick<Article, "collection" | "id">) => readonly Correction[]> {
	const made: { collection: string; article_id: string; words: string; speaker: string | null }[] = [];
	for (const chunk of chunksOf([...new Set(articles.map(({ id }) => id))])) {
		const columns = ["collection", "article_id", "words", "speaker"] as const;
		made.push(
			...(await db.selectFrom("corrections").select(columns).where("article_id", "in", chunk).execute()),
		);
	}
	return ({ collection, id }) =>
		made.filter((each) => each.collection === collection && each.article_id === id);
}

import type { Article } from "../corpus/article.ts";
import type { Edition } from "../editions/edition.ts";
import type { Quote } from "../quotes/quote.ts";

/** One line for each story of an edition, by a model, of which only what was verified is kept. */
export interface StoryLines {
	/** The edition with the lines there are; a story without one keeps its verbatim lead. In time, and never rejecting. */
	withLines(edition: Edition, articles: readonly LineArticle[], community: string | null): Promise<Edition>;
}

/** An article that a story may be told from. */
export interface LineArticle extends Article {
	readonly quotes: readonly Quote[];
}

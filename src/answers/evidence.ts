import type { Article, Span } from "../corpus/article.ts";
import type { Quote } from "../quotes/quote.ts";

/** A passage that retrieval found. */
export interface Evidence {
	readonly article: Article;
	readonly span: Span;
	/** Comparable within one retrieval only. */
	readonly score: number;
	/** The quotations of the whole article. */
	readonly quotes: readonly Quote[];
}

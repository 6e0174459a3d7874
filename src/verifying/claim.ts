import type { Article, Span } from "../corpus/article.ts";
import type { Quote } from "../quotes/quote.ts";

/** A passage that a claim may rest on, with the quotations of its article. */
export interface Source {
	readonly article: Pick<Article, "id" | "version" | "outlet" | "headline" | "publishedOn" | "text">;
	/** The passage in the article's text. */
	readonly span: Span;
	/** Every quotation of the article, in the order of its text. */
	readonly quotes: readonly Quote[];
}

/** One sentence or two that somebody (a model) asserts, and what it is said to rest on. Untrusted. */
export interface Claim {
	readonly text: string;
	/** Indices into the sources that were given; any integer may come. */
	readonly sources: readonly number[];
}

/** Why a claim is not shown. */
export interface Fault {
	readonly rule:
		| "source" // it points at nothing that was given
		| "empty"
		| "number"
		| "date"
		| "name"
		| "quotation" // words in quotation marks that do not stand in its sources
		| "speaker" // words that stand there, and are another's
		| "polarity"
		| "modality"
		| "quantifier"
		| "roles" // who did what to whom
		| "unsupported"; // content that its sources do not hold
	/** For the log and for tests; it may quote the claim. */
	readonly reason: string;
}

/** A claim is shown only without a fault; `support` are the source's own sentences that carry it, best first. */
export interface Checked {
	readonly faults: readonly Fault[];
	readonly support: readonly { readonly source: number; readonly span: Span }[];
}

import type { Span } from "../../corpus/article.ts";

/** Why words that stand in the record may not be given as asked; `word` is the article's word, at `span`. */
export type Reason =
	/** A negation, hedge, condition or quantifier stands just outside a cut and governs what is inside. */
	| { readonly kind: "severed"; readonly word: string; readonly span: Span }
	/** A negation or hedge is left out between two fragments. */
	| { readonly kind: "hidden"; readonly word: string; readonly span: Span }
	/** The outlet's own words beside the quotation deny it: never said “…”. */
	| { readonly kind: "denied"; readonly word: string; readonly span: Span }
	/** A bracket puts in, takes out or swaps what may not be. */
	| { readonly kind: "bracket"; readonly text: string }
	/** A fragment beside an ellipsis is too short to be recognised. */
	| { readonly kind: "short-fragment"; readonly text: string }
	/** More is left out between two fragments than an ellipsis may stand for. */
	| { readonly kind: "far-apart" }
	/** The asker's text is longer than what is compared. */
	| { readonly kind: "unread" }
	/** The words differ: the diff tells. */
	| { readonly kind: "words" };

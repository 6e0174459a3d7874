import type { ArticleDraft } from "../corpus/article.ts";
import { extractQuotes } from "../quotes/extract.ts";
import type { Quote } from "../quotes/quote.ts";
import { termsOf } from "./terms-of.ts";

/** What is found in an article when it is taken in. */
export interface FoundInDraft {
	readonly quotes: readonly Quote[];
	/** The distinct stems of its headline and text. */
	readonly terms: readonly string[];
}

/** Finds the quotations and the words of an article. */
export function readDraft({ headline, text, byline, outlet }: ArticleDraft): FoundInDraft {
	return { quotes: extractQuotes(text, { byline, outlet }), terms: termsOf(`${headline}\n${text}`) };
}

import type { Span } from "../corpus/article.ts";

/**
 * Who said it.
 * `name` is the fullest form that the article supports ("David Mastagni", never "He");
 * of an unnamed person it is the article's own description ("one Sacramento man").
 */
export type Speaker =
	| {
			readonly kind: "person" | "organisation" | "document" | "group" | "unnamed";
			readonly name: string;
			/** Office, trade or affiliation as the article words it ("a constitutional attorney in Sacramento"). */
			readonly role: string | null;
	  }
	| { readonly kind: "unattributed" };

/**
 * - `direct`: every word of the statement stands inside quotation marks;
 * - `mixed`: a quoted fragment inside a sentence of the outlet's own ("called it a “nullity”");
 * - `reported`: indirect speech, which is the outlet's wording and is never shown inside quotation marks.
 */
export type QuoteKind = "direct" | "mixed" | "reported";

/**
 * What was said, where it stands in an article's text and whose it is.
 * It holds spans and never a copy of the words, so it cannot misquote.
 */
export interface Quote {
	readonly kind: QuoteKind;
	/** The words themselves, without the quotation marks. */
	readonly span: Span;
	/** The best candidate, also when the evidence is too weak to name it. */
	readonly speaker: Speaker;
	/** The words beside the quotation that stand for the speaker ("Mastagni", "he"). */
	readonly mention: Span | null;
	/** The words of saying ("said", "according to"). */
	readonly cue: Span | null;
	/** From 0 to 1: the evidence for the speaker over the next candidate. */
	readonly confidence: number;
	/** Whether the evidence is strong enough for the bot to name the speaker. */
	readonly named: boolean;
	/** The words are another's, as the speaker tells them: shown as reported by the speaker, never as said by either. */
	readonly reporting?: true;
	/** Quotations of one utterance share it ("“We are,” she said, “divided.”"): an ordinal within the article. */
	readonly utterance: number;
	/** Other candidates that the evidence did not rule out, best first; shown when the speaker is not named. */
	readonly alternatives: readonly string[];
}

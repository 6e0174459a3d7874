import { extractQuotes } from "../../src/quotes/extract.ts";
import type { Quote } from "../../src/quotes/quote.ts";

/** One passage of our own, and what of it is on the record: the words, a dash, and whose they are. */
export type Row = readonly [rule: string, passage: string, ...expected: string[]];

/** The article's own words of a quotation; nothing else may show them. */
export function wordsOf(text: string, quote: Quote): string {
	return text.slice(quote.span.start, quote.span.end);
}

/** "who" is the resolved name; "nobody" where no speaker was found. */
export function whoSaid(quote: Quote): string {
	return quote.speaker.kind === "unattributed" ? "nobody" : quote.speaker.name;
}

/** Every quotation in marks, as `words — speaker`. */
export function spoken(text: string): string[] {
	return extractQuotes(text)
		.filter((quote) => quote.kind !== "reported")
		.map((quote) => `${wordsOf(text, quote)} — ${whoSaid(quote)}`);
}

/** Every reported statement, as `words — speaker`. */
export function reported(text: string): string[] {
	return extractQuotes(text)
		.filter((quote) => quote.kind === "reported")
		.map((quote) => `${wordsOf(text, quote)} — ${whoSaid(quote)}`);
}

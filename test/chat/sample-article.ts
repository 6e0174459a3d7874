import type { Article } from "../../src/corpus/article.ts";
import type { Quote } from "../../src/quotes/quote.ts";

/** An article of this text, complete but for what a test cares about. */
export function sampleArticle(text: string, other: Partial<Article> = {}): Article {
	return {
		id: "a1",
		version: 1,
		collection: "shared",
		outlet: "The Gazette",
		headline: "A headline",
		byline: null,
		publishedOn: "2024-05-01",
		url: null,
		textAtLink: false,
		corrects: null,
		contentHash: "0".repeat(64),
		fetchedAt: "2024-05-02T00:00:00.000Z",
		...other,
		text,
	};
}

/** A named quotation of the first place of `words` in the text. */
export function sampleQuote(text: string, words: string, other: Partial<Quote> = {}): Quote {
	const start = text.indexOf(words);
	if (start === -1) throw new Error(`Expected the text to hold ${words}`);
	return {
		kind: "direct",
		span: { start, end: start + words.length },
		speaker: { kind: "person", name: "Ruth Alder", role: "the mayor" },
		mention: null,
		cue: null,
		confidence: 0.9,
		named: true,
		utterance: 0,
		alternatives: [],
		...other,
	};
}

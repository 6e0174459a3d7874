import type { Span } from "../corpus/article.ts";
import { paragraphs } from "../corpus/sentences.ts";
import { type Quoted, quotedStretches } from "./marks.ts";
import { datelineEnd, endsSentence } from "./sentence-ends.ts";
import { quoteToken, type Token, tokenize } from "./tokens.ts";

/** A half-open range of token indices. */
export interface Range {
	readonly from: number;
	readonly to: number;
}

/** Token indices of one sentence; none crosses a paragraph. */
export interface Sentence extends Range {
	readonly index: number;
	readonly paragraph: number;
}

/** Token indices of one paragraph. */
export interface Paragraph extends Range {
	readonly span: Span;
	/** Half-open range of sentence indices. */
	readonly sentences: Range;
}

/** An article as a reader sees its grammar: the narrator's words one by one, each quotation as a whole. */
export interface Narration {
	readonly text: string;
	readonly quoted: readonly Quoted[];
	readonly tokens: readonly Token[];
	readonly sentences: readonly Sentence[];
	readonly paragraphs: readonly Paragraph[];
	/** Sentence index of each token. */
	readonly sentenceOf: readonly number[];
	/** Token index of each quoted stretch. */
	readonly tokenOf: readonly number[];
}

/** A text without full stops is cut here, so that every search within a sentence has a bound. */
const LONGEST_SENTENCE = 120;

/** Reads a text into tokens, sentences and paragraphs; linear in its length. */
export function readNarration(text: string): Narration {
	const quoted: Quoted[] = [];
	const tokens: Token[] = [];
	const sentences: Sentence[] = [];
	const found: Paragraph[] = [];
	const sentenceOf: number[] = [];
	const tokenOf: number[] = [];
	for (const span of paragraphs(text)) {
		const from = tokens.length;
		const firstSentence = sentences.length;
		let at = span.start;
		for (const stretch of quotedStretches(text, span)) {
			tokenize(text, { start: at, end: stretch.outer.start }, tokens);
			tokenOf.push(tokens.length);
			tokens.push(quoteToken(text, stretch.outer, quoted.length));
			quoted.push(stretch);
			at = stretch.outer.end;
		}
		tokenize(text, { start: at, end: span.end }, tokens);
		let start = from;
		const dateline = datelineEnd(tokens, from, tokens.length);
		for (let i = from; i < tokens.length; i += 1) {
			sentenceOf.push(sentences.length);
			if (
				i + 1 === tokens.length ||
				i - start >= LONGEST_SENTENCE ||
				i + 1 === dateline ||
				endsSentence(text, tokens, i, start, quoted)
			) {
				sentences.push({ index: sentences.length, paragraph: found.length, from: start, to: i + 1 });
				start = i + 1;
			}
		}
		found.push({ span, from, to: tokens.length, sentences: { from: firstSentence, to: sentences.length } });
	}
	return { text, quoted, tokens, sentences, paragraphs: found, sentenceOf, tokenOf };
}

import type { Span } from "../corpus/article.ts";
import { CUE_FORMS } from "./cues.ts";
import { type Quoted, quotedStretches } from "./marks.ts";
import { paragraphs } from "./sentences.ts";
import { ownDotEnds, quoteToken, type Token, tokenize } from "./tokens.ts";

/** A half-open range of token indices. */
export interface Range {
	readonly from: number;
	readonly to: number;
}
export interface Sentence extends Range {
	readonly index: number;
	readonly paragraph: number;
}
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
const LONGEST_SENTENCE = 160;

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

/** How many tokens a dateline ("SACRAMENTO, Calif., Nov. 9 (CBS13) —") may have. */
const LONGEST_DATELINE = 14;

/** Where the dateline that opens a paragraph ends; `from` if there is none. */
function datelineEnd(tokens: readonly Token[], from: number, to: number): number {
	const first = tokens[from];
	if (first === undefined || !/^\p{Lu}[\p{Lu}.'’-]{2,}$/u.test(first.text)) return from;
	for (let i = from + 1; i < Math.min(to, from + LONGEST_DATELINE); i += 1) {
		const token = tokens[i] as Token;
		if (/^(?:[—–―-]|--+)$/.test(token.text)) return i + 1;
		if (
			token.kind === "quote" ||
			(token.kind === "word" && !token.capital && !/^\d|^(?:of|the)$/.test(token.text))
		)
			return from;
	}
	return from;
}

const TERMINAL = /^(?:[.?!…]|\.{2,})$/;

function endsSentence(
	text: string,
	tokens: readonly Token[],
	i: number,
	start: number,
	quoted: readonly Quoted[],
): boolean {
	const token = tokens[i] as Token;
	const next = tokens[i + 1] as Token;
	if (token.kind === "word") return ownDotEnds(token, next);
	if (token.kind === "mark") {
		if (isCloser(token) && TERMINAL.test(tokens[i - 1]?.text ?? "")) return startsSentence(next);
		return TERMINAL.test(token.text) && !isCloser(next) && (token.text === "." || startsSentence(next));
	}
	if (token.kind !== "quote" || !startsSentence(next)) return false;
	const inner = quoted[token.quoted]?.inner;
	const ending =
		inner === undefined
			? ""
			: (text
					.slice(inner.end - 2, inner.end)
					.replace(/['’)\]]$/, "")
					.at(-1) ?? "");
	if (!/[.?!…—–-]/.test(ending)) return false;
	// "X said: “Why now?” Reyes asked" opens a new sentence, "“Why now?” Reyes asked" does not
	return i !== start || !next.capital || !isAttribution(tokens, i + 1, ending === "." ? 2 : 6);
}

function startsSentence(token: Token): boolean {
	return token.kind === "quote" || token.capital || /^[\p{N}(["“[—–]/u.test(token.text);
}

function isCloser(token: Token): boolean {
	return /^[)\]’'”"]$/.test(token.text);
}

/** Whether a capitalised word after a quotation opens its attribution ("“Why now?” Reyes asked") and not a new sentence. */
function isAttribution(tokens: readonly Token[], from: number, reach: number): boolean {
	for (let i = from; i < Math.min(tokens.length, from + reach); i += 1) {
		const token = tokens[i] as Token;
		if (token.kind !== "word") return false;
		if (CUE_FORMS.get(token.lower) === "speech")
			return i === from ? token.lower === "said" : followsSpeech(tokens[i + 1]);
		if (
			!token.capital &&
			i > from &&
			!/ly$|^(?:has|had|also|then|later|once|of|the|de|van|von)$/.test(token.lower)
		)
			return false;
	}
	return false;
}

/** After an attribution comes its end, or where, when and to whom it was said; an object means a sentence of its own. */
function followsSpeech(next: Token | undefined): boolean {
	return (
		next === undefined ||
		next.kind !== "word" ||
		!/^(?:that|the|a|an|it|he|she|they|his|her|their)$/.test(next.lower)
	);
}

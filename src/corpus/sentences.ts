import {
	LEADING_ABBREVIATIONS,
	NEVER_IN_A_NAME,
	SENTENCE_OPENERS,
	TRAILING_ABBREVIATIONS,
} from "./abbreviations.ts";
import type { Span } from "./article.ts";

/** Narrows a span to leave out white space and invisible characters at both ends. */
export function trimmed(text: string, span: Span): Span {
	let { start, end } = span;
	while (start < end && BLANK.test(text[start] as string)) start += 1;
	while (end > start && BLANK.test(text[end - 1] as string)) end -= 1;
	return { start, end };
}

const BLANK = /[\s\u200b-\u200f\u2060\ufeff\u202a-\u202e]/;
const BLANK_LINE = /\r?\n[^\S\n]*(?:\r?\n[^\S\n]*)+|\u2029/g;
const LINE_BREAK = /\r?\n|[\u2028\u2029]/g;

/** A text with a longer line than this is not hard-wrapped, so each of its line breaks was meant. */
const LONGEST_WRAPPED_LINE = 120;

/**
 * Spans of the paragraphs, in UTF-16 units, without the white space around them.
 * Every line is one; in hard-wrapped text only a blank line separates them.
 */
export function paragraphs(text: string): Span[] {
	const lines = split(text, LINE_BREAK);
	const isWrapped = lines.every((line) => line.end - line.start <= LONGEST_WRAPPED_LINE);
	const blocks = isWrapped ? split(text, BLANK_LINE) : lines;
	return blocks.length > 1 ? blocks : lines;
}

function split(text: string, separator: RegExp): Span[] {
	const spans: Span[] = [];
	let start = 0;
	const push = (end: number) => {
		const span = trimmed(text, { start, end });
		if (span.start < span.end) spans.push(span);
	};
	for (const match of text.matchAll(separator)) {
		push(match.index);
		start = match.index + match[0].length;
	}
	push(text.length);
	return spans;
}

/** Tried only where a run of stops begins, else a text of nothing but full stops takes quadratic time. */
const TERMINAL = /(?<![.?!…])[.?!…]+["”’'»)\]]*\s+/g;
const WORD_BEFORE = /([\p{L}\p{N}][\p{L}\p{N}.'’&-]*)$/u;
const NEXT_WORD = /^["“„«'‘([]*([\p{L}\p{N}]+)/u;
/** The longest abbreviation and opening word that decide about a dot. */
const REACH = 24;

/** "Reyes v. The County", "cf. The Dam". */
export const COMPARING = /^(?:vs?|cf)$/;

/** Whether the dot of `word` ("Sen", "U.S", "J") may be an abbreviation's, and if so whether `next` still ends the sentence. */
export function dotEndsSentence(word: string, next: string): boolean {
	const folded = word.toLowerCase();
	if (/^nos?$/.test(folded)) return !/^\p{N}/u.test(next); // "No. 85", and "the answer was no. The reply …"
	if (LEADING_ABBREVIATIONS.has(folded) || /^\p{Lu}$/u.test(word))
		return /^\p{Lu}/u.test(next) && NEVER_IN_A_NAME.has(next.toLowerCase()) && !COMPARING.test(folded);
	if (TRAILING_ABBREVIATIONS.has(folded) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) {
		return SENTENCE_OPENERS.has(next.toLowerCase()) && /^\p{Lu}/u.test(next);
	}
	return true;
}

/**
 * Spans of the sentences, in UTF-16 units; none crosses a paragraph.
 * "Sen. X", "D-N.C.", initials and a lower-case continuation ("“Why?” she asked") do not end one.
 */
export function sentences(text: string): Span[] {
	return paragraphs(text).flatMap((paragraph) => sentencesWithin(text, paragraph));
}

function sentencesWithin(text: string, paragraph: Span): Span[] {
	const spans: Span[] = [];
	const body = text.slice(paragraph.start, paragraph.end);
	let start = 0;
	for (const match of body.matchAll(TERMINAL)) {
		const end = match.index + match[0].length;
		const next = NEXT_WORD.exec(body.slice(end, end + REACH))?.[1] ?? "";
		if (/^\p{Ll}/u.test(next)) continue;
		if (match[0].trim() === ".") {
			const word = WORD_BEFORE.exec(body.slice(Math.max(0, match.index - REACH), match.index))?.[1] ?? "";
			if (!dotEndsSentence(word.replace(/^[^-]*-(?=\p{Lu}\.)/u, ""), next)) continue;
		}
		spans.push(trimmed(text, { start: paragraph.start + start, end: paragraph.start + end }));
		start = end;
	}
	if (start < body.length) spans.push(trimmed(text, { start: paragraph.start + start, end: paragraph.end }));
	return spans.filter((span) => span.start < span.end);
}

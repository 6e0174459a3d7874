import type { Span } from "../../corpus/article.ts";
import { EDITORIAL_NOTES } from "./vocabulary.ts";
import { type Break, breakIn, type Word, wordsOf } from "./words.ts";

/** One quoted stretch of a statement; `[start, end)` are UTF-16 offsets into the article's text. */
export interface Segment extends Span {
	readonly text: string;
}

/**
 * The words of one statement in order. A split quotation (“We are,” she said, “divided.”) has two segments;
 * the article's text around them tells whether a cut changes the meaning.
 */
export interface Utterance {
	readonly segments: readonly Segment[];
	readonly articleText: string;
}

/** A word of a statement, and the segment it stands in. */
export interface SaidWord extends Word {
	readonly segment: number;
}

/** More words than any statement in the news has: what a broken quotation mark can swallow is not compared. */
const MAX_STATEMENT_WORDS = 6_000;

const analysed = new WeakMap<Utterance, readonly SaidWord[]>();

/** All words of the statement, with article offsets. Between segments stands no clause boundary of the outlet's. */
export function saidWords(utterance: Utterance): readonly SaidWord[] {
	const known = analysed.get(utterance);
	if (known !== undefined) return known;
	const said: SaidWord[] = [];
	let tail = "";
	for (const [segment, { text, start }] of utterance.segments.entries()) {
		const { words } = wordsOf(text, { offset: start, limit: MAX_STATEMENT_WORDS - said.length });
		for (const [index, word] of words.entries()) {
			const before = index > 0 || segment === 0 ? word.before : breakBetween(tail, word);
			if (!isNote(text, word, start)) said.push({ ...word, before, segment });
		}
		const last = words.at(-1);
		tail = last === undefined ? tail : text.slice(last.end - start);
	}
	analysed.set(utterance, said);
	return said;
}

/** "[sic]": an editor's word and not the speaker's. */
function isNote(text: string, word: Word, start: number): boolean {
	if (!EDITORIAL_NOTES.has(word.bare)) return false;
	return /[[(]/.test(text[word.start - start - 1] ?? "") && /[\])]/.test(text[word.end - start] ?? "");
}

/** A comma before the outlet's words stands for any mark; a capital after them begins a new sentence. */
function breakBetween(tail: string, next: Word): Break {
	if (next.capital && !/^i(?:m|ve|ll|d)?$/.test(next.bare)) return "sentence";
	return breakIn(tail.replace(/,\s*$/, ""));
}

/** Article spans of the words `[from, to)`, one for each segment they touch. */
export function spansOf(said: readonly SaidWord[], from: number, to: number): Span[] {
	const spans: Span[] = [];
	let segment = -1;
	for (const word of said.slice(from, to)) {
		const last = spans.at(-1);
		if (last === undefined || word.segment !== segment) spans.push({ start: word.start, end: word.end });
		else spans[spans.length - 1] = { start: last.start, end: word.end };
		segment = word.segment;
	}
	return spans;
}

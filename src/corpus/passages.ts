import type { Span } from "./article.ts";
import { paragraphs, sentences } from "./sentences.ts";

/** Short neighbours are joined until a passage is about this long. */
const JOINED = 600;
/** A paragraph longer than this is split. */
const LONGEST_PARAGRAPH = 900;
/** A piece shorter than this says too little alone; it joins a neighbour up to the length of a long paragraph. */
const TOO_SHORT = 200;
/** A sentence longer than this is split, between words where it has any. */
const LONGEST_SENTENCE = 1_200;

/**
 * The stretches of a text that are searched, ranked and cited: whole paragraphs where possible.
 * Half-open UTF-16 spans, in order, without overlap; together they cover everything but blank space.
 * Takes time linear in the length of the text.
 */
export function passagesOf(text: string): Span[] {
	const whole = paragraphs(text);
	const long = whole.some((paragraph) => lengthOf(paragraph) > LONGEST_PARAGRAPH);
	if (!long) return join(whole);
	const all = sentences(text);
	let next = 0;
	const pieces: Span[] = [];
	for (const paragraph of whole) {
		const own: Span[] = [];
		for (; next < all.length && (all[next] as Span).start < paragraph.end; next++)
			own.push(all[next] as Span);
		if (lengthOf(paragraph) <= LONGEST_PARAGRAPH) pieces.push(paragraph);
		else pieces.push(...piecesOf(text, paragraph, own));
	}
	return join(pieces);
}

/** Neighbours in, fewer and fuller passages out. */
function join(pieces: readonly Span[]): Span[] {
	const joined: Span[] = [];
	for (const piece of pieces) {
		const last = joined.at(-1);
		if (last && belongTogether(last, piece))
			joined[joined.length - 1] = { start: last.start, end: piece.end };
		else joined.push(piece);
	}
	return joined;
}

function belongTogether(last: Span, piece: Span): boolean {
	const together = piece.end - last.start;
	if (together <= JOINED) return true;
	return together <= LONGEST_PARAGRAPH && Math.min(lengthOf(last), lengthOf(piece)) < TOO_SHORT;
}

/** Splits a long paragraph at sentence ends into pieces of about equal length. */
function piecesOf(text: string, paragraph: Span, own: readonly Span[]): Span[] {
	const parts = own.flatMap((sentence) =>
		lengthOf(sentence) > LONGEST_SENTENCE ? cut(text, sentence) : [sentence],
	);
	const aim = lengthOf(paragraph) / Math.ceil(lengthOf(paragraph) / JOINED);
	const pieces: Span[] = [];
	let current: Span | null = null;
	for (const part of parts) {
		// A part goes where the piece comes out nearer to the length aimed at.
		if (current && part.end - current.start + lengthOf(current) <= 2 * aim) {
			current = { start: current.start, end: part.end };
		} else {
			if (current) pieces.push(current);
			current = part;
		}
	}
	return current ? [...pieces, current] : pieces;
}

/** Cuts an overlong sentence after white space, or where it has none between two characters. */
function cut(text: string, sentence: Span): Span[] {
	const pieces: Span[] = [];
	let { start } = sentence;
	while (sentence.end - start > LONGEST_SENTENCE) {
		const end = placeToCut(text, start);
		let last = end;
		while (last > start && /\s/.test(text[last - 1] as string)) last--;
		if (last > start) pieces.push({ start, end: last });
		start = end;
		while (start < sentence.end && /\s/.test(text[start] as string)) start++;
	}
	if (start < sentence.end) pieces.push({ start, end: sentence.end });
	return pieces;
}

function placeToCut(text: string, start: number): number {
	for (let end = start + JOINED; end > start + TOO_SHORT; end--) {
		if (/\s/.test(text[end - 1] as string)) return end;
	}
	const end = start + JOINED;
	const insidePair =
		/^[\uDC00-\uDFFF]/.test(text[end] as string) && /^[\uD800-\uDBFF]/.test(text[end - 1] as string);
	return insidePair ? end - 1 : end;
}

function lengthOf(span: Span): number {
	return span.end - span.start;
}

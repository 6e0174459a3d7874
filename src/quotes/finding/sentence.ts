import type { Span } from "../../corpus/article.ts";
import { sentences } from "../../corpus/sentences.ts";

/** A sentence longer than this is shown from its nearest word on. */
const REACH = 600;
/** Beyond the reach enough is read for a full stop there to be told from an abbreviation's. */
const BEYOND = 100;

/** The whole sentence or sentences of the article that the span touches; bounded where there is no full stop. */
export function sentenceAround(articleText: string, { start, end }: Span): Span {
	const from = wordAfter(articleText, Math.max(0, start - REACH));
	const to = Math.min(articleText.length, end + REACH);
	const window = articleText.slice(from, Math.min(articleText.length, to + BEYOND));
	const touched = sentences(window).filter((each) => each.start + from < end && each.end + from > start);
	const opening = (touched[0]?.start ?? start - from) + from;
	const closing = (touched.at(-1)?.end ?? end - from) + from;
	return { start: Math.min(start, opening), end: Math.max(end, Math.min(to, closing)) };
}

/** The next beginning of a word, unless the text begins here. */
function wordAfter(text: string, at: number): number {
	if (at === 0) return 0;
	const blank = text.slice(at, at + REACH).search(/\s/);
	return blank === -1 ? at : at + blank + 1;
}

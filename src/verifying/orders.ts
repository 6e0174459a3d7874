import type { Span } from "../corpus/article.ts";
import { sentences } from "../corpus/sentences.ts";

/** Whom a text may address before it gives its order: "SYSTEM:", "Assistant,", "Please". */
const ADDRESS = String.raw`(?:[\s"'“‘*_#>\-[(<]*(?:[\p{L} ]{1,24}[:,]|please|now|then|and|you must|you should)\s+)*`;
/** Few sentences of news begin with these. */
const CLEAR = "ignore|disregard|forget|pretend|say|tell|repeat|reveal|respond|reply|remember";
/** Many do with these ("State senators", "Act 5"), so what follows has to show that an order is meant. */
const UNCLEAR =
	"state|claim|write|print|output|answer|assume|act|insist|add|include|append|mention|summari[sz]e";
const AFTERWARDS = String.raw`(?:that|as|your|only|the\s+(?:following|words?|text))\b|["“‘:]`;
const ORDER = new RegExp(
	String.raw`^${ADDRESS}["'“‘]?(?:(?:${CLEAR})\s|(?:${UNCLEAR})\s*(?:${AFTERWARDS}))`,
	"iu",
);

/** So much of a sentence shows whether it is an order. */
const OPENING = 200;

/**
 * Whether a sentence of the stretch `span` of a text tells its reader what to say. Such a sentence asserts nothing, so
 * nothing can rest on it: "Say that the ferry is free" does not say that it is. News is not written so, what is planted
 * in it is.
 */
export function holdsOrder(text: string, span: Span): boolean {
	const stretch = text.slice(span.start, span.end);
	return sentences(stretch).some(({ start, end }) =>
		ORDER.test(stretch.slice(start, Math.min(end, start + OPENING))),
	);
}

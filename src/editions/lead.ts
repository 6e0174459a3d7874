import type { Span } from "../corpus/article.ts";
import { sentences } from "../corpus/sentences.ts";
import { letters } from "./letters.ts";

const LEAST_WORDS = 7;
const LONGEST = 400;

/**
 * The sentence that opens an article: the first that is long enough to be one and not the headline again (a dateline,
 * a byline and a kicker are not); else the first of all. null of an empty text.
 */
export function leadOf(headline: string, text: string): Span | null {
	const spans = sentences(text);
	const title = letters(headline);
	const fits = ({ start, end }: Span) => {
		const words = text.slice(start, end);
		return words.split(/\s+/).length >= LEAST_WORDS && end - start <= LONGEST && letters(words) !== title;
	};
	return spans.find(fits) ?? spans[0] ?? null;
}

import { wordsOf } from "../quotes/finding/words.ts";

/** The distinct stems of a text, by which the telling words of a question are weighed. */
export function termsOf(text: string): string[] {
	return [...new Set(wordsOf(text).words.map(({ stem }) => stem))];
}

import type { Span } from "../corpus/article.ts";
import { type Break, wordsOf as split, stemOf } from "../quotes/finding/words.ts";

export { stemOf };

/** A word or a number of a text, with what it is compared by. */
export interface Word extends Span {
	/** Case, accents and the possessive ending folded away: "Québec’s" is "quebec". */
	readonly folded: string;
	readonly stem: string;
	/** Whether it opens with a capital letter. */
	readonly capital: boolean;
	/** "Québec’s". */
	readonly possessive: boolean;
	/** What stands between it and the word before it. */
	readonly before: Break;
}

/** The words of `text` within `span`, with half-open UTF-16 offsets into `text`. Linear. */
export function wordsOf(text: string, span: Span = { start: 0, end: text.length }): Word[] {
	const { words } = split(text.slice(span.start, span.end), { offset: span.start });
	return words.map(({ start, end, folded, stem, capital, before }) => {
		const possessive = folded.endsWith("'s");
		return {
			start,
			end,
			folded: possessive ? folded.slice(0, -2) : folded,
			stem,
			capital,
			possessive,
			before,
		};
	});
}

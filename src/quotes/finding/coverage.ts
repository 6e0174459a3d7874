import type { Span } from "../../corpus/article.ts";
import { type SaidWord, spansOf } from "./utterance.ts";
import { FUNCTION_WORDS } from "./vocabulary.ts";

/** A half-open range of indexes into a statement's words. */
export interface Range {
	readonly from: number;
	readonly to: number;
}

/** Which part of a statement the asker's words cover. */
export interface Coverage {
	/** The words in the article, one half-open UTF-16 span for each stretch, in order. */
	readonly spans: readonly Span[];
	/** How many words that is, and how many of them bear content. */
	readonly words: number;
	readonly contentWords: number;
	/** Their share of the whole statement, in [0, 1]. */
	readonly share: number;
}

/** What these ranges of a statement's words cover. */
export function coverage(said: readonly SaidWord[], ranges: readonly Range[]): Coverage {
	const covered = ranges.flatMap(({ from, to }) => said.slice(from, to));
	return {
		spans: ranges.flatMap(({ from, to }) => spansOf(said, from, to)),
		words: covered.length,
		contentWords: covered.filter((word) => !FUNCTION_WORDS.has(word.bare)).length,
		share: covered.length / Math.max(1, said.length),
	};
}

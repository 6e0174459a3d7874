import { type Altered, alteration } from "./alteration.ts";
import { type Asked, readAsked } from "./asked.ts";
import { type Coverage, coverage, type Range } from "./coverage.ts";
import { findElided } from "./elision.ts";
import { nearnessOf } from "./nearness.ts";
import { type Reason, reasonAround, reasonOf } from "./reason.ts";
import { occurrences } from "./sequence.ts";
import { saidWords, type Utterance } from "./utterance.ts";
import type { Weigh } from "./weights.ts";

/**
 * How the asker's words stand to a statement.
 * - `exact`: the same words in the same order; only case, punctuation, accents and typography may differ.
 * - `elided`: the same, with what the asker marked as left out or put in.
 * - `altered`: near, but changed, or cut where the cut changes the meaning.
 * - `unrelated`: too little in common to be a version of it.
 */
export type Wording =
	| (Coverage & { readonly kind: "exact" | "elided"; readonly score: 1 })
	| Altered
	| { readonly kind: "unrelated"; readonly score: number };

export interface WordingOptions {
	/** What a stem tells, such as an inverse document frequency; a built-in measure when absent. */
	readonly weight?: Weigh;
	/** Whether the archive has the folded word: then it is no misspelling of another. */
	readonly known?: (folded: string) => boolean;
}

/** From this score on, other words are a version of the statement and not merely near it. */
export const ALTERED_FROM = 0.52;

/** Decides how the asked words stand to what was said. Pure, and bounded whatever the input. */
export function compareWording(asked: string, said: Utterance, options: WordingOptions = {}): Wording {
	const query = readAsked(asked);
	return inPlace(query, said, options) ?? near(query, said, options);
}

/** The asked words where they stand in the record, whole or as marked fragments; null when they stand nowhere. */
export function inPlace(asked: Asked, said: Utterance, options: WordingOptions): Wording | null {
	if (asked.words.length === 0) return { kind: "unrelated", score: 0 };
	return contiguous(asked, said, options) ?? fragments(asked, said, options);
}

function contiguous(asked: Asked, said: Utterance, options: WordingOptions): Wording | null {
	const words = saidWords(said);
	let fault: { range: Range; reason: Reason } | null = null;
	for (const range of occurrences(asked.words, 0, asked.words.length, words)) {
		const reason = reasonAround(asked, words, said, range);
		if (reason === null) return { kind: "exact", score: 1, ...coverage(words, [range]) };
		fault ??= { range, reason };
	}
	return fault && alteration(asked, said, fault.range, fault.reason, options);
}

function fragments(asked: Asked, said: Utterance, options: WordingOptions): Wording | null {
	if (!asked.elided && !asked.bracketed) return null;
	const words = saidWords(said);
	const found = findElided(asked, words);
	if (found === null) return null;
	const range = { from: found.placement[0]?.from ?? 0, to: found.placement.at(-1)?.to ?? 0 };
	const reason =
		found.fault === null
			? reasonAround(asked, words, said, range)
			: reasonOf(found.fault, asked, words, said);
	if (reason !== null) return alteration(asked, said, range, reason, options);
	return { kind: "elided", score: 1, ...coverage(words, found.placement) };
}

/** The asked words beside the likest words said, when they do not stand there themselves. */
export function near(asked: Asked, said: Utterance, options: WordingOptions): Wording {
	const { score, range } = nearnessOf(asked.words, saidWords(said), options.weight);
	if (range === null || score < ALTERED_FROM) return { kind: "unrelated", score };
	return alteration(asked, said, range, { kind: "words" }, options, score);
}

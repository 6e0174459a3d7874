import type { Span } from "../../corpus/article.ts";
import { type AlignmentStep, align } from "./align.ts";
import { type Asked, readAsked } from "./asked.ts";
import { deniedByOutlet } from "./denied.ts";
import { type DiffOp, diffOf } from "./diff.ts";
import { severedAfter, severedBefore } from "./edges.ts";
import { type Fault, findElided, type Placement } from "./elision.ts";
import type { Reason } from "./reason.ts";
import { scoreOf } from "./score.ts";
import { sentenceAround } from "./sentence.ts";
import { occurrences } from "./sequence.ts";
import { onlySpelling } from "./spelling.ts";
import { type SaidWord, saidWords, spansOf, type Utterance } from "./utterance.ts";
import { FUNCTION_WORDS } from "./vocabulary.ts";
import { defaultWeight, heaviestOf, type Weigh, weigh } from "./weights.ts";

/** Which part of a statement the asker's words cover. */
export interface Coverage {
	/** The words in the article, one span for each stretch, in order. */
	readonly spans: readonly Span[];
	/** Words of the statement that are covered, and how many of them bear content. */
	readonly words: number;
	readonly contentWords: number;
	/** Share of the statement's words that is covered, in [0, 1]. */
	readonly share: number;
}

/**
 * How the asker's words stand to a statement.
 * - `exact`: the same words in the same order; only case, punctuation, accents and typography may differ.
 * - `elided`: the same, with what the asker marked as left out or put in.
 * - `altered`: near; `sentence` is the whole sentence, to be shown with the diff.
 * - `unrelated`: too little in common to be called a version of it.
 */
export type Wording =
	| (Coverage & { readonly kind: "exact" | "elided"; readonly score: number })
	| (Coverage & {
			readonly kind: "altered";
			readonly score: number;
			readonly diff: readonly DiffOp[];
			readonly reason: Reason;
			readonly sentence: Span;
			/** Every difference is a misspelling, or a number in words for figures. */
			readonly onlySpelling: boolean;
	  })
	| { readonly kind: "unrelated"; readonly score: number };

export interface WordingOptions {
	/** What a stem tells (an inverse document frequency); a built-in measure when absent. */
	readonly weight?: Weigh;
	/** Whether the archive knows a folded word: such a word is never taken for a misspelling of another. */
	readonly known?: (folded: string) => boolean;
}

/** From this score on, different words are a version of the statement and not merely near it. */
export const ALTERED_FROM = 0.6;

/** Decides how the asked words stand to what was said. Pure, and bounded whatever the input. */
export function compareWording(asked: string | Asked, said: Utterance, options: WordingOptions = {}): Wording {
	const query = typeof asked === "string" ? readAsked(asked) : asked;
	const words = saidWords(said);
	if (query.words.length === 0 || words.length === 0) return { kind: "unrelated", score: 0 };
	return (
		contiguous(query, words, said) ?? withMarks(query, words, said, options) ?? near(query, words, said, options)
	);
}

function contiguous(asked: Asked, words: readonly SaidWord[], said: Utterance, options: WordingOptions) {
	const found = occurrences(asked.words, 0, asked.words.length, words);
	let fault: { reason: Reason; range: Range } | null = null;
	for (const range of found) {
		const reason = faultAround(asked, words, said, range);
		if (reason === null) return { kind: "exact", score: 1, ...coverage(words, [range]) } as const;
		fault ??= { reason, range };
	}
	return fault && altered(asked, words, said, options, fault.range, fault.reason);
}

function marked(asked: Asked, words: readonly SaidWord[], said: Utterance, options: WordingOptions) {
	if (!asked.elided && !asked.bracketed) return null;
	const found = findElided(asked, words);
	if (found === null) return null;
	const range = { from: found.placement[0]?.from ?? 0, to: found.placement.at(-1)?.to ?? 0 };
	const reason = found.fault
		? reasonOf(found.fault, asked, words)
		: faultAround(asked, words, said, range);
	if (reason === null) return { kind: "elided", score: 1, ...coverage(words, found.placement) } as const;
	return altered(asked, words, said, options, range, reason);
}

function near(asked: Asked, words: readonly SaidWord[], said: Utterance, options: WordingOptions): Wording {
	const { steps, score } = aligned(asked, words, options);
	const range = rangeOf(steps);
	if (range === null || score < ALTERED_FROM) return { kind: "unrelated", score };
	return altered(asked, words, said, options, range, { kind: "words" });
}

/** What is wrong with giving these words without what stands around them, or null. */
function faultAround(asked: Asked, words: readonly SaidWord[], said: Utterance, { from, to }: Range): Reason | null {
	if (asked.truncated) return { kind: "unread" };
	const severed = severedBefore(words, from) ?? severedAfter(words, to);
	if (severed !== null) return reasonOf({ kind: "severed", at: severed }, asked, words);
	const segment = words[from]?.segment;
	if (segment === undefined || words[from - 1]?.segment === segment) return null;
	const denial = deniedByOutlet(said.articleText, said.segments[segment]?.start ?? 0);
	return denial && { kind: "denied", word: denial.folded, span: { start: denial.start, end: denial.end } };
}

function reasonOf(fault: Fault, asked: Asked, words: readonly SaidWord[]): Reason {
	if (fault.kind === "far-apart") return fault;
	if (fault.kind === "severed" || fault.kind === "hidden") {
		const { folded = "", start = 0, end = 0 } = words[fault.at] ?? {};
		return { kind: fault.kind, word: folded, span: { start, end } };
	}
	const first = asked.words[fault.asked[0]];
	const last = asked.words[fault.asked[1] - 1];
	return { kind: fault.kind, text: asked.text.slice(first?.start, last?.end) };
}

/** The asked words against the words in `range`, widened to the word that a cut severs. */
function altered(
	asked: Asked,
	words: readonly SaidWord[],
	said: Utterance,
	options: WordingOptions,
	range: Range,
	reason: Reason,
): Wording {
	const governor = reason.kind === "severed" ? words.findIndex((word) => word.start === reason.span.start) : range.from;
	const from = Math.min(range.from, governor);
	const to = Math.max(range.to, governor + 1);
	const { steps, score } = aligned(asked, words.slice(range.from, range.to), options, range.from);
	const shown = widened(steps, from, to);
	const spans = spansOf(words, from, to);
	const whole = { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
	return {
		kind: "altered",
		score,
		...coverage(words, [{ from, to }]),
		diff: diffOf(asked, words, said.articleText, shown),
		reason,
		sentence: sentenceAround(said.articleText, whole),
		onlySpelling: reason.kind === "words" && spelling(asked, words, said, shown, options),
	};
}

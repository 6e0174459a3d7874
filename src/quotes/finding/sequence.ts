import type { AskedWord } from "./asked.ts";
import type { SaidWord } from "./utterance.ts";
import { LOOKALIKES } from "./vocabulary.ts";

/** Whether two words are one but for case, accents, apostrophes and a currency sign the asker left out. */
export function sameWord(asked: AskedWord, said: SaidWord): boolean {
	if (asked.currency !== null && asked.currency !== said.currency) return false;
	if (asked.folded === said.folded) return true;
	if (asked.bare !== said.bare) return false;
	return !LOOKALIKES.has(asked.bare) || asked.apostropheless;
}

/** How many words of either side one step of a match consumes. */
export interface Step {
	readonly asked: number;
	readonly said: number;
}

const ONE: Step = { asked: 1, said: 1 };
const LONGEST_COMPOUND = 5;

/**
 * The step by which the words at `i` and `j` are the same, or null: word for word, a hyphenated compound
 * for its closed form ("co-operate", "cooperate"), or a sign the asker left out ("%").
 */
export function sameStep(
	asked: readonly AskedWord[],
	i: number,
	said: readonly SaidWord[],
	j: number,
): Step | null {
	const a = asked[i];
	const s = said[j];
	if (a === undefined || s === undefined) return null;
	if (sameWord(a, s)) return ONE;
	const closedByAsker = compound(said, j, a.bare);
	if (closedByAsker > 0) return { asked: 1, said: closedByAsker };
	const closedByRecord = compound(asked, i, s.bare);
	if (closedByRecord > 0) return { asked: closedByRecord, said: 1 };
	const next = said[j + 1];
	if (s.sign && next !== undefined && sameWord(a, next)) return { asked: 1, said: 2 };
	return null;
}

/** How many hyphenated words from `at` on make up `closed`, or 0. Digits never join ("5-4"), nor does "re-sign". */
function compound(words: readonly (AskedWord | SaidWord)[], at: number, closed: string): number {
	const first = words[at];
	if (first === undefined || !closed.startsWith(first.bare) || !words[at + 1]?.hyphenated) return 0;
	let joined = first.bare;
	for (let count = 2; count <= LONGEST_COMPOUND; count++) {
		const word = words[at + count - 1];
		if (!word?.hyphenated) return 0;
		if (/\d$/.test(joined) && /^\d/.test(word.bare)) return 0;
		if (joined === "re" && !word.bare.startsWith("e")) return 0;
		joined += word.bare;
		if (joined === closed) return count;
		if (!closed.startsWith(joined)) return 0;
	}
	return 0;
}

/** Comparisons one search may make: only text that repeats itself endlessly needs more. */
const MAX_COMPARISONS = 50_000;

/** Where the asked words `[from, to)` begin and end among the words said, in order of place; at most `most`. */
export function occurrences(
	asked: readonly AskedWord[],
	from: number,
	to: number,
	said: readonly SaidWord[],
	{ start = 0, last = said.length, most = 20 } = {},
): { from: number; to: number }[] {
	const found: { from: number; to: number }[] = [];
	let comparisons = 0;
	for (let begin = start; begin <= Math.min(last, said.length - 1); begin++) {
		const end = followed(asked, from, to, said, begin);
		comparisons += end.compared;
		if (end.said !== null) found.push({ from: begin, to: end.said });
		if (found.length >= most || comparisons > MAX_COMPARISONS) break;
	}
	return found;
}

function followed(
	asked: readonly AskedWord[],
	from: number,
	to: number,
	said: readonly SaidWord[],
	begin: number,
): { said: number | null; compared: number } {
	let i = from;
	let j = begin;
	while (i < to) {
		const step = sameStep(asked, i, said, j);
		if (step === null || i + step.asked > to) return { said: null, compared: i - from + 1 };
		i += step.asked;
		j += step.said;
	}
	return { said: j, compared: i - from };
}

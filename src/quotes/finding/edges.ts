import {
	ATTITUDES,
	AUXILIARIES,
	BARE_ATTITUDES,
	DENIALS,
	HEDGES,
	INFINITIVE_VERBS,
	INTERVENING,
	NEGATIONS,
	OPEN_QUESTIONS,
	PRONOUNS,
	QUANTIFIERS,
} from "./vocabulary.ts";
import type { Word } from "./words.ts";

/*
 * A cut is a place where quoted words end and the statement goes on. It severs when a word left outside
 * turns, hedges or limits what is left inside: "may | secede", "I don't think that | we are divided",
 * "we are | not divided", "we will leave | unless they pay". A negation elsewhere in the sentence does not.
 */

/** The index of the word before `words[from]` that leaving it out severs from `[from, to)`, or null. */
export function severedBefore(words: readonly Word[], from: number, to: number): number | null {
	const first = words[from];
	if (first === undefined || from === 0 || first.before !== "none") return null;
	// One word before the next clause ("…, but I want") states nothing.
	if (from + 1 < to && endsClause(words, from + 1)) return null;
	const at = (back: number) => reachable(words, from, back);
	const nearest = at(1);
	if (nearest === null) return null;
	if (NEGATIONS.has(nearest.bare) || HEDGES.has(nearest.bare)) return from - 1;
	if (first.bare === "to" && /^(?:refus|fail)/.test(nearest.bare)) return from - 1;
	if (limits(nearest, at(2))) return from - 1;

	// "some of the | people", "none of us | want"
	const partitive = skip(at, 1, (word) => PARTITIVE.test(word.bare));
	const head = at(partitive);
	if (partitive > 1 && head !== null && at(partitive - 1)?.bare === "of" && limits(head, at(partitive + 1))) {
		return from - partitive;
	}
	// "not a | …", "might have been | …", "isn't really | …"
	const governor = skip(at, 1, (word) => INTERVENING.has(word.bare));
	if (governor <= 4 && turnsOrHedges(at(governor))) return from - governor;
	// "not going to | …", "don't want to | …", "fail to | …"
	if (nearest.bare === "to") {
		const verb = at(2)?.bare ?? "";
		if (/^(?:refus|fail)/.test(verb) || NEGATIONS.has(verb)) return from - 2;
		const back = skip(at, 3, (word) => INTERVENING.has(word.bare));
		if (INFINITIVE_VERBS.has(verb) && negates(at(back))) return from - back;
	}
	return severingAttitude(at, from);
}

/** "I don't think (that) | …", "it is false that | …", "there is no evidence that | …", "they deny that | …". */
function severingAttitude(at: (back: number) => Word | null, cut: number): number | null {
	const that = at(1)?.bare === "that";
	const verb = at(that ? 2 : 1);
	if (verb === null) return null;
	if (that && DENIALS.has(verb.bare)) return cut - 2;
	if (!(that ? ATTITUDES : BARE_ATTITUDES).has(verb.bare)) return null;
	const back = skip(
		at,
		that ? 3 : 2,
		(word) => INTERVENING.has(word.bare) || /^(?:one|they)$/.test(word.bare),
	);
	return negates(at(back)) ? cut - back : null;
}

/** The index of the word after `words[to - 1]` that leaving it out severs from `[from, to)`, or null. */
export function severedAfter(words: readonly Word[], from: number, to: number): number | null {
	const last = words[to - 1];
	const next = words[to];
	if (last === undefined || next === undefined) return null;
	if (next.before === "sentence" || next.before === "paragraph") return null;
	const following = words[to + 1]?.bare ?? "";
	if (next.before === "none" && AUXILIARIES.has(last.bare) && !begins(words, from, to - 1)) {
		if (/^(?:not|never|hardly|barely|scarcely|rarely|seldom|almost|nearly)$/.test(next.bare)) return to;
		if (next.bare === "no") return to;
	}
	// "Probably | not": the adverb waits for what it qualifies.
	if (next.before === "none" && next.bare === "not" && (HEDGES.has(last.bare) || /ly$/.test(last.bare)))
		return to;
	if (next.bare === "unless") return to;
	if (next.bare === "only" && following === "if") return to + 1;
	if (next.bare !== "if" || OPEN_QUESTIONS.has(last.bare)) return null;
	if (/^(?:not|so|only|any|ever|anything|necessary|possible)$/.test(following)) return null;
	const asserts = words.slice(from, to).some((word) => AUXILIARIES.has(word.bare));
	return next.before === "none" || asserts ? to : null;
}

/** A comma alone may part a list that one negation governs: "no | sympathy, patience or money". */
function endsClause(words: readonly Word[], next: number): boolean {
	const word = words[next];
	if (word === undefined || word.before === "none") return false;
	return word.before !== "clause" || /^(?:and|but|so|because)$/.test(word.bare);
}

/** Whether the word at `index` begins a clause of its own inside the quoted words: "…, but it's | not". */
function begins(words: readonly Word[], from: number, index: number): boolean {
	if (!PRONOUNS.has(words[index]?.bare ?? "")) return false;
	const start = /^(?:and|but|or|so|because|that)$/.test(words[index - 1]?.bare ?? "") ? index - 1 : index;
	return start > from && words[start]?.before !== "none";
}

/** The first negation or hedge among `words[from, to)`, which leaving these words out would hide. */
export function hiddenBetween(words: readonly Word[], from: number, to: number): number | null {
	for (let index = from; index < to; index++) {
		const word = words[index];
		if (word !== undefined && (NEGATIONS.has(word.bare) || HEDGES.has(word.bare))) return index;
	}
	return null;
}

/** How many words back a governor is looked for. */
const REACH = 7;

const PARTITIVE = /^(?:of|the|these|those|my|our|your|his|her|their|its|us|them|you|all)$/;

/** The word `back` places before the cut, if it stands in the same clause. */
function reachable(words: readonly Word[], cut: number, back: number): Word | null {
	if (back > REACH) return null;
	for (let index = cut; index > cut - back + 1; index--) {
		if (words[index - 1]?.before !== "none") return null;
	}
	return words[cut - back] ?? null;
}

function skip(at: (back: number) => Word | null, from: number, passes: (word: Word) => boolean): number {
	let back = from;
	for (let word = at(back); word !== null && passes(word); word = at(back)) back++;
	return back;
}

/** "some people", but not "the most unqualified". */
function limits(word: Word, before: Word | null): boolean {
	if (word.bare === "most") return !/^(?:the|a|his|her|our|their|my|your|its)$/.test(before?.bare ?? "");
	return QUANTIFIERS.has(word.bare) || /^(?:none|neither|nobody|almost|nearly)$/.test(word.bare);
}

function negates(word: Word | null): boolean {
	return word !== null && (NEGATIONS.has(word.bare) || /^(?:hardly|barely|scarcely)$/.test(word.bare));
}

function turnsOrHedges(word: Word | null): boolean {
	return (
		word !== null &&
		word.bare !== "no" &&
		(NEGATIONS.has(word.bare) || /^(?:may|might|could)$/.test(word.bare))
	);
}

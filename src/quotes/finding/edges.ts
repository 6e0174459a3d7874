import {
	ATTITUDES,
	AUXILIARIES,
	DENIALS,
	HEDGES,
	INFINITIVE_VERBS,
	INTERVENING,
	NEGATIONS,
	OPEN_QUESTIONS,
	QUANTIFIERS,
} from "./vocabulary.ts";
import type { Word } from "./words.ts";

/*
 * A cut is a place where quoted words end and the statement goes on. It severs when a word left outside
 * turns, hedges or limits what is left inside: "may | secede", "I don't think that | we are divided",
 * "we are | not divided", "we will leave | unless they pay". A negation elsewhere in the sentence does not.
 */

/** The index of the word that a cut before `words[cut]` severs from what follows, or null. */
export function severedBefore(words: readonly Word[], cut: number): number | null {
	const first = words[cut];
	if (first === undefined || cut === 0 || first.before !== "none") return null;
	const at = (back: number) => reachable(words, cut, back);
	const nearest = at(1);
	if (nearest === null) return null;
	if (governs(nearest.bare) || DENIALS_OF_INFINITIVE.test(phrase(nearest, first))) return cut - 1;

	// "some of the | people", "none of us | want"
	const partitive = skip(at, 1, (word) => PARTITIVE.test(word.bare));
	if (partitive > 1) {
		const head = at(partitive);
		if (head !== null && at(partitive - 1)?.bare === "of" && limits(head.bare)) return cut - partitive;
	}
	// "not a | …", "might have been | …", "isn't really | …"
	const governor = skip(at, 1, (word) => INTERVENING.has(word.bare));
	if (governor <= 4 && turnsOrHedges(at(governor))) return cut - governor;
	// "not going to | …", "don't want to | …", "fail to | …"
	if (nearest.bare === "to") {
		const verb = at(2);
		if (verb !== null && (/^(?:refus|fail)/.test(verb.bare) || NEGATIONS.has(verb.bare))) return cut - 2;
		if (verb !== null && INFINITIVE_VERBS.has(verb.bare)) {
			const back = skip(at, 3, (word) => INTERVENING.has(word.bare));
			if (negates(at(back))) return cut - back;
		}
	}
	return severingAttitude(at, cut);
}

/** "I don't think (that) | …", "it is false that | …", "there is no evidence that | …", "they deny that | …". */
function severingAttitude(at: (back: number) => Word | null, cut: number): number | null {
	const that = at(1)?.bare === "that";
	const verb = at(that ? 2 : 1);
	if (verb === null) return null;
	if (that && DENIALS.has(verb.bare)) return cut - 2;
	if (!ATTITUDES.has(verb.bare)) return null;
	const back = skip(
		at,
		that ? 3 : 2,
		(word) => INTERVENING.has(word.bare) || /^(?:one|they)$/.test(word.bare),
	);
	return negates(at(back)) ? cut - back : null;
}

/** The index of the word that a cut after `words[end - 1]` severs from what precedes, or null. */
export function severedAfter(words: readonly Word[], end: number): number | null {
	const last = words[end - 1];
	const next = words[end];
	if (last === undefined || next === undefined) return null;
	if (next.before === "sentence" || next.before === "paragraph") return null;
	const following = words[end + 1];
	if (next.before === "none" && (AUXILIARIES.has(last.bare) || last.bare.endsWith("nt"))) {
		if (/^(?:not|never|hardly|barely|scarcely|rarely|seldom|almost|nearly)$/.test(next.bare)) return end;
		if (next.bare === "no" && following?.bare === "longer") return end;
	}
	if (next.bare === "unless") return end;
	if (next.bare === "only" && following?.bare === "if") return end + 1;
	if (next.bare !== "if" || OPEN_QUESTIONS.has(last.bare)) return null;
	return /^(?:not|so|only|any|ever|anything|necessary|possible)$/.test(following?.bare ?? "") ? null : end;
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
const DENIALS_OF_INFINITIVE = /^(?:refus|fail)\w* to$/;

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

function phrase(left: Word, right: Word): string {
	return `${left.bare} ${right.bare}`;
}

function governs(bare: string): boolean {
	return NEGATIONS.has(bare) || HEDGES.has(bare) || QUANTIFIERS.has(bare);
}

function limits(bare: string): boolean {
	return QUANTIFIERS.has(bare) || /^(?:none|neither|nobody|almost|nearly)$/.test(bare);
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

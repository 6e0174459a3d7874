import type { AskedWord } from "./asked.ts";
import { numeral } from "./numerals.ts";
import { sameWord } from "./sequence.ts";
import type { SaidWord } from "./utterance.ts";
import {
	AUXILIARIES,
	DENIALS,
	DETERMINERS,
	HEDGES,
	NEGATIONS,
	PRONOUNS,
	QUANTIFIERS,
	VERB_FORMS,
} from "./vocabulary.ts";
import type { Word } from "./words.ts";

/** At most so many of the record's words may give way to one bracket. */
export const MAX_REPLACED = 4;
const MAX_BRACKET_WORDS = 8;

/**
 * Whether an editor may put these bracketed words for those of the record: a name or description for a
 * pronoun or a shorter naming, another form of the same verb, or, for no words, a gloss. Never a negation,
 * hedge, quantifier or number on either side.
 */
export function mayStandFor(bracket: readonly AskedWord[], replaced: readonly SaidWord[]): boolean {
	if (bracket.length > MAX_BRACKET_WORDS || replaced.length > MAX_REPLACED) return false;
	if (bracket.length === replaced.length && replaced.every((word, index) => isWord(bracket[index], word)))
		return true;
	if (bracket.some(changesMeaning) || replaced.some(changesMeaning)) return false;
	const first = replaced[0];
	if (first === undefined) return true;
	if (sameVerb(bracket, replaced)) return true;
	if (replaced.slice(1).some((word) => word.before !== "none" || PRONOUNS.has(word.bare))) return false;
	if (replaced.some((word) => AUXILIARIES.has(word.bare) && !PRONOUNS.has(word.bare))) return false;
	if (replaced.length === 1 && PRONOUNS.has(first.bare)) return true;
	if (DETERMINERS.has(first.bare)) return true;
	return named(replaced) && !contradicts(bracket, replaced);
}

/** How many of the record's words just before or after a fragment a bracket at its edge is taken to replace. */
export function replacedAtEdge(
	bracket: readonly AskedWord[],
	said: readonly SaidWord[],
	edge: number,
	direction: -1 | 1,
): number {
	for (let count = 1; count <= MAX_REPLACED; count++) {
		const from = direction === -1 ? edge - count : edge;
		const replaced = said.slice(Math.max(0, from), Math.max(0, from + count));
		const inner = said[direction === -1 ? edge : from];
		if (replaced.length < count || inner === undefined || inner.before !== "none") return 0;
		const whole = PRONOUNS.has(replaced[0]?.bare ?? "") || named(replaced);
		if (whole && mayStandFor(bracket, replaced)) return count;
	}
	return 0;
}

function isWord(asked: AskedWord | undefined, said: SaidWord): boolean {
	return asked !== undefined && sameWord(asked, said);
}

function changesMeaning(word: Word): boolean {
	const { bare } = word;
	return (
		NEGATIONS.has(bare) ||
		HEDGES.has(bare) ||
		QUANTIFIERS.has(bare) ||
		DENIALS.has(bare) ||
		(numeral(bare) !== null && bare !== "one")
	);
}

function named(words: readonly SaidWord[]): boolean {
	return words.every((word) => word.capital && word.bare !== "i");
}

/** One name in place of another with which it shares no word. */
function contradicts(bracket: readonly AskedWord[], replaced: readonly SaidWord[]): boolean {
	const names = bracket.filter((word) => word.capital);
	return names.length > 0 && !names.some((name) => replaced.some((word) => word.stem === name.stem));
}

function sameVerb(bracket: readonly AskedWord[], replaced: readonly SaidWord[]): boolean {
	const [ours, theirs] = [bracket.at(-1), replaced.at(-1)];
	if (ours === undefined || theirs === undefined || replaced.length > 1 || bracket.length > 1) return false;
	return (
		ours.stem === theirs.stem || VERB_FORMS.some((forms) => forms.has(ours.bare) && forms.has(theirs.bare))
	);
}

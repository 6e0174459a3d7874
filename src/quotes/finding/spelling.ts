import { numeral } from "./numerals.ts";
import { CALENDAR, CONFUSABLES, FUNCTION_WORDS, NEGATIONS } from "./vocabulary.ts";
import type { Word } from "./words.ts";

/** Letters that may be wrong in a word of this length. */
function tolerance(length: number): number {
	if (length >= 8) return 2;
	return length >= 4 ? 1 : 0;
}

/** Longer words are not words. */
const LONGEST = 40;

/** Prefixes that make another word of a word: never a slip of the pen. */
const PREFIXES = /^(?:un|in|im|il|ir|dis|non|mis|de|re|anti|over|under|pre|a|ab|ex|out|sub|super|inter|co)$/;

/**
 * Whether one word can be the other misspelt: few letters differ for its length, and neither the pair nor
 * either word's class (numbers, negations, days, months, function words) says that both were meant.
 */
export function misspelt(asked: string, said: string): boolean {
	const bound = tolerance(Math.min(asked.length, said.length));
	if (asked === said || bound === 0 || Math.max(asked.length, said.length) > LONGEST) return false;
	if (lettersApart(asked, said) > 2 * bound || editDistance(asked, said, bound) > bound) return false;
	if (fixedMeaning(asked)) return false;
	if (asked.endsWith(said) && PREFIXES.test(asked.slice(0, -said.length))) return false;
	if (said.endsWith(asked) && PREFIXES.test(said.slice(0, -asked.length))) return false;
	return !CONFUSABLES.some((family) => family.has(asked) && family.has(said));
}

/** How many letters stand in one word only: a cheap lower bound, as one edit changes two at most. */
function lettersApart(a: string, b: string): number {
	let apart = letterSet(a) ^ letterSet(b);
	let count = 0;
	for (; apart !== 0; apart &= apart - 1) count++;
	return count;
}

function letterSet(word: string): number {
	let letters = 0;
	for (let index = 0; index < word.length; index++) letters |= 1 << (word.charCodeAt(index) & 31);
	return letters;
}

function fixedMeaning(word: string): boolean {
	return (
		/\d/.test(word) ||
		numeral(word) !== null ||
		NEGATIONS.has(word) ||
		CALENDAR.has(word) ||
		FUNCTION_WORDS.has(word)
	);
}

/**
 * Whether the difference is of spelling alone, so that a reader may be told "these words, spelt differently":
 * a number in words or figures, or a misspelling of five letters or more that is no word of the record's own
 * vocabulary and does not stand where the record has a name.
 */
export function onlySpelling(asked: Word, said: Word, known: (folded: string) => boolean): boolean {
	if (asked.currency !== null && asked.currency !== said.currency) return false;
	const value = numeral(asked.bare);
	if (value !== null && value === numeral(said.bare)) return true;
	if (asked.bare === said.bare) return true;
	if (asked.bare.length < 5 || said.bare.length < 5 || known(asked.folded)) return false;
	if (exchanged(asked.bare, said.bare)) return false;
	const name = said.capital && said.before === "none";
	return !name && asked.stem !== said.stem && misspelt(asked.bare, said.bare);
}

/** In a word of ordinary length, one letter for another makes another word as often as a slip: "walls", "wells". */
function exchanged(a: string, b: string): boolean {
	if (a.length !== b.length || a.length >= 8) return false;
	return [...a].some((letter) => !b.includes(letter));
}

/**
 * Edit distance with transposed neighbours as one edit (optimal string alignment); any value above `bound`
 * means "more than `bound`".
 */
export function editDistance(a: string, b: string, bound: number): number {
	if (Math.abs(a.length - b.length) > bound) return bound + 1;
	let beforePrevious: number[] = [];
	let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		let least = i;
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1];
			let cost = Math.min(
				(previous[j] ?? 0) + 1,
				(row[j - 1] ?? 0) + 1,
				(previous[j - 1] ?? 0) + (same ? 0 : 1),
			);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
				cost = Math.min(cost, (beforePrevious[j - 2] ?? 0) + 1);
			}
			row.push(cost);
			if (cost < least) least = cost;
		}
		if (least > bound) return bound + 1;
		beforePrevious = previous;
		previous = row;
	}
	return previous[b.length] ?? bound + 1;
}

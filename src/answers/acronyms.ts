import type { Word } from "./words.ts";

const SHORTEST = 2;
const LONGEST = 5;
/** Small words that an abbreviation passes over ("Department of Justice"). */
const PASSED_OVER = new Set("of the and for".split(" "));

/** Whether `short` ("eu", "la") is made of the first letters of capitalised words that stand together among `words`. */
export function abbreviates(short: string, words: readonly Word[]): boolean {
	if (short.length < SHORTEST || short.length > LONGEST) return false;
	const [first = ""] = short;
	return words.some(
		(word, at) => word.capital && word.folded.startsWith(first) && spells(short, words.slice(at)),
	);
}

function spells(short: string, words: readonly Word[]): boolean {
	let letters = 0;
	for (const { folded, capital, before } of words) {
		if (letters > 0 && before !== "none") return false;
		if (capital && folded.length > 1 && folded.startsWith(short[letters] ?? " ")) letters += 1;
		else if (letters === 0 || !PASSED_OVER.has(folded)) return false;
		if (letters === short.length) return true;
	}
	return false;
}

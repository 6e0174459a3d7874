import { stemmer } from "stemmer";
import { NUMBER_WORDS, ORDINAL_WORDS, STOP_WORDS } from "./word-lists.ts";

/** A word, a number or a score of a text. */
export interface Token {
	/**
	 * Stem of a word, with NAME after it when it is of a proper name; of a number its digits after `#` ("#12", "#3-1"),
	 * of an ordinal with `th` ("#2th").
	 */
	readonly term: string;
	/** In lower case, without accents and possessive ending. */
	readonly lower: string;
	readonly kind: "word" | "number" | "ordinal";
	readonly capital: boolean;
	/** Whether a capital letter here says nothing: first of a sentence, or in a headline written in capitals. */
	readonly opening: boolean;
	/** Words that every article has. */
	readonly stop: boolean;
}

/** Keeps Mr Ferris from the ferries. */
export const NAME = "^";

const TOKEN =
	/\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*|\p{N}+(?:[.,:]\p{N}+)*(?:[-–]\p{N}+(?:[.,]\p{N}+)*)*(?:st|nd|rd|th)?/gu;
const INITIALS = /(?<![\p{L}.])(?:\p{Lu}\.){2,}/gu;
const LONGEST = 40;

/** The tokens of one sentence or headline. */
export function tokensOf(sentence: string): Token[] {
	const plain = sentence.normalize("NFKC").replace(INITIALS, (dotted) => `${dotted.replaceAll(".", "")} `);
	const found = plain.match(TOKEN) ?? [];
	const shouted = isTitled(found);
	return found
		.filter((word) => word.length <= LONGEST)
		.map((word, i) =>
			/^\p{N}/u.test(word) ? numeral(word, i === 0 || shouted) : wordToken(word, i === 0 || shouted),
		);
}

/** Whether most longer words have capitals, so that a capital marks no name. */
function isTitled(words: readonly string[]): boolean {
	const long = words.filter((word) => word.length >= 4 && /^\p{L}/u.test(word));
	return long.length >= 3 && long.filter((word) => /^\p{Lu}/u.test(word)).length >= 0.8 * long.length;
}

function wordToken(word: string, opening: boolean): Token {
	const lower = folded(word);
	const capital = /^\p{Lu}/u.test(word);
	const ordinal = ORDINAL_WORDS[lower];
	if (ordinal !== undefined) {
		return { term: `#${ordinal}th`, lower, kind: "ordinal", capital: false, opening, stop: false };
	}
	const value = NUMBER_WORDS[lower];
	if (value !== undefined) {
		return { term: `#${value}`, lower, kind: "number", capital: false, opening, stop: value < 2 };
	}
	// "US" is a country and "us" is nobody.
	const stop = STOP_WORDS.has(lower) && word !== "US" && word !== "IT";
	return { term: word === "US" ? "US" : stemmer(lower), lower, kind: "word", capital, opening, stop };
}

function numeral(word: string, opening: boolean): Token {
	const lower = word.toLowerCase();
	const ordinal = /^(\p{N}+)(?:st|nd|rd|th)$/u.exec(lower);
	if (ordinal) {
		return { term: `#${ordinal[1]}th`, lower, kind: "ordinal", capital: false, opening, stop: false };
	}
	const digits = lower.replace(/(?<=\p{N}),(?=\p{N}{3})/gu, "").replaceAll("–", "-");
	return { term: `#${digits}`, lower, kind: "number", capital: false, opening, stop: false };
}

function folded(word: string): string {
	return word
		.normalize("NFKD")
		.replace(/\p{M}+/gu, "")
		.toLowerCase()
		.replace(/['’]s$/, "")
		.replace(/['’]/g, "");
}

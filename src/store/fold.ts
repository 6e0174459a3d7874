import { TITLES } from "../quotes/lexicon.ts";
import { foldName } from "../quotes/names.ts";
import type { Speaker } from "../quotes/quote.ts";

const GENERATION = /^(?:jr|sr|ii|iii|iv|esq|phd|md)$/;
const LONE_LETTERS = /(?<= [\p{L}]) (?=[\p{L}] )/gu;
/** An index entry of PostgreSQL holds at most 2,704 bytes, and no name is longer than this. */
const LONGEST_KEY = 200;

/** As compared, not as shown: no marks, no case, one space between words. */
export function foldText(text: string): string {
	return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();
}

/** The words of a name or a role, folded, without punctuation ("J. D. Vance’s" gives "jd", "vance"). */
export function foldWords(text: string): string[] {
	const words = foldName(text.toLowerCase()).replace(/[^\p{L}\p{N}'-]+/gu, " ");
	return ` ${words} `.replace(LONE_LETTERS, "").split(" ").filter(Boolean);
}

/** Any spelling of a key gives that key again. */
export function foldKey(text: string): string {
	return foldWords(text).join(" ").slice(0, LONGEST_KEY);
}

/**
 * What a speaker is looked up by: a person's name without titles before it and "Jr" or "III" after it,
 * an organisation's, a document's or a group's as it is. Null when there is no name.
 */
export function speakerKey(kind: Speaker["kind"], name: string): string | null {
	// "One Sacramento man" is a description: nobody is looked up by it.
	if (kind === "unattributed" || kind === "unnamed") return null;
	const words = foldWords(name);
	if (kind === "person") {
		while (words.length > 1 && GENERATION.test(words.at(-1) ?? "")) words.pop();
		while (words.length > 1 && TITLES.has(words[0] ?? "")) words.shift();
	}
	return words.join(" ").slice(0, LONGEST_KEY) || null;
}

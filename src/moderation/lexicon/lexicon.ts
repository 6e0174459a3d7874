import { collapsed } from "../views/repeats.ts";
import { StarredWords } from "../views/starred.ts";
import { DEHUMANISERS, DEHUMANISING_VERBS } from "./dehumanising.ts";
import { INSULT_ADJECTIVES, INSULT_NOUNS, MILD_ADJECTIVES, MILD_NOUNS, PROFANITY } from "./insults.ts";
import { COINAGES, MILD_COINAGES } from "./partisan.ts";
import { PRIVATE_ROLES, PUBLIC_ROLES } from "./roles.ts";
import { HOMONYMS, ONLY_AS_NAME, SLURS } from "./slurs.ts";
import { THREAT_CUES, VIOLENT_PARTICIPLES, VIOLENT_VERBS } from "./violence.ts";

/**
 * What a word may be, a letter each: A insulting adjective, B only an insult as a name, C cue of a threat,
 * D dehumaniser, E its verbs, H slur with an innocent meaning, K partisan coinage, L public office, M mild insult,
 * N insulting noun, P profanity, R other person, S slur, V violent verb, W violent participle.
 */
export type Classes = string;

const classes = new Map<string, Set<string>>();

function add(words: string, letter: string): void {
	for (const word of words.split(/\s+/)) {
		if (word === "") continue;
		const key = word.replaceAll("-", "");
		const had = classes.get(key);
		if (had === undefined) classes.set(key, new Set(letter));
		else had.add(letter);
	}
}

/** A noun's plural, as English spells it. */
export function plural(noun: string): string {
	if (/(?:s|x|z|ch|sh)$/.test(noun)) return `${noun}es`;
	if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
	if (/man$/.test(noun) && !/(?:german|roman|human|ottoman|shaman|norman)$/.test(noun))
		return `${noun.slice(0, -3)}men`;
	return `${noun}s`;
}

const withPlurals = (words: string) =>
	words
		.split(/\s+/)
		.flatMap((word) => (word === "" ? [] : [word, plural(word)]))
		.join(" ");

add(withPlurals(INSULT_NOUNS), "N");
add(withPlurals(MILD_NOUNS), "M");
add(INSULT_ADJECTIVES, "A");
add(MILD_ADJECTIVES, "M");
add(PROFANITY, "P");
for (const words of Object.values(SLURS))
	for (const word of words.split(/\s+/)) {
		const letter = Object.hasOwn(HOMONYMS, word) ? "H" : "S";
		add(withPlurals(word), letter);
		if (letter === "S") add(withPlurals(word), "N");
	}
add(withPlurals(ONLY_AS_NAME), "B");
for (const pair of COINAGES)
	for (const word of pair) {
		add(withPlurals(word), "N");
		add(withPlurals(word), MILD_COINAGES.has(word) ? "M" : "K");
	}
add(withPlurals(DEHUMANISERS), "D");
add(DEHUMANISING_VERBS, "E");
add(VIOLENT_VERBS, "V");
add(VIOLENT_PARTICIPLES, "W");
add(THREAT_CUES, "C");
add(withPlurals(PUBLIC_ROLES), "L");
add(withPlurals(PRIVATE_ROLES), "R");

const lexicon = new Map<string, Classes>();
for (const [word, letters] of classes)
	lexicon.set(word, [...letters].sort((a, b) => (a < b ? -1 : 1)).join(""));

/** What a word is, as it stands; undefined for a plain one. */
export function classesOf(word: string): Classes | undefined {
	return lexicon.get(word);
}

/** Worth hiding: what a disguised word is compared with. */
const HIDDEN = /[ABDHKNPSVW]/;
const disguised = [...lexicon]
	.filter(([word, letters]) => word.length >= 3 && HIDDEN.test(letters))
	.map(([word]) => word);
const disguisable: ReadonlySet<string> = new Set(disguised);

/** Whether somebody may have reason to disguise the word. */
export function isDisguisable(word: string): boolean {
	return disguisable.has(word);
}

/** Disguisable words by their letters without repeats. */
export const BY_COLLAPSED: ReadonlyMap<string, readonly string[]> = Map.groupBy(disguised, collapsed);

export const STARRED = new StarredWords(
	disguised.filter((word) => /[ABHKNPSVW]/.test(lexicon.get(word) ?? "")),
);

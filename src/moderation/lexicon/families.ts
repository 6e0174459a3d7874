import type { Word } from "../reading.ts";
import { KINDS } from "./kinds.ts";

/** One place of a phrase: the words that may stand there, the classes that a word there may have, and how many. */
interface Place {
	readonly words: ReadonlySet<string> | null;
	readonly classes: string;
	readonly least: number;
	readonly most: number;
}

interface Phrase<N> {
	readonly name: N;
	readonly places: readonly Place[];
}

/** Where a phrase of a family stands, as indices of words (half-open). */
export type Span = readonly [number, number];

const STOPS: ReadonlySet<string> = new Set([".", "!", "?", ";", ":"]);
/** What capitals stand for that is told by the class of a word, as its letters. */
const CLASSES: Readonly<Record<string, string>> = {
	ROLE: "LR",
	NOUN: "N",
	ADJ: "A",
	CREATURE: "D",
	SWEARING: "P",
	SLUR: "S",
};
const GAPS: Readonly<Record<string, number>> = { "~": 3, "~~": 7, _: 1 };

function placeOf(token: string): Place {
	const gap = GAPS[token];
	if (gap !== undefined) return { words: null, classes: "", least: token === "_" ? 1 : 0, most: gap };
	const optional = token.endsWith("?") && token.length > 1;
	const words = new Set<string>();
	let classes = "";
	for (const one of (optional ? token.slice(0, -1) : token).split("/")) {
		const kind = KINDS[one];
		if (kind !== undefined) for (const word of kind) words.add(word);
		else if (Object.hasOwn(CLASSES, one)) classes += CLASSES[one];
		else if (/^[A-Z]+$/.test(one)) throw new Error(`no kind of word is called ${one}, in ${token}`);
		else words.add(one);
	}
	return { words, classes, least: optional ? 0 : 1, most: 1 };
}

const stands = ({ words, classes }: Place, word: Word): boolean =>
	(words === null && !STOPS.has(word.text)) ||
	words?.has(word.text) === true ||
	(classes !== "" && [...classes].some((letter) => word.classes.includes(letter)));

/** Where a phrase ends that begins at a word; -1: it does not stand there. Commas between its words are let be. */
function endOf(places: readonly Place[], place: number, words: readonly Word[], at: number): number {
	const next = places[place];
	if (next === undefined) return at;
	if (next.least === 0) {
		const without = endOf(places, place + 1, words, at);
		if (without >= 0) return without;
	}
	let from = at;
	for (let taken = 1; taken <= next.most; taken += 1) {
		while (words[from]?.text === ",") from += 1;
		const word = words[from];
		if (word === undefined || !stands(next, word)) return -1;
		from += 1;
		if (taken < next.least) continue;
		const end = endOf(places, place + 1, words, from);
		if (end >= 0) return end;
	}
	return -1;
}

/**
 * Families of wording, each a name and its phrases, one a line. In a phrase `a/b` is either word, `a?` may be missing,
 * `_` is any one word, `~` up to three and `~~` up to seven of one sentence; words in capitals are kinds (kinds.ts) or
 * classes. All are found in one pass over the words.
 */
export class Families<N extends string> {
	readonly #byWord = new Map<string, Phrase<N>[]>();

	/** Throws where a phrase uses a kind that is none, or begins with what may be missing. */
	constructor(families: Readonly<Record<N, string>>) {
		for (const name of Object.keys(families) as N[])
			for (const line of families[name].split("\n")) {
				const tokens = line.split(/\s+/).filter((token) => token !== "");
				if (tokens.length === 0) continue;
				const places = tokens.map(placeOf);
				const first = places[0] as Place;
				if (first.least === 0 || (first.words === null && first.classes === ""))
					throw new Error(`a phrase begins with what may be missing: ${line}`);
				const phrase = { name, places };
				for (const key of [...(first.words ?? []), ...[...first.classes].map((letter) => `^${letter}`)]) {
					const had = this.#byWord.get(key);
					if (had === undefined) this.#byWord.set(key, [phrase]);
					else had.push(phrase);
				}
			}
	}

	/** The first place of every family that stands in the words. */
	find(words: readonly Word[]): ReadonlyMap<N, Span> {
		const found = new Map<N, Span>();
		const from = (key: string, at: number) => {
			for (const { name, places } of this.#byWord.get(key) ?? []) {
				if (found.has(name)) continue;
				const end = endOf(places, 0, words, at);
				if (end >= 0) found.set(name, [at, end]);
			}
		};
		for (const [at, word] of words.entries()) {
			from(word.text, at);
			for (const letter of word.classes) from(`^${letter}`, at);
		}
		return found;
	}
}

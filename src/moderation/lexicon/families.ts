import type { Reading, Word } from "../reading.ts";
import { type Way, weigh } from "./anchors.ts";
import { Index } from "./index-of-ways.ts";
import { KINDS } from "./kinds.ts";

/** What is searched of a message. */
type Line = Pick<Reading, "words" | "known">;

/** One place of a phrase: the words that may stand there, the classes that a word there may have, and how many. */
interface Place {
	readonly words: ReadonlySet<string> | null;
	readonly classes: string;
	readonly least: number;
	readonly most: number;
	/** No word of denial may stand in a gap. */
	readonly affirmed: boolean;
	/** What may stand there instead of a word: one of several sequences. */
	readonly parts: readonly (readonly Place[])[] | null;
}

/** Sequences that phrases have in common, by name; one a line. */
export type Parts = Readonly<Record<string, string>>;

interface Phrase<N> {
	readonly name: N;
	readonly places: readonly Place[];
}

/** Where a phrase of a family stands, as indices of words (half-open). */
export type Span = readonly [number, number];

const STOPS: ReadonlySet<string> = new Set([".", "!", "?", ";", ":"]);
const DENIALS: ReadonlySet<string> = new Set("not no never nobody noone neither nor without none".split(" "));
/** What capitals stand for that is told by the class of a word, as its letters. */
const CLASSES: Readonly<Record<string, string>> = {
	ROLE: "LR",
	NOUN: "N",
	ADJ: "A",
	CREATURE: "D",
	SWEARING: "P",
	SLUR: "S",
};
/** Words that stand for people of one kind are read as any kind is; see masking. */
const MASKED: Readonly<Record<string, string>> = {
	man: "%one",
	woman: "%one",
	cop: "%one",
	teacher: "%one",
	journalist: "%one",
	landlord: "%one",
	farmer: "%one",
	veteran: "%one",
	men: "%group",
	women: "%group",
	cops: "%group",
	teachers: "%group",
	journalists: "%group",
	landlords: "%group",
	farmers: "%group",
	veterans: "%group",
};
const GAPS: Readonly<Record<string, number>> = { "~": 3, "~~": 7, "+": 3, "++": 6, _: 1 };
const PLAIN = { words: null, classes: "", affirmed: false, parts: null, most: 1 } as const;

const tokensOf = (line: string) => line.split(/\s+/).filter((token) => token !== "");

function placeOf(token: string, parts: Parts): Place {
	const gap = GAPS[token];
	if (gap !== undefined)
		return { ...PLAIN, least: token === "_" ? 1 : 0, most: gap, affirmed: token.startsWith("+") };
	const optional = token.endsWith("?") && token.length > 1;
	const part = /^<([A-Z]+)>\??$/.exec(token)?.[1];
	if (part !== undefined) {
		const lines = parts[part]?.split("\n").map(tokensOf);
		if (lines === undefined) throw new Error(`no part is called ${part}`);
		const sequences = lines
			.filter(({ length }) => length > 0)
			.map((tokens) => tokens.map((each) => placeOf(each, parts)));
		return { ...PLAIN, least: optional ? 0 : 1, parts: sequences };
	}
	const words = new Set<string>();
	let classes = "";
	for (const one of (optional ? token.slice(0, -1) : token).split("/")) {
		const kind = KINDS[one];
		if (kind !== undefined) for (const word of kind) words.add(word);
		else if (Object.hasOwn(CLASSES, one)) classes += CLASSES[one];
		else if (/^[A-Z]+$/.test(one)) throw new Error(`no kind of word is called ${one}, in ${token}`);
		else for (const as of [one, MASKED[one]]) if (as !== undefined) words.add(as);
	}
	return { ...PLAIN, words, classes, least: optional ? 0 : 1 };
}

const stands = ({ words, classes, affirmed }: Place, { text, classes: has }: Word): boolean =>
	(words === null && classes === "" && !STOPS.has(text) && !(affirmed && DENIALS.has(text))) ||
	words?.has(text) === true ||
	(classes !== "" && [...classes].some((letter) => has.includes(letter)));

/** What is to come behind a part. */
interface Rest {
	readonly places: readonly Place[];
	readonly place: number;
	readonly rest: Rest | null;
}

/** Where a phrase ends that begins at a word; -1: it does not stand there. Commas between its words are let be. */
function endOf(
	places: readonly Place[],
	place: number,
	words: readonly Word[],
	at: number,
	rest: Rest | null = null,
): number {
	const next = places[place];
	if (next === undefined) return rest === null ? at : endOf(rest.places, rest.place, words, at, rest.rest);
	if (next.least === 0) {
		const without = endOf(places, place + 1, words, at, rest);
		if (without >= 0) return without;
	}
	if (next.parts !== null) {
		for (const sequence of next.parts) {
			const end = endOf(sequence, 0, words, at, { places, place: place + 1, rest });
			if (end >= 0) return end;
		}
		return -1;
	}
	let from = at;
	for (let taken = 1; taken <= next.most; taken += 1) {
		while (words[from]?.text === ",") from += 1;
		const word = words[from];
		if (word === undefined || !stands(next, word)) return -1;
		from += 1;
		if (taken < next.least) continue;
		const end = endOf(places, place + 1, words, from, rest);
		if (end >= 0) return end;
	}
	return -1;
}

/** What a phrase cannot do without, and with which words it may begin; its rarest place is what it is looked up by. */
function wayOf(places: readonly Place[]): Way {
	let anchors: ReadonlySet<string> | null = null;
	for (const place of places) {
		const keys = place.least === 0 ? null : neededAt(place);
		if (keys !== null && (anchors === null || weigh(keys) < weigh(anchors))) anchors = keys;
	}
	return { firsts: firstsOf(places), anchors };
}

/** With which words a sequence may begin; null: with any. */
function firstsOf(places: readonly Place[]): ReadonlySet<string> | null {
	const firsts = new Set<string>();
	for (const place of places) {
		const keys =
			place.parts === null
				? keysOf(place)
				: place.parts
						.map(firstsOf)
						.reduce((all, each) => (all === null || each === null ? null : all.union(each)));
		if (keys === null) return null;
		for (const key of keys) firsts.add(key);
		if (place.least > 0) break;
	}
	return firsts;
}

function neededAt(place: Place): ReadonlySet<string> | null {
	if (place.parts === null) return keysOf(place);
	const all = new Set<string>();
	for (const sequence of place.parts) {
		const { anchors } = wayOf(sequence);
		if (anchors === null) return null;
		for (const anchor of anchors) all.add(anchor);
	}
	return all;
}

const keysOf = ({ words, classes }: Place): ReadonlySet<string> | null =>
	words === null && classes === ""
		? null
		: new Set([...(words ?? []), ...[...classes].map((letter) => `^${letter}`)]);

/**
 * Families of wording, each a name and its phrases, one a line. In a phrase `a/b` is either word, `a?` may be missing,
 * `_` is any one word, `~` up to three and `~~` up to seven of one sentence, `+` up to three and `++` up to six none of
 * which denies; words in capitals are kinds (kinds.ts) or classes; `<NAME>` is one of the sequences of a part.
 */
export class Families<N extends string> {
	readonly #index: Index<Phrase<N>>;

	/** Throws where a phrase uses a kind or a part that is none, or begins with what may be missing. */
	constructor(families: Readonly<Record<N, string>>, parts: Parts = {}) {
		const phrases: (readonly [Phrase<N>, readonly Way[]])[] = [];
		for (const name of Object.keys(families) as N[])
			for (const line of families[name].split("\n")) {
				const places = tokensOf(line).map((token) => placeOf(token, parts));
				const [first] = places;
				if (first === undefined) continue;
				if (first.least === 0 || firstsOf(places) === null)
					throw new Error(`a phrase begins with what may be missing: ${line}`);
				phrases.push([{ name, places }, [wayOf(places)]]);
			}
		this.#index = new Index(phrases);
	}

	/** The first place of every family that stands in the line, in the order of the line. */
	find(line: Line): ReadonlyMap<N, Span> {
		const found = new Map<N, Span>();
		for (const [{ name, places }, at] of this.#index.candidates(line)) {
			const had = found.get(name);
			for (const from of at) {
				if (had !== undefined && had[0] <= from) break;
				const end = endOf(places, 0, line.words, from);
				if (end < 0) continue;
				found.set(name, [from, end]);
				break;
			}
		}
		return found.size < 2 ? found : new Map([...found].sort(([, [a]], [, [b]]) => a - b));
	}
}

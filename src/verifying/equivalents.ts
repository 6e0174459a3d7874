import { relatedWords } from "../quotes/finding/related.ts";
import { stemOf } from "../quotes/finding/words.ts";
import { GROUPS, SET_PHRASES, VERB_PHRASES } from "./paraphrases.ts";
import { inflected } from "./verbs.ts";

/** A phrase that counts as one word has no stem but itself. */
export function stemOfPhrase(word: string): string {
	return word.includes("_") ? word : stemOf(word);
}

/** Each stem with those that a claim may put in its stead, and the other way about. */
const licensed = new Map<string, Set<string>>();
const licensing = new Map<string, Set<string>>();
for (const line of GROUPS.trim().split("\n")) {
	const [mutual = "", given] = line.split(" > ");
	const told = mutual.split(" ").map(stemOfPhrase);
	const real = given === undefined ? told : given.split(" ").map(stemOfPhrase);
	for (const source of real) {
		const others = licensed.get(source) ?? new Set<string>();
		licensed.set(source, others);
		for (const claim of told) {
			if (claim === source) continue;
			others.add(claim);
			licensing.set(claim, (licensing.get(claim) ?? new Set()).add(source));
		}
	}
}

const FORM = 0.9;
const forms = new Map<string, ReadonlySet<string>>();

/** The stems of the other forms of an irregular word ("rose" and "rise"). */
export function formsOf(stem: string): ReadonlySet<string> {
	let known = forms.get(stem);
	if (known === undefined) {
		known = new Set(relatedWords(stem).flatMap((each) => (each.strength === FORM ? [each.stem] : [])));
		if (forms.size < 10_000) forms.set(stem, known);
	}
	return known;
}

const departures = new Map<string, Map<string, number | null>>();
const MOST_KEPT = 5_000;

/** How far a claim's stem departs from the source's: 0 the same, 1 another word for it, null neither. */
export function departure(claim: string, source: string): number | null {
	if (claim === source) return 0;
	let known = departures.get(claim);
	if (known === undefined) {
		if (departures.size >= MOST_KEPT) departures.clear();
		known = new Map();
		departures.set(claim, known);
	}
	let found = known.get(source);
	if (found === undefined) {
		found = compare(claim, source);
		if (known.size < MOST_KEPT) known.set(source, found);
	}
	return found;
}

function compare(claim: string, source: string): number | null {
	if (formsOf(source).has(claim) || stemOf(claim) === source || claim === stemOf(source)) return 0.1;
	const told = [claim, ...formsOf(claim)];
	const stands = [source, ...formsOf(source)].some((one) =>
		told.some((other) => licensed.get(one)?.has(other)),
	);
	return stands ? 1 : null;
}

const standing = new Map<string, ReadonlySet<string>>();

/** The stems of a source that a claim's stem may stand for, and few others: where to look, before `departure` judges. */
export function stoodForBy(claim: string): ReadonlySet<string> {
	let found = standing.get(claim);
	if (found === undefined) {
		const told = [claim, stemOf(claim), ...formsOf(claim)];
		const meant = told.flatMap((each) => [each, ...(licensing.get(each) ?? [])]);
		found = new Set(meant.flatMap((each) => [each, ...formsOf(each)]));
		if (standing.size >= MOST_KEPT) standing.clear();
		standing.set(claim, found);
	}
	return found;
}

const OPPOSITES = `
rise fall|grow fall|increase decrease|gain lose|up down|more less|more fewer|before after|support oppose|approve reject
uphold overturn|win lose|open close|accept reject|accept refuse|highest lowest|allow block|praise criticize|for against
agree refuse|impose lift|higher lower|early late|earn lose|fastest slowest|guilty innocent|yes no|keep repeal|thank criticize
widen narrow|passed failed|start end|welcome criticize|confirm deny|admit deny|best worst|remove restore|opponent supporter
dispute accept|include exclude|legal illegal|safe dangerous|approval rejection|drop rise|decline rise`;
const opposites = new Map<string, Set<string>>();
for (const pair of OPPOSITES.trim().split(/[|\n]/)) {
	const [one = "", other = ""] = pair.split(" ").map(stemOf);
	opposites.set(one, (opposites.get(one) ?? new Set()).add(other));
	opposites.set(other, (opposites.get(other) ?? new Set()).add(one));
}

/** Whether the two say the contrary of one another. */
export function areOpposites(one: string, other: string): boolean {
	if (opposites.get(one)?.has(other)) return true;
	for (const form of formsOf(one)) if (opposites.get(form)?.has(other)) return true;
	for (const form of formsOf(other)) if (opposites.get(one)?.has(form)) return true;
	return false;
}

/** A phrase that counts as one word: its words, and the word. */
export interface Phrase {
	readonly words: readonly string[];
	readonly word: string;
}

const phrases = new Map<string, Phrase[]>();
for (const [line, isVerb] of [
	...SET_PHRASES.trim()
		.split("\n")
		.map((each) => [each, false] as const),
	...VERB_PHRASES.trim()
		.split("\n")
		.map((each) => [each, true] as const),
]) {
	const [phrase = "", word = ""] = line.split("|");
	const [first = "", ...rest] = phrase.split(" ");
	for (const form of isVerb ? inflected(first) : [first]) {
		const known = phrases.get(form) ?? [];
		phrases.set(form, known);
		known.push({ words: [form, ...rest], word });
		known.sort((one, other) => other.words.length - one.words.length);
	}
}

/** The phrases that begin with this word, the longest first. */
export function phrasesFrom(first: string): readonly Phrase[] {
	return phrases.get(first) ?? NO_PHRASES;
}

const NO_PHRASES: readonly Phrase[] = [];

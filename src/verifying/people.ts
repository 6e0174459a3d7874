import { stemOf } from "../quotes/finding/words.ts";
import { genderOfGivenName, isGivenName } from "../quotes/first-names.ts";
import { TITLES } from "../quotes/lexicon.ts";
import { sameName } from "../quotes/names.ts";
import type { Speaker } from "../quotes/quote.ts";
import type { Sentence } from "./sentence.ts";
import type { Token } from "./token.ts";

/** A name as it stands in a sentence: indices of its tokens, half-open, and those of the titles before it. */
export interface Name {
	readonly from: number;
	readonly to: number;
	readonly titles: readonly number[];
}

const PARTIES = new Set("democrat republican libertarian democratic independent".split(" "));
const ROLES = new Set(
	`chief captain chairman chairwoman chair commander president vice speaker leader commissioner secretary treasurer auditor
	clerk sheriff supervisor superintendent attorney minister director manager moderator nurse appeals deputy general
	police state senate house board council council_member district fire county federal assembly lieutenant major`.split(
		/\s+/,
	),
);

export function isTitle(token: Token): boolean {
	return isRole(token.folded) || PARTIES.has(token.folded);
}

function isRole(folded: string): boolean {
	return TITLES.has(folded) || ROLES.has(folded);
}

const names = new WeakMap<Sentence, readonly Name[]>();

/** The names of a sentence, in order. A name keeps one word at least, and what is no title stays in it. */
export function namesOf(sentence: Sentence): readonly Name[] {
	let found = names.get(sentence);
	if (found === undefined) {
		found = namesAmong(sentence.tokens);
		names.set(sentence, found);
	}
	return found;
}

function namesAmong(tokens: readonly Token[]): Name[] {
	const found: Name[] = [];
	for (let i = 0; i < tokens.length; ) {
		if (tokens[i]?.kind !== "name") {
			i += 1;
			continue;
		}
		let to = i + 1;
		while (tokens[to]?.kind === "name" && tokens[to]?.before === "none" && !tokens[to - 1]?.possessive)
			to += 1;
		let from = i;
		for (let k = i; k < to - 1; k += 1) {
			if (isTitle(tokens[k] as Token) && isGivenOrLast(tokens, k + 1, to)) from = k + 1;
		}
		const titles = indices(i, from);
		// "pollster Irene Sato", "rancher Wade Pruitt", "former aide"
		for (
			let k = i - 1;
			k >= 0 && isTitle(tokens[k] as Token) && !tokens[k]?.possessive && tokens[k + 1]?.before === "none";
			k -= 1
		)
			titles.unshift(k);
		found.push({ from, to, titles });
		i = to;
	}
	return found;
}

/** After a title comes a person's name: a given name, or what closes the run. */
function isGivenOrLast(tokens: readonly Token[], k: number, to: number): boolean {
	return k === to - 1 || isGivenName(tokens[k]?.folded ?? "") || to - k <= 2;
}

function indices(from: number, to: number): number[] {
	return Array.from({ length: to - from }, (_, i) => from + i);
}

/** Whether two speakers are one: names that may be one person's, or descriptions of which one holds the other. */
export function sameSpeaker(one: Speaker, other: Speaker): boolean {
	if (!("name" in one) || !("name" in other)) return false;
	if (one.kind === "person" && other.kind === "person" && sameName(bareName(one.name), bareName(other.name)))
		return true;
	if (one.kind === "person" && other.kind === "person") return false;
	const [a, b] = [wordsOfName(one.name), wordsOfName(other.name)];
	return (
		a.size > 0 && b.size > 0 && ([...a].every((word) => b.has(word)) || [...b].every((word) => a.has(word)))
	);
}

/** "Utilities Manager Joyce Tran" without what she is. */
function bareName(name: string): string {
	const words = name.split(" ");
	const last = words.findLastIndex((word, i) => i < words.length - 1 && isRole(word.toLowerCase()));
	return words.slice(last + 1).join(" ");
}

function wordsOfName(name: string): Set<string> {
	const words = name.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
	return new Set(words.filter((word) => !/^(?:the|a|an|of|and|its|his|her|their)$/.test(word)).map(stemOf));
}

const BODIES = new Set(
	`company agency union department board council court district city county hospital school team group firm museum fund
	commission committee authority tribe campaign university party bank church league ministry office`.split(
		/\s+/,
	),
);

/** Whether "the company" in a sentence can only be the body of this name: the name that its clause opens with. */
export function isBody(sentence: Sentence, description: string, name: string): boolean {
	const last = description.toLowerCase().split(" ").at(-1) ?? "";
	const first = namesOf(sentence)[0];
	if (!BODIES.has(last) || first === undefined || first.from > 1) return false;
	const words = sentence.tokens.slice(first.from, first.to).map((token) => token.folded);
	return name.toLowerCase() === words.join(" ");
}

const HE = /^(?:he|him|his|himself)$/;
const SHE = /^(?:she|her|hers|herself)$/;
const IT = /^(?:it|its|itself|they|them|their|theirs)$/;

export function isPronoun({ folded }: Token): boolean {
	return HE.test(folded) || SHE.test(folded) || IT.test(folded);
}

/**
 * Whether the pronoun at `at` can stand only for the person or body whose name ends with `surname`: nobody else of a
 * fitting gender is named before it in its sentence or in the sentence before.
 */
export function standsFor(
	sentence: Sentence,
	at: number,
	before: readonly Sentence[],
	surname: string,
	givenNames: ReadonlyMap<string, string>,
): boolean {
	const { folded } = sentence.tokens[at] as Token;
	const gender = HE.test(folded) ? "m" : SHE.test(folded) ? "f" : null;
	const fits = (last: string): boolean => {
		const given = givenNames.get(last);
		if (gender === null) return true;
		const known = given === undefined ? null : genderOfGivenName(given);
		return known === null ? given !== undefined : known === gender;
	};
	const fitting = (holder: Sentence, to: number): string[] =>
		namesOf(holder)
			.filter((name) => name.to <= to)
			.map((name) => holder.tokens[name.to - 1]?.folded ?? "")
			.filter(fits);
	const here = fitting(sentence, at);
	let earlier: string[] = [];
	for (const holder of before) {
		earlier = fitting(holder, holder.tokens.length);
		if (earlier.length > 0) break;
	}
	const candidates = [...here, ...earlier];
	if (gender === null) return candidates.includes(surname);
	return candidates.length > 0 && candidates.every((candidate) => candidate === surname);
}

/** Words between commas after a name that say who it is; indices of tokens, half-open. */
export interface Apposition {
	readonly name: Name;
	readonly from: number;
	readonly to: number;
}

/** The appositions of a sentence: "Mai Pham, the market's founder, said". */
export function appositionsOf(sentence: Sentence): Apposition[] {
	const { tokens } = sentence;
	return namesOf(sentence).flatMap((name): Apposition[] => {
		const { to: from } = name;
		const first = tokens[from];
		if (
			first?.before !== "comma" ||
			!(OPENS_APPOSITION.test(first.folded) || isTitle(first) || first.possessive)
		)
			return [];
		let to = from + 1;
		while (to < tokens.length && tokens[to]?.before === "none") to += 1;
		const closed = to < tokens.length || /^(?:a|an|the|his|her|its|their)$/.test(first.folded);
		const telling = tokens
			.slice(from, to)
			.some((token) => TELLS.test(token.folded) || (token.kind === "anchor" && /ed$/.test(token.form)));
		return closed && !telling ? [{ name, from, to }] : [];
	});
}

const OPENS_APPOSITION = /^(?:a|an|the|his|her|its|their|one|former)$/;
/** What makes a clause of it. */
const TELLS =
	/^(?:is|are|was|were|has|have|had|will|would|may|might|can|could|did|does|said|says|who|which)$/;

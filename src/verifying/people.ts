import { stemOf } from "../quotes/finding/words.ts";
import { genderOfGivenName, isGivenName } from "../quotes/first-names.ts";
import { TITLES } from "../quotes/lexicon.ts";
import { foldName, sameName } from "../quotes/names.ts";
import type { Speaker } from "../quotes/quote.ts";
import type { Sentence } from "./sentence.ts";
import type { Token } from "./token.ts";
import { isParticiple, isPast } from "./verbs.ts";

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
	police state senate house board council council_member district fire county federal assembly lieutenant major
	supt insp inspector det cllr dame sir lord lady mp prof`.split(/\s+/),
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
		// "Chief Justice Salmon P. Chase"
		while (from < to - 2 && isTitle(tokens[from] as Token)) from += 1;
		const titles = [...leading(tokens, i, to - i), ...indices(i, from)];
		// "Former Assembly speaker Fabian Núñez": what reads like a name is part of the title.
		while (found.length > 0 && titles.includes((found.at(-1) as Name).to - 1)) found.pop();
		found.push({ from, to, titles });
		i = to;
	}
	return found;
}

/** So many words stand at most in what somebody is called before his name. */
const LONGEST_LEAD = 5;

/** "pollster" in "pollster Irene Sato", "former city council member" in "former city council member Ada Quill". */
function leading(tokens: readonly Token[], name: number, length: number): number[] {
	const noun = tokens[name - 1];
	if (noun === undefined || tokens[name]?.before !== "none" || noun.possessive) return [];
	const person =
		isTitle(noun) || (length > 1 && noun.kind === "anchor" && PERSON.test(noun.form) && !isVerbForm(noun));
	if (!person) return [];
	let from = name - 1;
	while (from > 0 && name - from < LONGEST_LEAD && tokens[from]?.before === "none") {
		const token = tokens[from - 1] as Token;
		const part =
			isTitle(token) ||
			token.kind === "name" ||
			token.form === "first" ||
			(token.kind === "anchor" && !isVerbForm(token));
		if (!part || token.possessive || (token.kind === "name" && !isOrganisation(tokens, from - 1))) break;
		from -= 1;
	}
	return indices(from, name);
}

/** Whether a capitalised word before a title belongs to it ("Assembly speaker") and is nobody's own name. */
function isOrganisation(tokens: readonly Token[], at: number): boolean {
	const token = tokens[at] as Token;
	return isTitle(token) || at === 0 || PAST_TITLE.test(token.folded);
}

const PAST_TITLE = /^(?:former|acting|interim|retired|then)$/;
/** How nouns for people end; and some that end otherwise. */
export const PERSON =
	/(?:ist|[^wv]er|or|man|woman|ian|eer|ary|crat|yst|[^r]ee)$|^(?:founder|co-founder|aide|chief|coach|head|chef|nurse|lawyer|host|expert|critic|activist|official|agent|president|student|resident|veteran|captain|member|chair|owner|driver|president)$/;

/** What stands before a name and is no noun: "defeated", "after". */
function isVerbForm({ form }: Token): boolean {
	return (
		isParticiple(form) ||
		/ing$/.test(form) ||
		/^(?:after|over|under|never|ever|other|either|however|whether)$/.test(form)
	);
}

/** After a title comes a person's name: a given name, or what closes the run. */
function isGivenOrLast(tokens: readonly Token[], k: number, to: number): boolean {
	return k === to - 1 || isGivenName(tokens[k]?.folded ?? "") || to - k <= 2;
}

function indices(from: number, to: number): number[] {
	return Array.from({ length: to - from }, (_, i) => from + i);
}

const PLURAL_PEOPLE =
	/^(?:people|men|women|children|officials|workers|residents|voters|members|lawmakers|leaders|prosecutors|auditors|officers|teachers|students|commissioners|justices|judges|jurors|organizers|neighbors|owners|tenants|investigators|inspectors|police)$/;

/** Whether the noun is of somebody, or of a body of people, that can do things. */
export function isActing({ kind, folded, form }: Token): boolean {
	return kind === "anchor" && (BODIES.has(folded) || PLURAL_PEOPLE.test(folded) || PERSON.test(form));
}

/** Whether two speakers are one: names that may be one person's, or descriptions of which one holds the other. */
export function sameSpeaker(one: Speaker, other: Speaker): boolean {
	if (!("name" in one) || !("name" in other)) return false;
	if (one.kind === "person" && other.kind === "person" && sameName(bareName(one.name), bareName(other.name)))
		return true;
	if (one.kind === "person" && other.kind === "person")
		return opens(one.name, other.name) || opens(other.name, one.name);
	const [a, b] = [wordsOfName(one.name), wordsOfName(other.name)];
	return (
		a.size > 0 && b.size > 0 && ([...a].every((word) => b.has(word)) || [...b].every((word) => a.has(word)))
	);
}

/** "Marcus Ruiz" of "Marcus Ruiz Evans": a name that its reader broke off. */
function opens(part: string, whole: string): boolean {
	return part.includes(" ") && foldName(whole).startsWith(`${foldName(part)} `);
}

/** "Utilities Manager Joyce Tran" without what she is. */
function bareName(name: string): string {
	const words = name.split(" ");
	const last = words.findLastIndex(
		(word, i) => i < words.length - 1 && isRole(word.toLowerCase().replace(/\.$/, "")),
	);
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

/** Whether the name can be whom the pronoun means: a given name that is the other gender's cannot. */
export function agrees({ folded }: Token, given: string | undefined): boolean {
	const gender = HE.test(folded) ? "m" : SHE.test(folded) ? "f" : null;
	const known = given === undefined ? null : genderOfGivenName(given);
	return gender === null || known === null || known === gender;
}

/** So many sentences back "it" and "they" may mean a body; "he" and "she" mean the last one who can be meant. */
const BODIES_BACK = 4;

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
		if (BODIES.has(last) || PLACES.test(last)) return false;
		const known = given === undefined ? null : genderOfGivenName(given);
		return known === null ? given !== undefined : known === gender;
	};
	const fitting = (holder: Sentence, to: number): string[] =>
		namesOf(holder)
			.filter((name) => name.to <= to && (gender === null || !isPlaced(holder.tokens, name)))
			.map((name) => holder.tokens[name.to - 1]?.folded ?? "")
			.filter(fits);
	const here = fitting(sentence, at).filter((last) => !OBJECT.test(folded) || !isActor(sentence, last, at));
	let earlier: string[] = [];
	for (const holder of gender === null ? before.slice(0, BODIES_BACK) : before) {
		earlier = fitting(holder, holder.tokens.length);
		if (earlier.length > 0) break;
	}
	const candidates = [...here, ...earlier];
	if (gender === null) return candidates.includes(surname);
	return candidates.length > 0 && candidates.every((candidate) => candidate === surname);
}

/** "in Port Dacre": nobody. */
function isPlaced(tokens: readonly Token[], { from, titles }: Name): boolean {
	return /^(?:in|at|near)$/.test(tokens[(titles[0] ?? from) - 1]?.folded ?? "");
}

const PLACES =
	/^(?:street|avenue|road|county|town|river|lake|bay|house|hall|times|post|news|act|day|week|island|valley|state|states)$/;
const OBJECT = /^(?:him|himself)$/;

/** "Coe called on him to resign": whoever acts is not the one whom it is done to. */
function isActor({ tokens }: Sentence, last: string, at: number): boolean {
	const name = tokens.findLastIndex((token, i) => i < at && token.kind === "name" && token.folded === last);
	const between = tokens.slice(name + 1, at);
	const clause = between.some(
		(token, i) => i > 0 && (token.before !== "none" || /^(?:that|and|but|whether)$/.test(token.folded)),
	);
	return !clause && between.some(isPast);
}

import { type Alignment, givenNames, precedingOf, SETTING } from "../alignment.ts";
import { type Apposition, appositionsOf, predicatesOf } from "../appositions.ts";
import type { Fault } from "../claim.ts";
import { departure } from "../equivalents.ts";
import { isAnchor } from "../likeness.ts";
import { isTitle, type Name, namesOf, standsFor } from "../people.ts";
import type { Sentence } from "../sentence.ts";
import type { Token } from "../token.ts";

/** So near a name its titles stand. */
const REACH = 12;

/** A title or party that the claim gives to a name, the sources give to it as well. */
export function titles({ claim, sources, names }: Alignment): Fault[] {
	return names.flatMap((name) => {
		const last = claim.tokens[name.to - 1] as Token;
		const party = partyAfter(claim, name);
		const described = [...appositionsOf(claim), ...predicatesOf(claim)]
			.filter((each) => each.name === name)
			.flatMap((beside) => anchorsIn(claim, beside));
		return [...new Set([...name.titles, ...party, ...described])].flatMap((at): Fault[] => {
			const title = claim.tokens[at] as Token;
			const borne =
				sources.some((sentence) => bears(sentence, last.folded, title)) ||
				isOwner(claim, at, sources, last.folded);
			if (borne && isTitle(title) && !HONORIFIC.test(title.folded) && isPast(claim, at, sources, last.folded))
				return [{ rule: "name", reason: `${last.folded} is “former ${title.folded}” in the sources` }];
			return borne
				? []
				: [{ rule: "name", reason: `“${title.folded}” is not ${last.folded}'s title in the sources` }];
		});
	});
}

const HONORIFIC = /^(?:dame|sir|lord|lady|dr|mr|mrs|ms|rev|prof)$/;
const PAST = /^(?:former|ex|late|acting|interim|retired|deputy|vice)$/;

/** Whether the sources give this title only with "former" or the like before it, and the claim gives it without. */
function isPast(claim: Sentence, at: number, sources: readonly Sentence[], surname: string): boolean {
	const title = claim.tokens[at] as Token;
	if (claim.tokens.slice(Math.max(0, at - 3), at + 1).some(({ folded }) => PAST.test(folded))) return false;
	const borne = sources.flatMap((sentence) =>
		bears(sentence, surname, title)
			? [sentence.tokens.findIndex((token) => same(token, title))].map((i) =>
					sentence.tokens
						.slice(Math.max(0, i - 3), i)
						.some(({ folded, before }) => PAST.test(folded) && before !== "strong"),
				)
			: [],
	);
	return borne.length > 0 && borne.every(Boolean);
}

function anchorsIn({ tokens }: Sentence, { from, to }: Apposition): number[] {
	const found: number[] = [];
	for (let i = from; i < to; i += 1) if (isAnchor(tokens[i] as Token)) found.push(i);
	return found;
}

const OWNERS = /^(?:its|his|her|their)$/;

/** "the market's founder" where the source has "its founder", and the market stands in the sources. */
function isOwner({ tokens }: Sentence, at: number, sources: readonly Sentence[], surname: string): boolean {
	const token = tokens[at] as Token;
	if (SETTING.has(token.stem)) return true;
	const owns =
		token.possessive || tokens.slice(Math.max(0, at - 4), at).some(({ folded }) => folded === "of");
	if (!owns && tokens[at + 1]?.possessive !== true) return false;
	const holder = sources.find((sentence) =>
		namesOf(sentence).some(
			(name) => sentence.tokens[name.to - 1]?.folded === surname && owned(sentence, name),
		),
	);
	if (holder !== undefined && token.kind === "name" && !isOwnerOf(holder, surname, token.folded, sources))
		return false;
	return (
		holder !== undefined &&
		sources.some(
			(sentence) => sentence.source === holder.source && sentence.tokens.some((other) => same(other, token)),
		)
	);
}

/** Whether the "his" or "its" beside the name means this owner. */
function isOwnerOf(holder: Sentence, surname: string, owner: string, sources: readonly Sentence[]): boolean {
	const { tokens } = holder;
	const last = tokens.findIndex((token) => token.folded === surname);
	const at = tokens.findIndex((token, i) => OWNERS.test(token.folded) && i >= last - 6 && i <= last + 2);
	const before = precedingOf(sources, holder);
	if (/^(?:his|her)$/.test(tokens[at]?.folded ?? ""))
		return standsFor(holder, at, before, owner, givenNames(sources));
	const first = [holder, ...before].flatMap((sentence) =>
		namesOf(sentence)
			.filter((name) => sentence !== holder || name.to <= at)
			.map((name) => sentence.tokens.slice(name.from, name.to).map(({ folded }) => folded)),
	)[0];
	return first === undefined || first.includes(owner);
}

function owned({ tokens }: Sentence, name: Name): boolean {
	return (
		tokens.slice(Math.max(0, name.from - 5), name.from).some(({ folded }) => OWNERS.test(folded)) ||
		OWNERS.test(tokens[name.to]?.folded ?? "")
	);
}

/** "…, a Republican," after a name. */
function partyAfter({ tokens }: Sentence, { to }: Name): number[] {
	const [article, party] = [tokens[to], tokens[to + 1]];
	return article?.before === "comma" && /^an?$/.test(article.folded) && party?.kind === "name"
		? [to + 1]
		: [];
}

/** Whether the title stands in the name's own phrase: before it, or in an apposition beside it. */
function bears(sentence: Sentence, surname: string, title: Token): boolean {
	const { tokens } = sentence;
	const all = namesOf(sentence);
	return all.some((name, k) => {
		if (tokens[name.to - 1]?.folded !== surname) return false;
		// A single capital that opens the sentence need not be somebody's name.
		const others = all.slice(0, k).filter((each) => !isTitleAlone(tokens, each));
		const other = others.at(-1);
		const owner = other !== undefined && tokens[other.from - 1]?.kind === "relation" ? others.at(-2) : other;
		const owns = owner !== undefined && tokens[owner.to - 1]?.possessive === true;
		const from = owner === undefined || owner.to === 1 ? 0 : owns ? owner.from : owner.to;
		const floor = Math.max(from, name.from - REACH);
		let parted = false;
		// "Challenger Omar Haddad" opens a sentence, so that its first word looks like a name.
		for (let i = Math.max(name.from - 1, name.to - 3); i >= floor; i -= 1) {
			const token = tokens[i] as Token;
			parted ||= tokens[i + 1]?.before === "comma";
			if (token.kind === "relation" && !parted) break;
			if (same(token, title)) return true;
			if (token.before === "strong") break;
		}
		if (tokens[name.to]?.before !== "comma") return false;
		for (let i = name.to; i < Math.min(tokens.length, name.to + REACH); i += 1) {
			const token = tokens[i] as Token;
			if (token.before !== "none" && i > name.to) return false;
			if (same(token, title)) return true;
		}
		return false;
	});
}

/** "Republican" in "said Republican chairwoman Tammy Vogel" */
function isTitleAlone(tokens: readonly Token[], { from, to }: Name): boolean {
	return to - from === 1 && isTitle(tokens[from] as Token);
}

function same(token: Token, title: Token): boolean {
	if (token.folded === title.folded || (token.kind === "anchor" && token.stem === title.stem)) return true;
	return isTitle(title) && departure(title.stem, token.stem) !== null;
}

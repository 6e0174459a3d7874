import { namesOf } from "./people.ts";
import { scopesOf } from "./scope.ts";
import { kept, type Sentence } from "./sentence.ts";
import type { Token } from "./token.ts";
import { isAuxiliary, isPast } from "./verbs.ts";

/*
 * A claim that says two things ("the council closed the pool, while the county opened one") is two claims, which may rest on
 * two passages. It is taken apart only where no word ties the two: not at "because", "after" or "if", and not
 * where one of them is said, doubted or denied by words of the other.
 */

/** The claims that a claim is made of, each with its own subject; empty where it is one. All its words stand in them. */
export function partsOf(claim: Sentence): readonly Sentence[] {
	const { tokens } = claim;
	for (let i = 2; i < tokens.length - 2; i += 1) {
		if (!JOINS.test(tokens[i]?.folded ?? "") && !(tokens[i]?.before === "strong")) continue;
		const next = JOINS.test(tokens[i]?.folded ?? "") ? i + 1 : i;
		const parts = splitAt(claim, i, next);
		if (parts !== null) return parts;
	}
	return [];
}

const JOINS = /^(?:and|but|while|whereas)$/;

function splitAt(claim: Sentence, end: number, next: number): Sentence[] | null {
	const { tokens } = claim;
	const verb = verbFrom(tokens, 0, end);
	const opening = fronted(tokens);
	if (verb === null || verb <= opening) return null;
	const token = tokens[next] as Token;
	const second = verbFrom(tokens, next, tokens.length);
	if (second === null) return null;
	const subject = indices(opening, verb);
	const front = indices(0, opening);
	let rest: number[];
	// "cut and sold the boats": the first verb lacks its object.
	if (second === next && verb === end - 1) return null;
	if (second === next) rest = [...front, ...subject, ...indices(next, tokens.length)];
	else if (/^(?:he|she|it|they)$/.test(token.folded)) {
		// A pronoun is whoever the first part is about, and nobody else may be named there.
		if (namesOf(claim).filter(({ to }) => to <= end).length !== 1 || namesOf(claim)[0]?.to !== verb)
			return null;
		rest = [...front, ...subject, ...indices(next + 1, tokens.length)];
	} else if (
		tokens.slice(next, second).some(({ kind }) => kind === "anchor" || kind === "name" || kind === "number")
	)
		rest = [...front, ...indices(next, tokens.length)];
	else return null;
	const parts = [indices(0, end), rest].map((places) => {
		const chosen = new Set(places);
		return tokens.map((_, i) => chosen.has(i));
	});
	return parts.every((keep) => isWhole(claim, keep)) ? parts.map((keep) => kept(claim, keep)) : null;
}

/** Whether nothing that governs a word of the part is left out of it. */
function isWhole(claim: Sentence, keep: readonly boolean[]): boolean {
	return scopesOf(claim).every(
		({ at, from, to }) => !keep.slice(from, to).some(Boolean) || at.every((i) => keep[i]),
	);
}

function verbFrom(tokens: readonly Token[], from: number, to: number): number | null {
	for (let i = from; i < to; i += 1) {
		const token = tokens[i] as Token;
		if (isAuxiliary(token)) return i;
		if (isPast(token) && !/^(?:the|an?|its|his|her|their|of|by)$/.test(tokens[i - 1]?.folded ?? "")) return i;
		if (i > from && /^(?:and|but|while|that|who|which|because|if|when|after|before)$/.test(token.folded))
			return null;
	}
	return null;
}

/** The end of "On Tuesday," and the like, which is of both parts. */
function fronted(tokens: readonly Token[]): number {
	if (tokens[0]?.kind !== "relation" && !tokens[0]?.date) return 0;
	const comma = tokens.findIndex((token, i) => i > 0 && token.before === "comma" && !token.date);
	return comma === -1 ? 0 : comma;
}

function indices(from: number, to: number): number[] {
	return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}

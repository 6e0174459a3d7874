import type { Span } from "../corpus/article.ts";
import { namesOf } from "./people.ts";
import { type Scope, scopesOf } from "./scope.ts";
import { kept, type Sentence } from "./sentence.ts";
import type { Token } from "./token.ts";
import { isAuxiliary, isPast, isPresent } from "./verbs.ts";

/*
 * A claim that says two things ("the council closed the pool, while the county opened one") is two claims, which may rest on
 * two passages. It is taken apart only where no word ties the two: not at "because", "after" or "if", and not
 * where one of them is doubted or denied by words of the other. Whose word both are stays with both.
 */

/** The first thing that a claim says, and the rest of it. */
export type Parts = readonly [first: Sentence, rest: Sentence];

/** Reads a stretch of the claim, offsets into its text, as if nothing else were said. */
export type Reading = (span: Span) => Sentence | null;

/**
 * The ways to take a claim apart in two, each with its own subject and verb, so that no word of it is lost. A half that
 * nothing but a speaker's verb reaches over from the other is read anew by itself.
 */
export function partsOf(claim: Sentence, reading: Reading): readonly Parts[] {
	const { tokens } = claim;
	const found: Parts[] = [];
	const add = (one: readonly number[], other: readonly number[]) => {
		const parts = [one, other].map((places) => part(claim, places));
		if (parts[0] && parts[1]) found.push([parts[0], parts[1]]);
	};
	const aside = relative(claim);
	if (aside !== null) add(...aside);
	const comma = conceded(tokens);
	if (comma !== null) found.push(...apart(claim, [1, comma], [comma, tokens.length], reading));
	for (let i = 2; i < tokens.length - 1; i += 1) {
		const joins = JOINS.test(tokens[i]?.folded ?? "");
		if (!joins && tokens[i]?.before !== "strong") continue;
		const next = joins ? i + 1 : i;
		const parted = partedAt(claim, i, next);
		if (parted === null) continue;
		const [one, other] = parted;
		const contiguous = other[0] === next && other.at(-1) === tokens.length - 1;
		const free = CONTRASTS.test(tokens[i]?.folded ?? "") || tokens[i]?.before !== "none";
		if (contiguous && free) found.push(...apart(claim, [0, i], [next, tokens.length], reading));
		add(one, other);
	}
	return found;
}

type Range = readonly [from: number, to: number];

/** Two stretches of a claim each read by itself, unless the one turns or hedges a word of the other. */
function apart(claim: Sentence, one: Range, other: Range, reading: Reading): Parts[] {
	const crossing = scopesOf(claim).some(({ at, from, to, voice }) =>
		[one, other].some(
			([start, end]) =>
				voice === null && from < end && to > start && at.some((i) => i > 0 && (i < start || i >= end)),
		),
	);
	if (crossing) return [];
	const [first, rest] = [one, other].map(([start, end]) => {
		const read = reading({
			start: claim.tokens[start]?.start ?? 0,
			end: claim.tokens[end - 1]?.end ?? 0,
		});
		// Where words of the claim were left out before, they are not brought back.
		return read?.tokens.length === end - start ? read : null;
	});
	return first && rest ? [[first, rest]] : [];
}

const JOINS = /^(?:and|but|while|whereas|though|although)$/;
/** After these nothing of what stands before goes on. */
const CONTRASTS = /^(?:while|whereas|though|although)$/;

/** "Although the fee fell, ridership did not rise." */
function conceded(tokens: readonly Token[]): number | null {
	if (!CONTRASTS.test(tokens[0]?.folded ?? "")) return null;
	const comma = tokens.findIndex(
		(token, i) => i > 2 && token.before === "comma" && verbFrom(tokens, i, tokens.length) !== null,
	);
	return comma === -1 || verbFrom(tokens, 1, comma) === null ? null : comma;
}

/** "Lyle, who vetoed it twice, signed the law": that he vetoed it, and that he signed. */
function relative({ tokens, ...claim }: Sentence): [number[], number[]] | null {
	const who = tokens.findIndex((token) => token.before === "comma" && /^(?:who|which)$/.test(token.folded));
	const name = namesOf({ ...claim, tokens }).find(({ to }) => to === who);
	if (name === undefined) return null;
	const close = tokens.findIndex((token, i) => i > who && token.before !== "none" && !token.date);
	const subject = range(name.titles[0] ?? name.from, who);
	if (close === -1) return [range(0, who), [...subject, ...range(who + 1, tokens.length)]];
	if (verbFrom(tokens, close, tokens.length) !== close) return null;
	return [
		[...subject, ...range(who + 1, close)],
		[...range(0, who), ...range(close, tokens.length)],
	];
}

function partedAt(claim: Sentence, end: number, next: number): [number[], number[]] | null {
	const { tokens } = claim;
	const opening = fronted(tokens);
	const verb = verbFrom(tokens, opening, end);
	if (verb === null || verb <= opening) return null;
	const token = tokens[next] as Token;
	const front = range(0, opening);
	const subject = range(opening, verb);
	const first = range(0, end);
	// "said that A and that B"
	if (token.folded === "that") return [first, range(next + 1, tokens.length)];
	const second = verbFrom(tokens, next, tokens.length);
	if (second === null) return null;
	if (second === next) {
		// "cut and sold the boats": the first verb lacks its object.
		if (verb === end - 1) return null;
		return [first, [...front, ...subject, ...range(next, tokens.length)]];
	}
	if (/^(?:he|she|it|they)$/.test(token.folded)) {
		// A pronoun is whoever the first part is about, and nobody else may be named there.
		const [name, other] = namesOf(claim).filter(({ to }) => to <= end);
		if (other !== undefined || name?.to !== verb) return null;
		return [first, [...front, ...subject, ...range(next + 1, tokens.length)]];
	}
	const borne = tokens
		.slice(next, second)
		.some(({ kind }) => kind === "anchor" || kind === "name" || kind === "number");
	return borne ? [first, [...front, ...range(next, tokens.length)]] : null;
}

/** The words at these places, with whoever says them; null where what turns or hedges a word of them is left out. */
function part(claim: Sentence, places: readonly number[]): Sentence | null {
	const keep = claim.tokens.map(() => false);
	for (const at of places) keep[at] = true;
	const holds = ({ from, to }: Scope) => keep.slice(from, to).some(Boolean);
	for (const scope of scopesOf(claim)) {
		if (!holds(scope) || scope.at.every((i) => keep[i])) continue;
		if (scope.voice === null) return null;
		for (const at of [...scope.voice.mention, ...scope.at]) keep[at] = true;
	}
	if (keep.every(Boolean)) return null;
	const whole = kept(claim, keep);
	return {
		...whole,
		voices: whole.voices.filter(({ cue, mention, from, to }) => cue.length + mention.length > 0 || from < to),
	};
}

/** The first verb of a main clause; "who", "which" and "that" take the verb after them for theirs. */
function verbFrom(tokens: readonly Token[], from: number, to: number): number | null {
	let theirs = 0;
	for (let i = from; i < to; i += 1) {
		const token = tokens[i] as Token;
		if (/^(?:who|which|that|where)$/.test(token.folded) && i > from) theirs += 1;
		if (
			i > from &&
			/^(?:and|but|while|because|if|when|after|before|unless)$/.test(token.folded) &&
			theirs === 0
		)
			return null;
		if (!isAuxiliary(token) && !isFiniteAt(tokens, i)) continue;
		if (theirs === 0) return i;
		theirs -= 1;
		while (isAuxiliary(token) && i + 1 < to && !isBreak(tokens[i + 1]) && !isPast(tokens[i] as Token)) i += 1;
	}
	return null;
}

function isBreak(token: Token | undefined): boolean {
	return token === undefined || token.before !== "none";
}

function isFiniteAt(tokens: readonly Token[], i: number): boolean {
	const token = tokens[i] as Token;
	if (/^(?:the|an?|its|his|her|their|of|by|to|in|for)$/.test(tokens[i - 1]?.folded ?? "")) return false;
	return isPast(token) || (i > 0 && isPresent(token));
}

/** The end of "On Tuesday," and the like, which is of both parts. */
function fronted(tokens: readonly Token[]): number {
	if (tokens[0]?.kind !== "relation" && !tokens[0]?.date) return 0;
	const comma = tokens.findIndex((token, i) => i > 0 && token.before === "comma" && !token.date);
	return comma === -1 ? 0 : comma;
}

function range(from: number, to: number): number[] {
	return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}

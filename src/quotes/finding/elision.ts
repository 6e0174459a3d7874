import type { Asked, AskedWord } from "./asked.ts";
import { MAX_REPLACED, mayStandFor, replacedAtEdge } from "./brackets.ts";
import type { Range } from "./coverage.ts";
import { hiddenBetween, severedAfter, severedBefore } from "./edges.ts";
import { occurrences } from "./sequence.ts";
import type { SaidWord } from "./utterance.ts";
import { FUNCTION_WORDS } from "./vocabulary.ts";

/** Where the fragments stand: half-open ranges of words said, in order. */
export type Placement = readonly Range[];

/** Fragments found in order; `fault` is null when leaving out and putting in changed nothing. */
export interface Elision {
	readonly placement: Placement;
	readonly fault: Fault | null;
}

export type Fault =
	| { readonly kind: "severed"; readonly at: number }
	| { readonly kind: "hidden"; readonly at: number }
	| { readonly kind: "bracket"; readonly asked: readonly [number, number] }
	| { readonly kind: "short-fragment"; readonly asked: readonly [number, number] }
	| { readonly kind: "far-apart" };

/** Words that an ellipsis may stand for; within one paragraph it may stand for more. */
const MAX_GAP = 60;
const MAX_GAP_IN_PARAGRAPH = 200;
/** Placements that are tried before the first one found is taken as it is. */
const MAX_PLACEMENTS = 100;
/** Runs inside and outside brackets in one fragment: each bracket multiplies the ways to read it. */
const MAX_PIECES = 9;

/** A run of asked words that stands, or stands not, in brackets. */
interface Piece {
	readonly from: number;
	readonly to: number;
	readonly bracketed: boolean;
}

/** Finds a query with ellipses or brackets in what was said; null when a fragment is not there, or not in order. */
export function findElided(asked: Asked, said: readonly SaidWord[]): Elision | null {
	const fragments = fragmentsOf(asked.words);
	if (fragments.some((pieces) => pieces.length > MAX_PIECES)) return null;
	let best: Elision | null = null;
	let tried = 0;
	const place = (index: number, placed: Placement, fault: Fault | null): boolean => {
		const fragment = fragments[index];
		if (fragment === undefined) {
			const found = fault ?? shortFragment(asked.words, fragments, placed) ?? faultAround(said, placed);
			if (best === null || found === null) best = { placement: placed, fault: found };
			return found === null || ++tried >= MAX_PLACEMENTS;
		}
		const before = placed.at(-1);
		for (const { range, fault: own } of placesOf(fragment, asked.words, said, before?.to ?? 0)) {
			const between = before === undefined ? null : faultBetween(said, before, range);
			if (place(index + 1, [...placed, range], fault ?? own ?? between)) return true;
			if (++tried >= MAX_PLACEMENTS) return true;
		}
		return false;
	};
	place(0, [], null);
	return best;
}

/** The asked words between ellipses, each as its runs inside and outside brackets. */
function fragmentsOf(words: readonly AskedWord[]): Piece[][] {
	const fragments: Piece[][] = [];
	for (const [index, word] of words.entries()) {
		if (index === 0 || word.afterGap) fragments.push([]);
		const pieces = fragments.at(-1) ?? [];
		const last = pieces.at(-1);
		const joins = last !== undefined && words[index - 1]?.bracket === word.bracket;
		if (joins) pieces[pieces.length - 1] = { ...last, to: index + 1 };
		else pieces.push({ from: index, to: index + 1, bracketed: word.bracket !== null });
	}
	return fragments;
}

interface Place {
	readonly range: Range;
	readonly fault: Fault | null;
}

/** The places of one fragment from `start` on, each with what is wrong with it. */
function placesOf(
	pieces: readonly Piece[],
	asked: readonly AskedWord[],
	said: readonly SaidWord[],
	start: number,
): Place[] {
	const quoted = pieces.filter((piece) => !piece.bracketed);
	const first = quoted[0];
	if (first === undefined) return [];
	return occurrences(asked, first.from, first.to, said, { start }).flatMap((found): Place[] => {
		const rest = follow(pieces.slice(pieces.indexOf(first) + 1), asked, said, found.to);
		if (rest === null) return [];
		const lead = pieces[0]?.bracketed ? pieces[0] : null;
		const opening = lead === null ? [] : asked.slice(lead.from, lead.to);
		const from = lead === null ? found.from : found.from - replacedAtEdge(opening, said, found.from, -1);
		const refused = lead !== null && !mayStandFor(opening, said.slice(from, found.from));
		const bracket = refused ? ({ kind: "bracket", asked: [lead.from, lead.to] } as const) : null;
		return [{ range: { from, to: rest.to }, fault: bracket ?? rest.fault }];
	});
}

/** Follows the pieces after the first quoted one from `at` on; a bracket gives way to the fewest words it may. */
function follow(
	pieces: readonly Piece[],
	asked: readonly AskedWord[],
	said: readonly SaidWord[],
	at: number,
): { to: number; fault: Fault | null } | null {
	const [piece, next] = pieces;
	if (piece === undefined) return { to: at, fault: null };
	if (!piece.bracketed) {
		const found = occurrences(asked, piece.from, piece.to, said, { start: at, last: at })[0];
		return found === undefined ? null : follow(pieces.slice(1), asked, said, found.to);
	}
	const bracket = asked.slice(piece.from, piece.to);
	const refused = { kind: "bracket", asked: [piece.from, piece.to] } as const;
	if (next === undefined) {
		const count = replacedAtEdge(bracket, said, at, 1);
		const allowed = mayStandFor(bracket, said.slice(at, at + count));
		return { to: at + count, fault: allowed ? null : refused };
	}
	let faulty: { to: number; fault: Fault } | null = null;
	for (let count = 0; count <= MAX_REPLACED + 2; count++) {
		const rest = follow(pieces.slice(1), asked, said, at + count);
		if (rest === null) continue;
		if (mayStandFor(bracket, said.slice(at, at + count)) && rest.fault === null) return rest;
		faulty ??= { to: rest.to, fault: rest.fault ?? refused };
	}
	return faulty;
}

/** The first fragment too short to be recognised; those that stand side by side in the record count as one. */
function shortFragment(
	asked: readonly AskedWord[],
	fragments: readonly (readonly Piece[])[],
	placed: Placement,
): Fault | null {
	const joined: { pieces: Piece[]; to: number }[] = [];
	for (const [index, pieces] of fragments.entries()) {
		const { from = 0, to = 0 } = placed[index] ?? {};
		const last = joined.at(-1);
		if (last?.to !== from || index === 0) joined.push({ pieces: [...pieces], to });
		else {
			last.pieces.push(...pieces);
			last.to = to;
		}
	}
	if (joined.length < 2) return null;
	const short = joined.find(({ pieces }) => {
		const quoted = pieces.filter((piece) => !piece.bracketed);
		const words = quoted.flatMap((piece) => asked.slice(piece.from, piece.to));
		return words.length < 3 && words.filter((word) => !FUNCTION_WORDS.has(word.bare)).length < 2;
	});
	const [first, last] = [short?.pieces[0], short?.pieces.at(-1)];
	return first && last ? { kind: "short-fragment", asked: [first.from, last.to] } : null;
}

/** What is wrong with leaving out what stands between two fragments. */
function faultBetween(said: readonly SaidWord[], before: Range, after: Range): Fault | null {
	if (before.to === after.from) return null;
	const hidden = hiddenBetween(said, before.to, after.from);
	if (hidden !== null) return { kind: "hidden", at: hidden };
	// A word that is kept in the other fragment is before the reader's eyes: "some of … Biden people".
	const severed = [
		severedAfter(said, before.from, before.to),
		severedBefore(said, after.from, after.to),
	].find((at) => at !== null && at >= before.to && at < after.from);
	if (typeof severed === "number") return { kind: "severed", at: severed };
	const parted = said.slice(before.to, after.from + 1).some((word) => word.before === "paragraph");
	const most = parted ? MAX_GAP : MAX_GAP_IN_PARAGRAPH;
	return after.from - before.to > most ? { kind: "far-apart" } : null;
}

function faultAround(said: readonly SaidWord[], placed: Placement): Fault | null {
	const from = placed[0]?.from ?? 0;
	const to = placed.at(-1)?.to ?? 0;
	const severed = severedBefore(said, from, to) ?? severedAfter(said, from, to);
	return severed === null ? null : { kind: "severed", at: severed };
}

import type { AskedWord } from "./asked.ts";
import { type Pairing, pairings } from "./pairing.ts";
import type { SaidWord } from "./utterance.ts";

/**
 * One step of an alignment: `asked` and `said` are half-open ranges of word indexes, empty where the step has
 * no word on that side. Steps leave out no word of either side between the first and the last.
 */
export interface AlignmentStep {
	readonly kind: Pairing["kind"] | "removed" | "added";
	readonly asked: readonly [number, number];
	readonly said: readonly [number, number];
}

/** A weight in (0, 1] for each word. */
export interface Weights {
	readonly asked: readonly number[];
	readonly said: readonly number[];
}

/** The share of its weight that a paired word explains. */
export const CREDIT = { same: 1, misspelt: 0.9, inflected: 0.8 } as const;

const LEAVE_ASKED = 0.12;
const LEAVE_SAID = 0.03;
/** Worth of a pair beside its weight: it keeps short words beside their neighbours. */
const PLACE = 0.06;

/** Longest stretch of a statement that is aligned: beyond it only the densest stretch is looked at. */
export const MAX_SAID = 1_000;

/**
 * The best alignment of all asked words with a stretch of the words said: in order, local in what was said,
 * tolerant of misspelling, inflection and misplaced spaces. Time and memory are asked × said, both bounded.
 */
export function align(
	asked: readonly AskedWord[],
	said: readonly SaidWord[],
	weights: Weights,
): readonly AlignmentStep[] {
	if (said.length <= MAX_SAID) return alignWhole(asked, said, weights);
	const from = densest(asked, said, weights);
	const to = Math.min(said.length, from + MAX_SAID);
	const within = { asked: weights.asked, said: weights.said.slice(from, to) };
	return alignWhole(asked, said.slice(from, to), within).map((step) => ({
		...step,
		said: [step.said[0] + from, step.said[1] + from] as const,
	}));
}

/** Where the stretch of `MAX_SAID` words begins that shares most weight with the query. */
function densest(asked: readonly AskedWord[], said: readonly SaidWord[], weights: Weights): number {
	const wanted = new Set(asked.map((word) => word.stem));
	const worth = said.map((word, index) => (wanted.has(word.stem) ? (weights.said[index] ?? 0) : 0));
	let sum = 0;
	let best = { sum: 0, from: 0 };
	for (let end = 0; end < said.length; end++) {
		sum += (worth[end] ?? 0) - (worth[end - MAX_SAID] ?? 0);
		if (sum > best.sum) best = { sum, from: Math.max(0, end + 1 - MAX_SAID) };
	}
	return best.from;
}

/** Moves that leave out a word of one side; the others pair words. */
const LEFT = 0;
const UP = 1;

function alignWhole(
	asked: readonly AskedWord[],
	said: readonly SaidWord[],
	weights: Weights,
): AlignmentStep[] {
	const columns = said.length + 1;
	const score = new Float64Array((asked.length + 1) * columns).fill(Number.NEGATIVE_INFINITY, columns);
	const taken = new Uint8Array(score.length);
	const kinds: Pairing[] = [];
	const pairing = pairings(asked, said);
	for (let i = 0; i <= asked.length; i++) {
		const leaveSaid = i === 0 || i === asked.length ? 0 : LEAVE_SAID;
		for (let j = 0; j < columns; j++) {
			const cell = i * columns + j;
			// A pair was entered here when its first words were visited; leaving a word out may still be better.
			let best = score[cell] ?? 0;
			const above = i > 0 ? (score[cell - columns] ?? 0) - LEAVE_ASKED : Number.NEGATIVE_INFINITY;
			if (above > best) {
				best = above;
				taken[cell] = UP;
			}
			const along = j > 0 ? (score[cell - 1] ?? 0) - leaveSaid : Number.NEGATIVE_INFINITY;
			if (along > best) {
				best = along;
				taken[cell] = LEFT;
			}
			score[cell] = best;
			const pair = pairing(i, j);
			if (pair === null) continue;
			const end = cell + pair.asked * columns + pair.said;
			const gain = best + CREDIT[pair.kind] * pairWeight(pair, i, j, weights) + PLACE * pair.said;
			if (gain > (score[end] ?? 0)) {
				score[end] = gain;
				taken[end] = 2 + codeOf(kinds, pair);
			}
		}
	}
	return trace(asked.length, said.length, taken, kinds);
}

/** A misspelling weighs what the record's word weighs: its own form is rare because it is wrong. */
export function pairWeight(pair: Pairing, i: number, j: number, weights: Weights): number {
	return pair.kind === "same" ? sum(weights.asked, i, i + pair.asked) : sum(weights.said, j, j + pair.said);
}

function sum(values: readonly number[], from: number, to: number): number {
	let total = 0;
	for (let index = from; index < to; index++) total += values[index] ?? 0;
	return total;
}

/** Ways of pairing differ in kind and length only, so there are few: an index into them fits a byte. */
function codeOf(kinds: Pairing[], pair: Pairing): number {
	const at = kinds.findIndex(
		(kind) =>
			kind === pair || (kind.kind === pair.kind && kind.asked === pair.asked && kind.said === pair.said),
	);
	return at === -1 ? kinds.push(pair) - 1 : at;
}

function trace(rows: number, columns: number, taken: Uint8Array, kinds: readonly Pairing[]): AlignmentStep[] {
	const steps: AlignmentStep[] = [];
	let i = rows;
	let j = columns;
	while (i > 0 || j > 0) {
		const move = taken[i * (columns + 1) + j] ?? LEFT;
		const pair = kinds[move - 2];
		const asked = pair?.asked ?? (i > 0 && (move === UP || j === 0) ? 1 : 0);
		const said = pair?.said ?? 1 - asked;
		steps.push({
			kind: pair?.kind ?? (asked === 1 ? "removed" : "added"),
			asked: [i - asked, i],
			said: [j - said, j],
		});
		i -= asked;
		j -= said;
	}
	steps.reverse();
	const paired = (step: AlignmentStep) => step.kind !== "added" && step.kind !== "removed";
	const first = steps.findIndex(paired);
	const last = steps.findLastIndex(paired);
	return steps.filter(
		(step, index) => step.kind !== "added" || (index > first && index < last && first >= 0),
	);
}

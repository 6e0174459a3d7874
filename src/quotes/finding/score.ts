import { type AlignmentStep, CREDIT, pairWeight, type Weights } from "./align.ts";
import type { AskedWord } from "./asked.ts";
import type { SaidWord } from "./utterance.ts";

/** The share of its weight that a word explains that is there, but not in its place. */
const MOVED = 0.7;
/** How much depends on the matched words standing close together in what was said. */
const CLOSENESS = 0.55;
/** How much depends on the matched words standing next to each other on both sides. */
const ADJACENCY = 0.15;
/** In weights of a telling word: a match must weigh several of these to count fully, as two may be chance. */
const CHANCE = 0.2;
/** How much of what is missing is made good when the statement has little beside the matched words. */
const WHOLENESS = 0.5;

/**
 * How far a statement accounts for the query, in [0, 1], comparable across queries: the share of the query's
 * weight that the alignment explains, less for words between and out of order.
 */
export function scoreOf(
	asked: readonly AskedWord[],
	said: readonly SaidWord[],
	steps: readonly AlignmentStep[],
	weights: Weights,
): number {
	const { mass, matched, credited, passed, pairs, neighbours } = tally(steps, weights);
	if (matched === 0) return 0;
	const explained = credited + MOVED * movedWeight(asked, said, steps, weights);
	const close = matched / (matched + passed);
	const expected = Math.max(pairs, 0.6 * asked.length) - 1;
	const adjacent = expected > 0 ? Math.min(1, neighbours / expected) : 1;
	const order = (1 - CLOSENESS + CLOSENESS * close) * (1 - ADJACENCY + ADJACENCY * adjacent);
	const evidence = (explained / (explained + CHANCE)) * (1 + CHANCE);
	const score = Math.min(1, (explained / mass) * order * Math.min(1, evidence));
	const whole = Math.min(1, explained / total(weights.said));
	return score + (1 - score) * score * WHOLENESS * whole;
}

function tally(steps: readonly AlignmentStep[], weights: Weights) {
	const sums = { mass: 0, matched: 0, credited: 0, passed: 0, pairs: 0, neighbours: 0 };
	let last: AlignmentStep | null = null;
	for (const step of steps) {
		const { kind, asked, said } = step;
		if (kind === "removed") sums.mass += weights.asked[asked[0]] ?? 0;
		else if (kind === "added") sums.passed += weights.said[said[0]] ?? 0;
		else {
			const pair = { kind, asked: asked[1] - asked[0], said: said[1] - said[0] };
			const weight = pairWeight(pair, asked[0], said[0], weights);
			sums.mass += weight;
			sums.matched += weight;
			sums.credited += weight * CREDIT[kind];
			sums.pairs++;
			if (last?.asked[1] === asked[0] && last.said[1] === said[0]) sums.neighbours++;
			last = step;
		}
	}
	return sums;
}

/** Weight of the words the alignment leaves out of the query although they stand elsewhere in the statement. */
function movedWeight(
	asked: readonly AskedWord[],
	said: readonly SaidWord[],
	steps: readonly AlignmentStep[],
	weights: Weights,
): number {
	const removed = steps.filter((step) => step.kind === "removed");
	if (removed.length === 0) return 0;
	const used = new Set<number>();
	for (const { kind, said: range } of steps) {
		if (kind !== "added") for (let index = range[0]; index < range[1]; index++) used.add(index);
	}
	const elsewhere = new Set(said.filter((_, index) => !used.has(index)).map((word) => word.stem));
	return total(
		removed
			.filter(({ asked: [index] }) => elsewhere.has(asked[index]?.stem ?? ""))
			.map(({ asked: [index] }) => weights.asked[index] ?? 0),
	);
}

function total(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0);
}

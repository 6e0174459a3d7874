import { type AlignmentStep, CREDIT, pairWeight, type Weights } from "./align.ts";
import type { AskedWord } from "./asked.ts";
import type { SaidWord } from "./utterance.ts";

/** What a word explains that is there, but not in its place. */
const MOVED = 0.5;
/** How much of the score depends on the matched words standing together. */
const COMPACTNESS = 0.25;
/** A match must weigh several ordinary words before it counts fully: two shared words are chance. */
const EVIDENCE = 0.35;

/**
 * How far the record accounts for the query, in [0, 1], comparable across queries: the share of the query's
 * weight that the alignment explains, less what order and intervening words take from it.
 */
export function scoreOf(
	asked: readonly AskedWord[],
	said: readonly SaidWord[],
	steps: readonly AlignmentStep[],
	weights: Weights,
): number {
	let mass = 0;
	let explained = 0;
	let matched = 0;
	let passed = 0;
	const used = new Set<number>();
	for (const step of steps) {
		const { kind } = step;
		if (kind === "removed") mass += weights.asked[step.asked[0]] ?? 0;
		else if (kind === "added") passed += weights.said[step.said[0]] ?? 0;
		else {
			const pair = { kind, asked: step.asked[1] - step.asked[0], said: step.said[1] - step.said[0] };
			const weight = pairWeight(pair, step.asked[0], step.said[0], weights);
			mass += weight;
			matched += weight;
			explained += weight * CREDIT[kind];
			for (let index = step.said[0]; index < step.said[1]; index++) used.add(index);
		}
	}
	if (mass === 0 || matched === 0) return 0;
	const elsewhere = new Set(said.filter((_, index) => !used.has(index)).map((word) => word.stem));
	for (const step of steps) {
		const word = step.kind === "removed" ? asked[step.asked[0]] : undefined;
		if (word !== undefined && elsewhere.has(word.stem)) explained += MOVED * (weights.asked[step.asked[0]] ?? 0);
	}
	const compact = matched / (matched + passed);
	const evidence = Math.min(1, explained / (explained + EVIDENCE) * (1 + EVIDENCE));
	return Math.min(1, (explained / mass) * (1 - COMPACTNESS + COMPACTNESS * compact) * evidence);
}

import { type AlignmentStep, align } from "./align.ts";
import type { AskedWord } from "./asked.ts";
import type { Range } from "./coverage.ts";
import { scoreOf } from "./score.ts";
import type { SaidWord } from "./utterance.ts";
import { defaultWeight, heaviestOf, type Weigh, weigh } from "./weights.ts";

/** The query laid against a stretch of a statement, and how much of the query that accounts for. */
export interface Nearness {
	readonly steps: readonly AlignmentStep[];
	/** In [0, 1], comparable across queries. */
	readonly score: number;
	/** The words said from the first to the last that is paired; null when none is. */
	readonly range: Range | null;
}

/** Lays the query against the words said, or against `within` them. */
export function nearnessOf(
	asked: readonly AskedWord[],
	said: readonly SaidWord[],
	weight: Weigh = defaultWeight,
	within: Range = { from: 0, to: said.length },
): Nearness {
	const words = said.slice(within.from, within.to);
	const heaviest = heaviestOf(asked, weight);
	const weights = { asked: weigh(asked, heaviest, weight), said: weigh(words, heaviest, weight) };
	const local = align(asked, words, weights);
	const score = scoreOf(asked, words, local, weights);
	const steps = local.map((step): AlignmentStep => {
		const [from, to] = step.said;
		return { ...step, said: [from + within.from, to + within.from] };
	});
	const paired = steps.filter((step) => step.said[1] > step.said[0]);
	const first = paired[0];
	const last = paired.at(-1);
	return { steps, score, range: first && last ? { from: first.said[0], to: last.said[1] } : null };
}

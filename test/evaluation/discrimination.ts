import type { Interval } from "./bootstrap.ts";
import { randomFrom } from "./random.ts";

/** Scores of queries of one article: of words that somebody said, and of words that nobody did. */
export interface Scores {
	readonly said: readonly number[];
	readonly absent: readonly number[];
}

const RESAMPLES = 1000;

/** How well one score tells the said from the absent, with 95 % intervals by drawing articles. */
export function discrimination(
	articles: readonly Scores[],
	falseShare: number,
): { auroc: Interval; rate: Interval } {
	const random = randomFrom(20_16);
	const draws = Array.from({ length: RESAMPLES }, () =>
		joined(articles.map(() => random.pickOf(articles) ?? { said: [], absent: [] })),
	);
	const interval = (measure: (scores: Scores) => number): Interval => {
		const values = draws
			.map(measure)
			.filter((value) => !Number.isNaN(value))
			.sort((a, b) => a - b);
		const at = (share: number) => values[Math.floor(share * (values.length - 1))] ?? Number.NaN;
		return { value: measure(joined(articles)), low: at(0.025), high: at(0.975) };
	};
	return { auroc: interval(areaUnder), rate: interval((scores) => rateAt(scores, falseShare)) };
}

function joined(articles: readonly Scores[]): Scores {
	return { said: articles.flatMap(({ said }) => said), absent: articles.flatMap(({ absent }) => absent) };
}

/** The chance that what was said scores above what was not; equal scores count half. */
export function areaUnder({ said, absent }: Scores): number {
	const sorted = absent.toSorted((a, b) => a - b);
	const sum = said.reduce(
		(wins, score) => wins + (below(sorted, score, false) + below(sorted, score, true)) / 2,
		0,
	);
	return sum / (said.length * absent.length);
}

/** How many of the sorted values lie below one, or with `equal` not above it. */
function below(sorted: readonly number[], value: number, equal: boolean): number {
	let [low, high] = [0, sorted.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		const at = sorted[middle] ?? 0;
		if (at < value || (equal && at === value)) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** The share of the said above the score that at most `falseShare` of the absent exceed. */
export function rateAt({ said, absent }: Scores, falseShare: number): number {
	const sorted = absent.toSorted((a, b) => b - a);
	const threshold = sorted[Math.floor(falseShare * sorted.length)] ?? Number.NEGATIVE_INFINITY;
	return said.filter((score) => score > threshold).length / said.length;
}

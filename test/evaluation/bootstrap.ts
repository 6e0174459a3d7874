/** Counts of one article, by measure. */
export type Counts = Readonly<Record<string, number>>;

/** A share with its 95 % interval. */
export interface Interval {
	readonly value: number;
	readonly low: number;
	readonly high: number;
}

const RESAMPLES = 1000;

/**
 * The value of `measure` over all articles, and its 95 % interval by the percentile bootstrap over articles
 * (Efron 1979): quotations of one article are alike, so articles are drawn and not quotations.
 */
export function bootstrap(articles: readonly Counts[], measure: (total: Counts) => number): Interval {
	const random = seeded(20_16);
	const draws = Array.from({ length: RESAMPLES }, () =>
		measure(total(articles.map(() => articles[Math.floor(random() * articles.length)] ?? {}))),
	)
		.filter((value) => !Number.isNaN(value))
		.sort((a, b) => a - b);
	const at = (share: number) => draws[Math.floor(share * (draws.length - 1))] ?? Number.NaN;
	return { value: measure(total(articles)), low: at(0.025), high: at(0.975) };
}

export function total(articles: readonly Counts[]): Counts {
	const sum: Record<string, number> = {};
	for (const counts of articles)
		for (const [name, count] of Object.entries(counts)) sum[name] = (sum[name] ?? 0) + count;
	return sum;
}

/** A linear congruential generator (Numerical Recipes' constants): the same draws in every run. */
function seeded(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state / 2 ** 32;
	};
}

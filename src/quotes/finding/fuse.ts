/** The constant of reciprocal rank fusion: Cormack, Clarke and Büttcher, SIGIR 2009. */
const K = 60;

/** Something found, and what all its ranks add up to. */
export interface Fused<T> {
	readonly item: T;
	readonly score: number;
}

/**
 * Several rankings of the same things as one: each thing scores the sum of 1 / (60 + rank), its ranks counted from 1.
 * Equal scores stay in the order in which they were first met. Of a thing that several rankings hold, the first is kept.
 */
export function fuse<T>(rankings: readonly (readonly T[])[], idOf: (item: T) => string): Fused<T>[] {
	const fused = new Map<string, { item: T; score: number }>();
	for (const ranking of rankings) {
		for (const [i, item] of ranking.entries()) {
			const id = idOf(item);
			const known = fused.get(id);
			if (known) known.score += 1 / (K + i + 1);
			else fused.set(id, { item, score: 1 / (K + i + 1) });
		}
	}
	return [...fused.values()].toSorted((a, b) => b.score - a.score);
}

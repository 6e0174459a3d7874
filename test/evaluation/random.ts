/** The same draws in every run. */
export interface Random {
	/** In [0, 1). */
	readonly next: () => number;
	/** A whole number from 0 up to, not including, `below`. */
	readonly below: (below: number) => number;
	readonly pick: <T>(list: readonly [T, ...T[]]) => T;
	/** null of an empty list. */
	readonly pickOf: <T>(list: readonly T[]) => T | null;
}

/** A small seeded generator (mulberry32). */
export function randomFrom(seed: number): Random {
	let state = seed >>> 0;
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	const below = (limit: number) => Math.floor(next() * limit);
	return {
		next,
		below,
		pick: (list) => list[below(list.length)] ?? list[0],
		pickOf: (list) => list[below(list.length)] ?? null,
	};
}

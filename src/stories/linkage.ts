import type { Pairs } from "./likeness.ts";

/** Stands for "never together"; any mean with it stays it. */
export const NEVER = Number.NEGATIVE_INFINITY;

/** Articles in the order in which they came together: a single one, or the two groups that were joined. */
export interface Joined {
	/** Indices. */
	readonly members: readonly number[];
	readonly parts: readonly [Joined, Joined] | null;
}

/**
 * Average-link agglomerative clustering down to a least mean likeness, by the nearest-neighbour chain
 * (Murtagh 1983): time in n². A pair marked NEVER keeps their groups apart for good. That and the mean leave the
 * linkage reducible (a merged group is never nearer to a third than the nearer of its parts), on which the chain rests.
 * Ties go to the earlier item. Gives the trees of what was joined; every item is in one of them.
 */
export function averageLink(pairs: Pairs, least: number): Joined[] {
	const likeness = pairs.copy();
	const open = Array.from({ length: likeness.size }, (_, i): Joined | null => ({
		members: [i],
		parts: null,
	}));
	const done: Joined[] = [];
	const chain: number[] = [];
	let next = 0;
	const nearestTo = (top: number, before: number | undefined): number | null => {
		let best: number | null = before ?? null;
		let most = before === undefined ? least : likeness.get(top, before);
		for (let i = 0; i < open.length; i += 1) {
			if (i === top || open[i] === null) continue;
			const value = likeness.get(top, i);
			if (best === null ? value >= most : value > most) {
				best = i;
				most = value;
			}
		}
		return best;
	};
	for (;;) {
		if (chain.length === 0) {
			while (next < open.length && open[next] === null) next += 1;
			if (next === open.length) break;
			chain.push(next);
		}
		const top = chain.at(-1) as number;
		const before = chain.at(-2);
		const nearest = nearestTo(top, before);
		if (nearest === null) {
			// No later merge brings anything nearer: this group is final.
			done.push(open[top] as Joined);
			open[top] = null;
			chain.pop();
		} else if (nearest === before) {
			chain.length -= 2;
			join(Math.min(top, nearest), Math.max(top, nearest), open, likeness);
		} else chain.push(nearest);
	}
	return done;
}

function join(into: number, from: number, open: (Joined | null)[], likeness: Pairs): void {
	const parts = [open[into] as Joined, open[from] as Joined] as const;
	const [a, b] = parts.map(({ members }) => members.length) as [number, number];
	open[into] = { members: parts.flatMap(({ members }) => members), parts };
	open[from] = null;
	for (let k = 0; k < open.length; k += 1) {
		if (k === into || open[k] === null) continue;
		likeness.set(into, k, (a * likeness.get(into, k) + b * likeness.get(from, k)) / (a + b));
	}
}

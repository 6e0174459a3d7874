import type { Pairs } from "./likeness.ts";
import { scaled, type Vector } from "./vectors.ts";
import type { Weights } from "./weights.ts";

/**
 * Lends every article its nearest neighbours' words (pseudo-relevance feedback, after Rocchio 1971), together as much
 * as it has itself: one that tells of an event from its edge shares few words with another such, but both share some
 * with those at its centre. Articles that `apart` holds for two events lend each other nothing.
 */
export function withNeighbours(
	vectors: readonly Vector[],
	likeness: Pairs,
	apart: (i: number, j: number) => boolean,
	{ mostNeighbours, nearNeighbour }: Pick<Weights, "mostNeighbours" | "nearNeighbour">,
): Vector[] {
	return vectors.map((own, i) => {
		const near = nearestOf(i, likeness, apart, mostNeighbours, nearNeighbour);
		const sum = new Map(own.terms.map((term, k) => [term, own.values[k] ?? 0] as const));
		const all = near.reduce((total, { like }) => total + like, 0);
		for (const { j, like } of near) {
			const { terms, values } = vectors[j] as Vector;
			for (const [k, term] of terms.entries()) {
				sum.set(term, (sum.get(term) ?? 0) + (like / all) * (values[k] ?? 0));
			}
		}
		const entries = [...sum].sort(([a], [b]) => a - b);
		return scaled(
			entries.map(([term]) => term),
			entries.map(([, value]) => value),
		);
	});
}

interface Neighbour {
	readonly j: number;
	readonly like: number;
}

/** The nearest first; of equally near ones the earlier. */
function nearestOf(
	i: number,
	likeness: Pairs,
	apart: (i: number, j: number) => boolean,
	most: number,
	least: number,
): Neighbour[] {
	const near: Neighbour[] = [];
	for (let j = 0; j < likeness.size; j += 1) {
		if (j === i) continue;
		const like = likeness.get(i, j);
		if (like < least || (near.length === most && like <= (near.at(-1)?.like ?? 0)) || apart(i, j)) continue;
		const at = near.findIndex((other) => other.like < like);
		near.splice(at < 0 ? near.length : at, 0, { j, like });
		near.length = Math.min(near.length, most);
	}
	return near;
}

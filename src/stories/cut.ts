import type { Pairs } from "./likeness.ts";
import type { Joined } from "./linkage.ts";
import type { Weights } from "./weights.ts";

type Thresholds = Pick<Weights, "least" | "leastOfMany" | "closest" | "asNear">;

/**
 * The stories in a tree of joined articles. Two groups stay one story when the mean likeness of their articles is enough
 * (one pair may meet by chance, so it takes more than many do) and when they are nearly as near to each other as each is
 * in itself: two events of a kind, in one place, read much alike, but each of them is told in words of its own.
 * What was joined to two groups that are parted goes to the nearer one, if it is near enough.
 */
export function cut(tree: Joined, likeness: Pairs, thresholds: Thresholds): number[][] {
	return groupsIn(tree, likeness, thresholds).map(({ members }) => members);
}

interface Group {
	readonly members: number[];
	/** The sum of the likenesses of its pairs, those of copies as `closest`. */
	readonly inner: number;
}

function groupsIn(tree: Joined, likeness: Pairs, thresholds: Thresholds): Group[] {
	if (tree.parts === null) return [{ members: [...tree.members], inner: 0 }];
	const [left, right] = tree.parts.map((part) => groupsIn(part, likeness, thresholds)) as [Group[], Group[]];
	const [many, few] = left.length >= right.length ? [left, right] : [right, left];
	const [whole] = few;
	if (whole === undefined || few.length > 1) return [...left, ...right];
	const [nearest] = many
		.map((group) => ({ group, between: betweenOf(group, whole, likeness, thresholds.closest) }))
		.sort((a, b) => b.between.mean - a.between.mean);
	if (nearest === undefined || !isOneStory(nearest.group, whole, nearest.between, thresholds)) {
		return [...left, ...right];
	}
	const both = {
		members: [...nearest.group.members, ...whole.members],
		inner: nearest.group.inner + whole.inner + nearest.between.capped,
	};
	return many.map((group) => (group === nearest.group ? both : group));
}

function isOneStory(
	a: Group,
	b: Group,
	between: Between,
	{ least, leastOfMany, asNear }: Thresholds,
): boolean {
	const pairs = a.members.length * b.members.length;
	if (between.mean < leastOfMany + (least - leastOfMany) / pairs) return false;
	if (a.members.length === 1 || b.members.length === 1) return true;
	return between.capped / pairs >= asNear * Math.sqrt(nearnessIn(a) * nearnessIn(b));
}

function nearnessIn({ members, inner }: Group): number {
	return inner / ((members.length * (members.length - 1)) / 2);
}

interface Between {
	/** The mean likeness of each of one group and each of the other. */
	readonly mean: number;
	/** The sum of the same, those of copies as `closest`. */
	readonly capped: number;
}

function betweenOf(a: Group, b: Group, likeness: Pairs, closest: number): Between {
	let sum = 0;
	let capped = 0;
	for (const i of a.members) {
		for (const j of b.members) {
			const like = likeness.get(i, j);
			sum += like;
			capped += Math.min(closest, like);
		}
	}
	return { mean: sum / (a.members.length * b.members.length), capped };
}

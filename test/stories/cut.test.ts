import { describe, expect, test } from "@jest/globals";
import { cut } from "../../src/stories/cut.ts";
import { Pairs } from "../../src/stories/likeness.ts";
import { type Joined, NEVER } from "../../src/stories/linkage.ts";

const THRESHOLDS = { least: 0.2, leastOfMany: 0.1, closest: 0.6, asNear: 0.7 };

const leaf = (i: number): Joined => ({ members: [i], parts: null });
const joined = (a: Joined, b: Joined): Joined => ({ members: [...a.members, ...b.members], parts: [a, b] });
const two = (i: number, j: number) => joined(leaf(i), leaf(j));

/** Likenesses of the items by rows below the diagonal. */
function pairs(...rows: readonly (readonly number[])[]): Pairs {
	const made = new Pairs(rows.length + 1);
	for (const [i, row] of rows.entries()) for (const [j, value] of row.entries()) made.set(i + 1, j, value);
	return made;
}

/** Two pairs, each as near in itself as `inner` says and to the other as `between` says. */
const fourWith = (inner: number, between: number) =>
	pairs([inner], [between, between], [between, between, inner]);
const FOUR = joined(two(0, 1), two(2, 3));

describe("what was joined stays one story", () => {
	// .35 is less than .7 of .51, and more than .7 of .49.
	test.each([
		["when two groups are nearly as near to each other as in themselves", fourWith(0.49, 0.35), 1],
		["not when each is much nearer in itself", fourWith(0.51, 0.35), 2],
		// A text and its copy are as near as can be; that says nothing of the event. .43 is more than .7 of .6.
		["when each is of copies", fourWith(1, 0.43), 1],
		["not when each is of copies, and they are far from each other", fourWith(1, 0.41), 2],
	])("%s", (_, likeness, stories) => {
		expect(cut(FOUR, likeness, THRESHOLDS)).toHaveLength(stories);
	});

	// Of one pair it takes .2, of two .15.
	test.each([
		["a pair that is near enough", two(0, 1), pairs([0.2]), 1],
		["not a pair that is not", two(0, 1), pairs([0.19]), 2],
		["a third that is a little less near to two", joined(two(0, 1), leaf(2)), pairs([0.5], [0.16, 0.16]), 1],
		["not a third that is much less near", joined(two(0, 1), leaf(2)), pairs([0.5], [0.14, 0.14]), 2],
	])("%s", (_, tree, likeness, stories) => {
		expect(cut(tree, likeness, THRESHOLDS)).toHaveLength(stories);
	});
});

test("what was joined to two groups that are parted goes to the nearer", () => {
	const likeness = pairs([0.5], [0.2, 0.2], [0.2, 0.2, 0.5], [0.2, 0.2, 0.4, 0.4]);
	expect(cut(joined(FOUR, leaf(4)), likeness, THRESHOLDS)).toEqual([
		[0, 1],
		[2, 3, 4],
	]);
	expect(cut(joined(leaf(4), FOUR), likeness, THRESHOLDS)).toEqual([
		[0, 1],
		[2, 3, 4],
	]);
});

test("but not where one of them is never together with it", () => {
	const likeness = pairs([0.5], [0.2, 0.2], [0.2, 0.2, 0.5], [0.2, 0.2, 0.4, NEVER]);
	expect(cut(joined(FOUR, leaf(4)), likeness, THRESHOLDS)).toEqual([
		[0, 1, 4],
		[2, 3],
	]);
});

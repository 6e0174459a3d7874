import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { Pairs } from "../../src/stories/likeness.ts";
import { averageLink, type Joined, NEVER } from "../../src/stories/linkage.ts";

function pairs(size: number, values: readonly (readonly [number, number, number])[]): Pairs {
	const made = new Pairs(size);
	for (const [i, j, value] of values) made.set(i, j, value);
	return made;
}

/** The groups in ascending order, each in the order of its indices. */
const groups = (trees: readonly Joined[]) =>
	trees.map(({ members }) => members.toSorted((a, b) => a - b)).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));

describe("average link", () => {
	// 0 and 1 join at .9; their mean likeness to 2 is (.8 + .3) / 2 = .55, to 3 (.2 + .2) / 2; 2 to 3 is .6, which is nearer.
	const four = () =>
		pairs(4, [
			[1, 0, 0.9],
			[2, 0, 0.8],
			[2, 1, 0.3],
			[3, 0, 0.2],
			[3, 1, 0.2],
			[3, 2, 0.6],
		]);

	test("joins the nearest first, and goes by the mean", () => {
		expect(groups(averageLink(four(), 0.5))).toEqual([
			[0, 1],
			[2, 3],
		]);
		expect(groups(averageLink(four(), 0.65))).toEqual([[0, 1], [2], [3]]);
		// The mean of all four between the two pairs is (.8 + .3 + .2 + .2) / 4 = .375.
		expect(groups(averageLink(four(), 0.37))).toEqual([[0, 1, 2, 3]]);
		expect(groups(averageLink(four(), 0.38))).toHaveLength(2);
	});

	test("tells what was joined to what", () => {
		const [tree] = averageLink(four(), 0.37);
		expect(tree?.parts?.map(({ members }) => members)).toEqual([
			[0, 1],
			[2, 3],
		]);
	});

	test("never joins groups with a pair that is never together", () => {
		const likeness = pairs(3, [
			[1, 0, 0.9],
			[2, 1, 0.9],
			[2, 0, NEVER],
		]);
		expect(groups(averageLink(likeness, 0))).toEqual([[0, 1], [2]]);
	});

	test("gives each of any number exactly once", () => {
		fc.assert(
			fc.property(
				fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 45, maxLength: 45 }),
				(values) => {
					const likeness = new Pairs(10);
					let k = 0;
					for (let i = 0; i < 10; i += 1) for (let j = 0; j < i; j += 1) likeness.set(i, j, values[k++] ?? 0);
					expect(new Set(groups(averageLink(likeness, 0.5)).flat()).size).toBe(10);
				},
			),
		);
	});
});

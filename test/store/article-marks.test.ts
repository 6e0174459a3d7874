import { expect, test } from "@jest/globals";
import { ArticleMarks } from "../../src/store/article-marks.ts";
import { onBothEngines } from "./engines.ts";

const DAY = 24 * 3_600_000;
const NOW = 1_000 * DAY;
const HIGH = 15 * 2 ** 32 + 4_294_967_295;

onBothEngines("marks of articles", (place) => {
	async function open() {
		const marks = new ArticleMarks(await (await place()).open());
		const mark = (articleId: string, numbers: readonly number[], collection = "shared", now = NOW) =>
			marks.mark([{ collection, articleId, publisher: "gazette.example", marks: numbers }], now);
		const near = async (numbers: readonly number[], collection = "shared", now = NOW) =>
			(await marks.near(collection, numbers, now)).map(({ articleId }) => articleId);
		return { marks, mark, near };
	}

	test("those with most marks in common come first, and one in common is none", async () => {
		const { marks, mark, near } = await open();
		await mark("two", [1, 2, 30, 40]);
		await mark("three", [1, 2, HIGH, 50]);
		await mark("one", [1, 60]);
		expect(await near([1, 2, HIGH, 99])).toEqual(["three", "two"]);
		expect(await marks.near("shared", [1, 2, HIGH], NOW)).toContainEqual({
			articleId: "three",
			publisher: "gazette.example",
		});
		expect(await near([])).toEqual([]);
	});

	test("each collection has its own", async () => {
		const { mark, near } = await open();
		await mark("a", [1, 2, 3], "discord:1");
		expect(await near([1, 2, 3])).toEqual([]);
		expect(await near([1, 2, 3], "discord:1")).toEqual(["a"]);
	});

	test("an article marked again has its new marks only; what is a week old is forgotten", async () => {
		const { mark, near } = await open();
		await mark("a", [1, 2, 3]);
		await mark("a", [4, 5, 6]);
		expect(await near([1, 2, 3])).toEqual([]);
		expect(await near([4, 5, 6])).toEqual(["a"]);
		expect(await near([4, 5, 6], "shared", NOW + 8 * DAY)).toEqual([]);
	});

	test("however many share a mark, few are looked at, the newest", async () => {
		const { marks, near } = await open();
		for (let i = 0; i < 100; i++) {
			await marks.mark(
				[{ collection: "shared", articleId: `a${i}`, publisher: "p", marks: [1, 2, 3] }],
				NOW + i,
			);
		}
		const found = await near([1, 2, 3], "shared", NOW + 100);
		expect(found).toHaveLength(5);
		expect(found.every((id) => Number(id.slice(1)) >= 70)).toBe(true);
	});
});

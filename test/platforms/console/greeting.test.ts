import { describe, expect, test } from "@jest/globals";
import type { Coverage } from "../../../src/archive/archive.ts";
import { greeting } from "../../../src/platforms/console/greeting.ts";
import { columns, noPaint } from "../../../src/platforms/console/layout.ts";

const FULL: Coverage = {
	articles: 1_234,
	quotations: 5_678,
	outlets: 3,
	from: "2016-11-09",
	to: "2024-05-01",
	undated: 2,
	newestFetchedAt: "2024-05-02T00:00:00.000Z",
};
const greet = (coverage: Coverage, width = 60) =>
	greeting(coverage, { paint: noPaint, width, now: new Date(0) });

describe("the greeting", () => {
	test("names what is in the archive", () => {
		const words = greet(FULL).replaceAll("\n", " ");
		for (const part of ["1,234 articles", "3 outlets", "5,678", "2016-11-09 to 2024-05-01"])
			expect(words).toContain(part);
	});

	test("gives two commands to try", () => {
		expect(greet(FULL).match(/^ {2}\/[a-z-]+/gm)).toHaveLength(2);
	});

	test.each<[string, Partial<Coverage>, string]>([
		["one article of one day", { articles: 1, outlets: 1, to: "2016-11-09" }, "1 article from 1 outlet"],
		["nothing dated", { from: null, to: null }, "statement"],
		["an empty archive", { articles: 0 }, "The archive is empty"],
	])("fits %s", (_what, other, expected) => {
		const words = greet({ ...FULL, ...other });
		expect(words).toContain(expected);
		expect(words).not.toMatch(/null|undefined/);
	});

	test("tells of an empty archive what to do", () => {
		expect(greet({ ...FULL, articles: 0 }, 100)).toContain("npm run on-record -- ingest");
	});

	test.each([40, 60, 80, 100])("keeps within %i columns", (width) => {
		const lines = greet(FULL, width).split("\n");
		expect(lines.filter((line) => columns(line) > width)).toEqual([]);
	});
});

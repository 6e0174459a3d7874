import { readdir, readFile } from "node:fs/promises";
import { describe, expect, test } from "@jest/globals";
import { parseFeed } from "../../../src/feeds/parsing/parse.ts";

const FOLDER = new URL("../../fixtures/feeds/", import.meta.url);
const NOW = new Date("2025-12-02T00:00:00Z");

/** What must come out of one file; fields that are not named may be anything. */
interface Expected {
	readonly contentType?: string;
	readonly kind: string;
	readonly looksLike?: string;
	readonly reason?: string;
	readonly items?: number;
	readonly atLeast?: number;
	readonly refused?: number;
	readonly first?: object;
	readonly longest?: number;
	readonly title?: string;
	readonly homepage?: string;
	readonly language?: string | null;
	readonly ttlMinutes?: number | null;
}

const EXPECTED: Readonly<Record<string, Expected>> = JSON.parse(
	await readFile(new URL("expected.json", FOLDER), "utf8"),
);

describe("malformed and odd feeds", () => {
	test("every file has its expectation, and there are sixty or more", async () => {
		const files = (await readdir(FOLDER)).filter((file) => file !== "expected.json");
		expect(new Set(files)).toEqual(new Set(Object.keys(EXPECTED)));
		expect(files.length).toBeGreaterThanOrEqual(60);
	});

	test.each(Object.entries(EXPECTED))("%s", async (file, expected) => {
		const { contentType = null, items, atLeast, refused, first, longest, reason, ...same } = expected;
		const body = await readFile(new URL(file, FOLDER));
		const feed = await parseFeed(body, { url: "https://feeds.example/x/rss.xml", contentType, now: NOW });
		expect(feed).toMatchObject(same);
		if (feed.kind === "refused") {
			expect(feed.reason).toContain(reason);
			expect(feed.reason).toMatch(/^expected .*, got /);
			return;
		}
		if (items !== undefined) expect(feed.items).toHaveLength(items);
		expect(feed.items.length).toBeGreaterThanOrEqual(atLeast ?? 0);
		if (refused !== undefined) expect(feed.refused).toHaveLength(refused);
		if (first) expect(feed.items[0]).toMatchObject(first);
		if (longest) expect(feed.items[0]?.title?.length).toBeLessThanOrEqual(longest);
	});
});

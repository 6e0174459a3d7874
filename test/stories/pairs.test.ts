import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { clusterStories } from "../../src/stories/cluster.ts";
import { copiesAmong } from "../../src/stories/duplicates.ts";

type Telling = readonly [headline: string, text: string];
const fixture = <T>(name: string): T[] =>
	readFileSync(new URL(`../fixtures/stories/${name}.jsonl`, import.meta.url), "utf8")
		.trim()
		.split("\n")
		.map((line) => JSON.parse(line));
const apart = fixture<{ why: string; a: Telling; b: Telling }>("apart");
const events = fixture<{ event: string; tellings: Telling[] }>("together");
const together = events.flatMap(({ event, tellings }) =>
	tellings.flatMap((a, i) => tellings.slice(0, i).map((b, j) => ({ event, j: j + 1, i: i + 1, a, b }))),
);
const articles = (...tellings: Telling[]) =>
	tellings.map(([headline, text], i) => ({ id: String(i), headline, text }));

describe("two events", () => {
	test.each(apart)("$why: two stories", ({ a, b }) => {
		expect(clusterStories(articles(a, b))).toHaveLength(2);
	});

	test.each(apart)("$why: no copies of each other", ({ a, b }) => {
		const dated = articles(a, b).map((article) => ({
			...article,
			outlet: "The Harbor Daily",
			url: null,
			publishedAt: null,
			publishedOn: "2026-03-02",
		}));
		expect([...copiesAmong(dated)]).toEqual([]);
	});
});

test.each(together)("$event, tellings $j and $i: one story", ({ a, b }) => {
	expect(clusterStories(articles(a, b))).toHaveLength(1);
});

test("the suite is as large as it says, and told six ways means six", () => {
	expect(apart.length).toBeGreaterThanOrEqual(35);
	expect(together.length).toBeGreaterThanOrEqual(25);
	expect(events.filter(({ tellings }) => tellings.length >= 6)).toHaveLength(2);
});

const byName = (a: readonly string[], b: readonly string[]) => String(a).localeCompare(String(b), "en");

test("each event told several ways is one story of its own when all of them come on one day", () => {
	const all = events.flatMap(({ event, tellings }) =>
		tellings.map(([headline, text], i) => ({ id: `${event} ${i}`, headline, text })),
	);
	const found = clusterStories(all)
		.map(({ articles: ids }) => ids.toSorted((a, b) => a.localeCompare(b, "en")))
		.sort(byName);
	const wanted = events.map(({ event, tellings }) => tellings.map((_, i) => `${event} ${i}`)).sort(byName);
	expect(found).toEqual(wanted);
});

test("near misses stay apart among all the others of one day", () => {
	const all = apart.flatMap(({ a, b }, i) =>
		[a, b].map(([headline, text], side) => ({ id: `${i} ${side}`, headline, text })),
	);
	const story = new Map(
		clusterStories(all).flatMap(({ id, articles: ids }) => ids.map((each) => [each, id])),
	);
	const merged = apart.filter((_, i) => story.get(`${i} 0`) === story.get(`${i} 1`)).map(({ why }) => why);
	expect(merged).toEqual([]);
});

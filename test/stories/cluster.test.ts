import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { clusterStories } from "../../src/stories/cluster.ts";
import { bCubed } from "../evaluation/clustering.ts";

interface Gold {
	readonly id: string;
	readonly headline: string;
	readonly text: string;
	readonly cluster: string;
}

const gold: Gold[] = readFileSync(new URL("../fixtures/stories/clusters.jsonl", import.meta.url), "utf8")
	.trim()
	.split("\n")
	.map((line) => ({ headline: "", ...JSON.parse(line) }));

/** Stories as sets of ids, in an order of their own. */
const groups = (articles: readonly Gold[]) =>
	clusterStories(articles)
		.map(({ articles: ids }) => ids.toSorted((a, b) => a.localeCompare(b, "en")).join(" "))
		.sort((a, b) => a.localeCompare(b, "en"));
const whole = groups(gold);

test("events are told apart and put together, on articles written for it", () => {
	const scores = bCubed(
		clusterStories(gold).map(({ articles }) => articles),
		new Map(gold.map(({ id, cluster }) => [id, cluster])),
	);
	const mean = (name: string) => scores.reduce((sum, counts) => sum + (counts[name] ?? 0), 0) / scores.length;
	expect(mean("precision")).toBeGreaterThanOrEqual(0.97);
	expect(mean("recall")).toBeGreaterThanOrEqual(0.95);
});

test("the order of the articles decides nothing", () => {
	fc.assert(
		fc.property(fc.shuffledSubarray(gold, { minLength: gold.length }), (shuffled) => {
			expect(groups(shuffled)).toEqual(whole);
		}),
		{ numRuns: 10 },
	);
});

test("ids decide nothing", () => {
	const renamed = gold.map((article, i) => ({ ...article, id: `z${gold.length - i}` }));
	const back = new Map(renamed.map(({ id }, i) => [id, gold[i]?.id ?? ""]));
	const found = clusterStories(renamed)
		.map(({ articles }) =>
			articles
				.map((id) => back.get(id) ?? "")
				.toSorted((a, b) => a.localeCompare(b, "en"))
				.join(" "),
		)
		.sort((a, b) => a.localeCompare(b, "en"));
	expect(found).toEqual(whole);
});

test("swapping the parties' names changes nothing", () => {
	const other: Record<string, string> = {
		Republicans: "Democrats",
		Republican: "Democrat",
		Democrats: "Republicans",
		Democrat: "Republican",
	};
	const swap = (text: string) =>
		text.replace(/\b(?:Republican|Democrat)s?\b/g, (word) => other[word] ?? word);
	const partisan = gold.map((article, i) => ({
		...article,
		text: `${article.text} ${["Republicans agreed.", "A Democrat from the valley objected.", "", "Neither Democrats nor a Republican objected."][i % 4]}`,
	}));
	const swapped = partisan.map((article) => ({
		...article,
		headline: swap(article.headline),
		text: swap(article.text),
	}));
	expect(swapped).not.toEqual(partisan);
	expect(groups(swapped)).toEqual(groups(partisan));
});

test("what was published weeks apart is not one event, and a missing or unreadable date decides nothing", () => {
	const [first] = gold;
	if (!first) throw new Error("no articles");
	const pair = (a: string | null, b: string | null) =>
		clusterStories([
			{ ...first, publishedOn: a },
			{ ...first, id: "again", publishedOn: b },
		]);
	expect(pair("2026-03-02", "2026-03-12")).toHaveLength(1);
	expect(pair("2026-03-02", "2026-04-12")).toHaveLength(2);
	expect(pair("2026-03-02", null)).toHaveLength(1);
	expect(pair("2026-03-02", "soon")).toHaveLength(1);
});

describe("odd input", () => {
	test.each([
		["nothing", []],
		["an article without words", [{ id: "a", headline: "", text: "" }]],
		[
			"two articles without words",
			[
				{ id: "a", headline: "", text: "…" },
				{ id: "b", headline: "", text: "—" },
			],
		],
	])("%s", (_, articles) => {
		const found = clusterStories(articles).map(({ articles: ids }) => ids);
		expect(new Set(found)).toEqual(new Set(articles.map(({ id }) => [id])));
	});

	test("the same text twice is one story", () => {
		const [first] = gold;
		if (!first) throw new Error("no articles");
		expect(clusterStories([first, { ...first, id: "again" }])).toHaveLength(1);
	});

	test("a link in pieces before the text, as page captures have it, does not stand for the headline", () => {
		const [first, second] = gold;
		if (!first || !second) throw new Error("no articles");
		const link = "http : / / www . example . com / 2011 - 05 - 24 / news / 25441279 _ 1\n";
		const captured = {
			id: "c",
			headline: "",
			text: `${link}${first.headline}\nPosted : May 24 , 2011\n${first.text}`,
		};
		expect(clusterStories([captured, first])).toHaveLength(1);
		const unlike = {
			id: "d",
			headline: "",
			text: `${link}Ferry fares rise\nThe council raised ferry fares by a fifth.`,
		};
		expect(clusterStories([captured, unlike])).toHaveLength(2);
	});
});

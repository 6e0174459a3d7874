import { describe, expect, test } from "@jest/globals";
import { linkKey } from "../../src/corpus/links.ts";
import { copiesAmong } from "../../src/stories/duplicates.ts";
import type { StoryArticle } from "../../src/stories/story.ts";

const TEXT =
	"A ferry carrying 80 people sank off Lanmoor in high seas on Monday. Nine people died, the coast guard said, and the search goes on. The ferry had left Brandt an hour before. Two fishing boats picked up most of the passengers.";

const article = (given: Partial<StoryArticle> & { id: string }): StoryArticle => ({
	outlet: "Harbor Daily",
	headline: "Ferry sinks off Lanmoor",
	text: TEXT,
	publishedAt: "2026-03-02T10:00:00Z",
	publishedOn: "2026-03-02",
	url: null,
	...given,
});

describe("copies", () => {
	test("the earliest is the original, whatever the order they come in", () => {
		const articles = [
			article({ id: "noon", publishedAt: "2026-03-02T12:00:00Z", text: `${TEXT} (Wire)` }),
			article({ id: "early", publishedAt: "2026-03-02T09:00:00+02:00" }),
			article({ id: "late", publishedAt: "2026-03-02T18:00:00Z", headline: "Ferry sinks off Lanmoor coast" }),
		];
		for (const given of [articles, articles.toReversed()]) {
			expect(Object.fromEntries(copiesAmong(given))).toEqual({ noon: "early", late: "early" });
		}
	});

	test("an article with a day only is not held for earlier than one with the hour", () => {
		const copies = copiesAmong([
			article({ id: "day", publishedAt: null }),
			article({ id: "hour", publishedAt: "2026-03-02T20:00:00Z" }),
			article({ id: "undated", publishedAt: null, publishedOn: null }),
		]);
		expect(Object.fromEntries(copies)).toEqual({ day: "hour", undated: "hour" });
	});

	test("one page under several links is one article, however its text has changed", () => {
		const copies = copiesAmong([
			article({ id: "a", url: "https://harbor.example/2026/ferry?utm_source=x" }),
			article({
				id: "b",
				url: "http://m.harbor.example/2026/ferry/amp",
				headline: "What is known of the ferry disaster",
				text: "Divers reached the wreck.",
				publishedAt: "2026-03-03T10:00:00Z",
			}),
		]);
		expect(Object.fromEntries(copies)).toEqual({ b: "a" });
	});

	test.each([
		["another toll", { headline: "Ferry sinks off Lanmoor", text: TEXT.replace("Nine", "Fourteen") }],
		["another state", { headline: "Ferry sinks off Maine", text: TEXT.replace("Lanmoor", "Maine") }],
		[
			"an article of its own",
			{
				headline: "Ferry had failed inspection",
				text: "The ferry that sank had failed its last inspection.",
			},
		],
	])("%s is no copy", (_, given) => {
		const first = article({
			id: "a",
			...(_ === "another state"
				? { headline: "Ferry sinks off Oregon", text: TEXT.replace("Lanmoor", "Oregon") }
				: {}),
		});
		expect([
			...copiesAmong([first, article({ id: "b", publishedAt: "2026-03-02T11:00:00Z", ...given })]),
		]).toEqual([]);
	});
});

describe("linkKey", () => {
	const page = "harbor.example/2026/ferry";
	test.each([
		"https://harbor.example/2026/ferry",
		"http://www.harbor.example/2026/ferry/",
		"https://m.harbor.example/2026/ferry#top",
		"https://amp.harbor.example/2026/ferry?utm_campaign=a&fbclid=b",
		"https://harbor.example/amp/2026/ferry",
		"https://harbor.example/2026/ferry/amp/",
		"https://harbor.example/2026/ferry?outputType=amp",
		"https://www-harbor-example.cdn.ampproject.org/c/s/www.harbor.example/2026/ferry",
	])("%s is the same page", (link) => {
		expect(linkKey(link)).toBe(page);
	});

	test.each([
		"https://harbor.example/2026/ferry-2",
		"https://harbor.example/2026/ferry?page=2",
		"https://other.example/2026/ferry",
	])("%s is another", (link) => {
		expect(linkKey(link)).not.toBe(page);
	});

	test("what is no link has no key", () => {
		expect(linkKey("javascript:alert(1)")).toBeNull();
	});
});

import { describe, expect, test } from "@jest/globals";
import { draftOf } from "../../src/feeds/draft.ts";
import { keyedItems } from "../../src/feeds/items.ts";
import type { FeedItem } from "../../src/feeds/parsing/feed.ts";
import type { PageArticle } from "../../src/pages/read-page.ts";
import { feedItem } from "./samples.ts";

const NOW = new Date("2026-03-01T12:00:00Z");
const PAGE: PageArticle = {
	url: "https://gazette.example/harbour",
	headline: "Harbour to open on Monday",
	byline: "Ada Quill",
	publishedOn: "2026-03-01",
	outlet: "The Gazette",
	language: "en",
	text: "The harbour opens on Monday.\n\nThe mayor said so.",
	paywalled: false,
	lead: "The harbour opens on Monday.",
	robots: [],
};

function draft(
	said: Partial<FeedItem>,
	page: PageArticle | null,
	feedTitle: string | null = "Gazette feed",
	inFeed: PageArticle | null = null,
) {
	const [keyed] = keyedItems([feedItem({ url: "https://gazette.example/harbour?utm_source=x", ...said })], 1);
	if (keyed === undefined) throw new Error("Expected an item.");
	return draftOf(
		keyed,
		{ article: page, inFeed },
		{
			feedUrl: "https://www.feeds.example/rss",
			feedTitle,
			articleId: null,
			now: NOW,
		},
	);
}

test("a page that was read is the whole article, and its words stand at its link", () => {
	expect(draft({}, PAGE)).toEqual({
		id: null,
		corrects: null,
		headline: "Harbour to open on Monday",
		text: PAGE.text,
		publishedOn: "2026-03-01",
		byline: "Ada Quill",
		outlet: "The Gazette",
		url: "https://gazette.example/harbour",
		textAtLink: true,
		extent: "whole",
		publisher: "gazette.example",
	});
});

test("behind a paywall, headline and lead only", () => {
	const walled = { ...PAGE, paywalled: true, text: "The harbour opens on Monday." };
	expect(draft({}, walled)).toMatchObject({
		partial: true,
		extent: "lead",
		text: "The harbour opens on Monday.",
		textAtLink: false,
	});
});

test("what only the feed says is told under the feed's own name", () => {
	expect(draft({ title: "Harbour", summary: "It opens.", author: "By Ada Quill" }, null)).toMatchObject({
		extent: "lead",
		partial: true,
		publisher: "feeds.example",
		headline: "Harbour",
		text: "It opens.",
		byline: "Ada Quill",
		outlet: "Gazette feed",
		url: "https://gazette.example/harbour",
		textAtLink: false,
	});
	expect(draft({}, null, null)).toMatchObject({ outlet: "feeds.example" });
	expect(draft({ title: "Only a headline", summary: null }, null)).toMatchObject({ text: "Only a headline" });
	expect(draft({ title: null, summary: null }, null)).toBeNull();
});

test("what the feed gives whole where the page is closed is the feed's word, and stands not at the link", () => {
	const whole = { ...PAGE, outlet: "Somebody", text: "All of it." };
	for (const page of [null, { ...PAGE, paywalled: true, text: "The harbour opens on Monday." }]) {
		const told = draft({}, page, "Gazette feed", whole);
		expect(told).toMatchObject({
			extent: "whole",
			text: "All of it.",
			outlet: "Gazette feed",
			publisher: "feeds.example",
			textAtLink: false,
		});
		expect(told?.partial).toBeUndefined();
	}
});

describe("the day", () => {
	test.each<[string, Partial<FeedItem>, string | null, string | null]>([
		[
			"as printed, where the feed's instant is of the next day in UTC",
			{ publishedAt: "2026-02-20T02:00:00Z" },
			"2026-02-19",
			"2026-02-19",
		],
		[
			"the feed's, where the page's is another altogether",
			{ publishedAt: "2026-02-20T02:00:00Z" },
			"2011-05-01",
			"2026-02-20",
		],
		[
			"the page's, where the feed has none",
			{ publishedAt: null, dateProblem: "missing" },
			"2026-02-19",
			"2026-02-19",
		],
		["none, where neither has one", { publishedAt: null, dateProblem: "missing" }, null, null],
		["none of the future", { publishedAt: "2031-01-01T00:00:00Z", dateProblem: "future" }, null, null],
		[
			"the page's, where the feed's is of the future",
			{ publishedAt: "2031-01-01T00:00:00Z", dateProblem: "future" },
			"2026-02-27",
			"2026-02-27",
		],
	])("%s", (_what, said, publishedOn, day) => {
		expect(draft(said, { ...PAGE, publishedOn })?.publishedOn).toBe(day);
	});
});

test("hostile words become harmless ones", () => {
	const hostile = draft(
		{ title: "A\u0000\u001b[31m\nB\ud800", summary: "Text\u0000 here\udfff.", author: "x".repeat(1_000) },
		null,
		"T\u202eitle",
	);
	expect(hostile).toMatchObject({
		headline: "A B\ufffd",
		text: "Text here\ufffd.",
		byline: null,
		outlet: "Title",
	});
});

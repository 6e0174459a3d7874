import { describe, expect, test } from "@jest/globals";
import { judgeItems, keyedItems } from "../../src/feeds/items.ts";
import type { FeedItem } from "../../src/feeds/parsing/feed.ts";
import type { KnownRow } from "../../src/store/feed-items.ts";
import { feedItem } from "./samples.ts";

function known(item: FeedItem, own = true): KnownRow {
	const [keyed] = keyedItems([item], 1);
	if (keyed === undefined) throw new Error("Expected an item.");
	const { key, guid, fingerprint } = keyed;
	return { item: key, guid, fingerprint, articleId: "the-harbour", extent: "whole", own };
}

const HARBOUR = feedItem({ guid: "1", url: "https://news.example/harbour", title: "Harbour opens" });

describe("an item is", () => {
	test.each<[string, FeedItem, KnownRow[], string]>([
		["new when nothing is known", HARBOUR, [], "new"],
		["known when it says the same", HARBOUR, [known(HARBOUR)], "known"],
		[
			"updated when it says something else",
			{ ...HARBOUR, title: "Harbour opens late" },
			[known(HARBOUR)],
			"updated",
		],
		["known when only its guid is another", { ...HARBOUR, guid: "1-changed" }, [known(HARBOUR)], "known"],
		[
			"known when only its link is tracked",
			{ ...HARBOUR, url: `${HARBOUR.url}?utm_source=rss#top` },
			[known(HARBOUR)],
			"known",
		],
		[
			"known when the guid stays and the link moves",
			{ ...HARBOUR, url: "https://news.example/2026/harbour" },
			[known(HARBOUR)],
			"known",
		],
		[
			"updated when link, title and not guid change",
			{ ...HARBOUR, url: "https://news.example/b", title: "B" },
			[known(HARBOUR)],
			"updated",
		],
		[
			"new when link and guid are others",
			{ ...HARBOUR, guid: "2", url: "https://news.example/other" },
			[known(HARBOUR)],
			"new",
		],
		[
			"known when another feed announced it first",
			{ ...HARBOUR, title: "Harbour!" },
			[known(HARBOUR, false)],
			"known",
		],
		[
			"new when another feed has its guid only",
			{ ...HARBOUR, url: "https://news.example/other" },
			[known(HARBOUR, false)],
			"new",
		],
	])("%s", (_what, item, rows, kind) => {
		expect(judgeItems(keyedItems([item], 10), rows).map((each) => each.kind)).toEqual([kind]);
	});
});

test("an update keeps its article", () => {
	const [judged] = judgeItems(keyedItems([{ ...HARBOUR, guid: "9", title: "New" }], 1), [known(HARBOUR)]);
	expect(judged).toMatchObject({ kind: "updated", known: { articleId: "the-harbour" } });
});

test("the same link twice is one item; without link and guid the words tell items apart", () => {
	const twice = [HARBOUR, { ...HARBOUR, guid: "2" }, { ...HARBOUR, url: `${HARBOUR.url}#comments` }];
	expect(keyedItems(twice, 10)).toHaveLength(1);
	const bare = ["A", "B", "A"].map((title) => feedItem({ guid: null, url: null, title }));
	expect(keyedItems(bare, 10).map(({ item }) => item.title)).toEqual(["A", "B"]);
});

test("of ten thousand the newest are taken", () => {
	const many = Array.from({ length: 10_000 }, (_, i) =>
		feedItem({
			guid: `${i}`,
			url: `https://news.example/${i}`,
			publishedAt: new Date(Date.UTC(2020, 0, 1 + (i % 1_000), i % 24)).toISOString(),
		}),
	);
	const taken = keyedItems(many, 500);
	expect(taken).toHaveLength(500);
	const at = ({ publishedAt }: FeedItem) => Date.parse(publishedAt ?? "");
	const oldest = Math.min(...taken.map(({ item }) => at(item)));
	const left = many.filter(({ guid }) => !taken.some(({ item }) => item.guid === guid));
	expect(left.every((item) => at(item) <= oldest)).toBe(true);
});

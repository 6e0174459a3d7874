import { describe, expect, test } from "@jest/globals";
import { FeedItems } from "../../src/store/feed-items.ts";
import { FeedStore, type StoredFeed } from "../../src/store/feeds.ts";
import { onBothEngines } from "../store/engines.ts";

const HOUR = 3_600_000;
const NOW = 1_000 * HOUR;

onBothEngines("the feeds' store", (place) => {
	async function open() {
		const db = await (await place()).open();
		const feeds = new FeedStore(db);
		const add = (url: string, collection = "shared", most = 100) =>
			feeds.add({ collection, url, title: null }, { now: NOW, most });
		const claim = (holder: string, now = NOW, { busyHosts = [] as string[], limit = 16 } = {}) =>
			feeds.claimDue({ holder, now, until: now + HOUR, busyHosts, limit });
		return { db, feeds, add, claim };
	}

	test("a collection follows a feed once; each collection follows its own", async () => {
		const { feeds, add } = await open();
		expect(await add("https://a.example/feed")).toBe("added");
		expect(await add("https://a.example/feed")).toBe("known");
		expect(await add("https://a.example/feed", "guild-1")).toBe("added");
		expect(await add("https://b.example/feed", "guild-1", 1)).toBe("full");
		expect(await add("https://a.example/feed", "guild-1", 1)).toBe("known");
		expect((await feeds.list("guild-1")).map(({ url }) => url)).toEqual(["https://a.example/feed"]);
		expect(await feeds.remove("guild-1", "https://a.example/feed")).toBe(true);
		expect(await feeds.remove("guild-1", "https://a.example/feed")).toBe(false);
		expect(await feeds.list("shared")).toHaveLength(1);
	});

	test("everything of a state is kept, validators byte for byte", async () => {
		const { feeds, add, claim } = await open();
		await add("https://a.example/feed");
		const [feed] = await claim("one");
		if (feed === undefined) throw new Error("Expected a feed.");
		const state = {
			url: "https://a.example/feed",
			title: "The “Gazette”",
			validators: { etag: 'W/"a\\"b\u00e9\u00ff\t"', lastModified: "sun, 1 mar 2026 09:00:00 gmt" },
			ttlMinutes: 60,
			nextAt: NOW + 2 * HOUR,
			failures: 2,
			lastError: "it did not answer in time",
			troubleTold: true,
			movedTo: "https://b.example/feed",
			movedCount: 2,
			stopped: null,
		};
		expect(await feeds.settle(feed, state, { holder: "one", now: NOW })).toBe(true);
		expect(await feeds.list("shared")).toEqual([{ ...feed, ...state, checkedAt: NOW }]);
		expect(await feeds.nextDue(NOW)).toBe(NOW + 2 * HOUR);
		expect(await claim("one", NOW + 2 * HOUR - 1)).toEqual([]);
		expect(await claim("one", NOW + 2 * HOUR)).toHaveLength(1);
	});

	test("a feed is polled by one process at a time, and by another when that one has died", async () => {
		const { feeds, add, claim } = await open();
		for (let i = 0; i < 40; i++) await add(`https://host-${i}.example/feed`);
		const claims = await Promise.all(["a", "b", "c"].map((holder) => claim(holder, NOW, { limit: 40 })));
		const keys = claims.flat().map(({ key }) => key);
		expect(keys).toHaveLength(40);
		expect(new Set(keys).size).toBe(40);
		expect(await claim("d", NOW + HOUR - 1)).toEqual([]);
		expect(await claim("d", NOW + HOUR, { limit: 40 })).toHaveLength(40);
		// Whoever was overtaken writes nothing.
		const [late] = claims.flat();
		if (late === undefined) throw new Error("Expected a feed.");
		expect(await feeds.settle(late, { ...late, title: "late" }, { holder: "a", now: NOW })).toBe(false);
		expect((await feeds.list("shared")).some(({ title }) => title === "late")).toBe(false);
	});

	test("one feed of a host at a time; those that failed last", async () => {
		const { feeds, add, claim } = await open();
		await add("https://a.example/1");
		await add("https://a.example/2");
		await add("https://b.example/1");
		await add("https://c.example/1");
		const fail = async (feed: StoredFeed) =>
			await feeds.settle(feed, { ...feed, failures: 1, nextAt: NOW - 1 }, { holder: "x", now: NOW });
		for (const feed of (await claim("x")).filter(({ host }) => host === "b.example")) await fail(feed);
		const other = await claim("x", NOW + HOUR, { busyHosts: ["c.example"] });
		expect(other.map(({ host }) => host)).toEqual(["a.example", "b.example"]);
	});

	test("a stopped feed is not asked until it is added again", async () => {
		const { feeds, add, claim } = await open();
		await add("https://a.example/feed");
		const [feed] = await claim("one");
		if (feed === undefined) throw new Error("Expected a feed.");
		await feeds.settle(feed, { ...feed, stopped: "gone" }, { holder: "one", now: NOW });
		expect(await claim("one", NOW + 10 * HOUR)).toEqual([]);
		expect(await feeds.nextDue(NOW)).toBeNull();
		expect(await add("https://a.example/feed")).toBe("resumed");
		expect(await claim("one")).toHaveLength(1);
	});

	test("a feed moves; to where another is, it stops instead", async () => {
		const { feeds, add, claim } = await open();
		await add("https://a.example/feed");
		await add("https://b.example/feed");
		const [a, b] = await claim("one");
		if (a === undefined || b === undefined) throw new Error("Expected two.");
		const settle = (feed: StoredFeed, url: string) =>
			feeds.settle(feed, { ...feed, url, nextAt: NOW + HOUR }, { holder: "one", now: NOW });
		await settle(a, "https://c.example/feed");
		await settle(b, "https://c.example/feed");
		expect(
			(await feeds.list("shared")).map(({ url, host, stopped }) => [url, host, stopped !== null]),
		).toEqual([
			["https://b.example/feed", "b.example", true],
			["https://c.example/feed", "c.example", false],
		]);
	});

	describe("items", () => {
		const row = (item: string, guid: string | null = null) => ({
			item,
			guid,
			articleId: `article-${item}`,
			extent: "whole" as const,
			fingerprint: "f",
		});
		const one = { key: 1, collection: "shared" };
		const two = { key: 2, collection: "shared" };
		const theirs = { key: 3, collection: "guild-1" };

		test("are known by link in the collection, and by guid in the feed", async () => {
			const { db } = await open();
			const items = new FeedItems(db);
			await items.record(one, { taken: [row("a", "g1"), row("b", "g2")], seen: [] }, NOW);
			expect(await items.known(one, ["a", "x"], ["g2"])).toEqual([
				{ ...row("a", "g1"), own: true },
				{ ...row("b", "g2"), own: true },
			]);
			expect(await items.known(two, ["a"], ["g2"])).toEqual([{ ...row("a", "g1"), own: false }]);
			expect(await items.known(theirs, ["a"], ["g1"])).toEqual([]);
		});

		test("are renewed, and forgotten long after the feed has dropped them", async () => {
			const { db } = await open();
			const items = new FeedItems(db);
			await items.record(one, { taken: [row("a"), row("b")], seen: [] }, NOW);
			await items.record(
				one,
				{ taken: [{ ...row("a"), extent: "lead" }], seen: ["a", "b"] },
				NOW + 40 * 24 * HOUR,
			);
			await items.record(one, { taken: [], seen: ["a"] }, NOW + 90 * 24 * HOUR);
			expect(await items.known(one, ["a", "b"], [])).toHaveLength(2);
			await items.record(one, { taken: [], seen: ["a"] }, NOW + 101 * 24 * HOUR);
			expect(await items.known(one, ["a", "b"], [])).toMatchObject([{ item: "a", extent: "lead" }]);
		});
	});
});

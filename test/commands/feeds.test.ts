import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { Cooldown } from "../../src/chat/cooldown.ts";
import { parseLine } from "../../src/chat/grammar.ts";
import type { Place } from "../../src/chat/invocation.ts";
import { loadCommands, type Registry } from "../../src/chat/registry.ts";
import type { Reply } from "../../src/chat/reply.ts";
import { CommunityFeeds } from "../../src/community/feeds.ts";
import { Fetcher } from "../../src/fetching/fetcher.ts";
import { FeedStore } from "../../src/store/feeds.ts";
import { TestArchive } from "../archive/test-archive.ts";
import { COMMANDS, dispatcherOf, ownText, TERMINAL } from "../chat/bot.ts";
import { withoutServices } from "../chat/services.ts";
import { rss } from "../feeds/samples.ts";
import { loopbackGuard, Site } from "../fetching/server.ts";

const IN_GUILD: Place = { platform: "discord", community: "1", channel: "c", thread: null };

let registry: Registry;
let site: Site;
let fetcher: Fetcher;
let store: FeedStore;
let ask: (line: string, place?: Place, admin?: boolean) => Promise<Reply>;
let press: (reply: Reply, label: string) => Promise<Reply>;

beforeAll(async () => {
	registry = await loadCommands(COMMANDS);
	site = await Site.open({
		"/feed": (_request, response) =>
			response.end(
				rss([{ title: "Harbour opens", link: "http://news.example/a", description: "It opens." }]),
			),
		"/front": (_request, response) =>
			response
				.writeHead(200, { "content-type": "text/html" })
				.end(
					'<!doctype html><html><head><link rel="alternate" type="application/rss+xml" title="News" href="/feed"></head><body>Hello</body></html>',
				),
		"/bare": (_request, response) =>
			response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><body>Hello</body>"),
		"/away": (_request, response) => response.writeHead(404).end(),
		"/silent": () => {},
	});
	const archive = await TestArchive.open();
	fetcher = new Fetcher({ guard: loopbackGuard(site.port), userAgent: "Test" });
	store = new FeedStore(archive.db);
	const feeds = new CommunityFeeds({ store, fetcher, longestMs: 300 });
	const dispatcher = await dispatcherOf({
		archive: archive.archive,
		registry,
		services: { ...withoutServices, feeds },
		cooldown: new Cooldown({ burst: 1_000, now: () => 0 }),
	});
	const give = async (
		called: { command: string; options: Readonly<Record<string, string>> },
		place: Place,
		administer: boolean,
	) => {
		const caller = {
			platform: place.platform,
			id: "42",
			powers: async () => ({ moderate: administer, administer }),
		};
		return (await dispatcher.dispatch({ ...called, caller, place, collections: ["shared"] })).reply;
	};
	ask = async (line, place = IN_GUILD, admin = true) => {
		const parsed = parseLine(line, registry);
		if (!parsed.ok) throw new Error(`Expected a known command, got ${line}`);
		return give(parsed, place, admin);
	};
	press = async (reply, label) => {
		const action = reply.actions.find((each) => each.label === label);
		if (!action) throw new Error(`Expected ${label}, got ${JSON.stringify(reply.actions)}`);
		return give(action, IN_GUILD, true);
	};
});

afterAll(async () => {
	await fetcher.close();
	await site.close();
});

const urls = async (collection = "discord:1") => (await store.list(collection)).map(({ url }) => url);

describe("/feeds", () => {
	test("a feed is followed for this community alone, listed, removed, and added again", async () => {
		const url = site.url("/feed");
		const added = await ask(`/feeds add ${url}`);
		expect(added).toMatchObject({ outcome: "answered", audience: "caller" });
		expect(ownText(added)).toMatch(/Following The Gazette .*: 1 article at present/);
		expect(await urls()).toEqual([url]);
		expect(await urls("shared")).toEqual([]);
		expect(await urls("discord:2")).toEqual([]);
		expect(ownText(await ask(`/feeds add ${url}`))).toMatch(/Already following/);

		const list = await ask("/feeds list");
		expect(ownText(list)).toMatch(/The Gazette .*not asked yet; due now/);
		expect(ownText(await ask("/feeds list", { ...IN_GUILD, community: "2" }))).toMatch(/No feed is followed/);
		const other = await ask(`/feeds remove ${url}`, { ...IN_GUILD, community: "2" });
		expect(ownText(other)).toMatch(/No feed of that address/);

		const removed = await press(list, `Remove news.example:${site.port}/feed`);
		expect(ownText(removed)).toMatch(/No longer following The Gazette/);
		expect(await urls()).toEqual([]);
		await press(removed, "Add again");
		expect(await urls()).toEqual([url]);
		await press(added, "Undo");
		expect(await urls()).toEqual([]);
	});

	test("a page's feed is found; check shows what stands there and keeps nothing", async () => {
		const page = await ask(`/feeds check ${site.url("/front")}`);
		expect(ownText(page)).toMatch(/This is a page.*News/s);
		const feed = await ask(`/feeds check ${site.url("/feed")}`);
		expect(ownText(feed)).toMatch(/1 article that can be used.*2026-03-01: Harbour opens/s);
		expect(await urls()).toEqual([]);
		await press(page, `Follow news.example:${site.port}/feed`);
		expect(await urls()).toEqual([site.url("/feed")]);
		await store.remove("discord:1", site.url("/feed"));
		await ask(`/feeds add ${site.url("/front")}`);
		expect(await urls()).toEqual([site.url("/feed")]);
		await store.remove("discord:1", site.url("/feed"));
	});

	test.each([
		["a private address", "http://10.0.0.1/feed", /not on the public internet/],
		["a name of the house", "http://printer.local/feed", /not a name of the public internet/],
		["another port", "http://news.example:22/feed", /port 22 may not be asked/],
		["a password", "http://me:secret@news.example/feed", /must not carry a user name/],
		["no address", "gazette", /whole URL that begins with https/],
	])("%s is refused with the reason", async (_what, url, reason) => {
		for (const command of ["add", "check"]) {
			const reply = await ask(`/feeds ${command} ${url}`);
			expect(reply).toMatchObject({ outcome: "refused", audience: "caller" });
			expect(ownText(reply)).toMatch(reason);
			expect(ownText(reply)).not.toMatch(/10\.0\.0\.1|secret|Error|\bat \//);
		}
		expect(await urls()).toEqual([]);
	});

	test.each([
		["nothing there", "/away", /status 404/],
		["a page without a feed", "/bare", /expected a feed, got .*page/i],
		["no answer", "/silent", /did not answer in time/],
	])("%s is told", async (_what, path, reason) => {
		const reply = await ask(`/feeds add ${site.url(path)}`);
		expect(reply.outcome).toBe("refused");
		expect(ownText(reply)).toMatch(reason);
	});

	test("no more than fifty", async () => {
		for (let i = 0; i < 50; i++) {
			await store.add(
				{ collection: "discord:9", url: `https://news-${i}.example/feed`, title: null },
				{ now: 0, most: 50 },
			);
		}
		const reply = await ask(`/feeds add ${site.url("/feed")}`, { ...IN_GUILD, community: "9" });
		expect(ownText(reply)).toMatch(/at most 50 feeds.*remove one first/i);
		expect(await urls("discord:9")).toHaveLength(50);
	});

	test.each(["/feeds list", "/feeds add https://news.example/feed", "/feeds check https://news.example/"])(
		"%s is for admins, in a community",
		async (line) => {
			expect(await ask(line, IN_GUILD, false)).toMatchObject({ outcome: "refused" });
			const alone = await ask(line, TERMINAL);
			expect(alone.outcome).toBe("refused");
			expect(ownText(alone)).toMatch(/belong to a server or workspace/);
		},
	);
});

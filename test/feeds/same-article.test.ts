import type { IncomingMessage, ServerResponse } from "node:http";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { openFeeds } from "../../src/feeds/open.ts";
import { Fetcher } from "../../src/fetching/fetcher.ts";
import type { StoredArticle } from "../../src/store/articles.ts";
import { Articles } from "../../src/store/articles.ts";
import { current } from "../../src/store/publication.ts";
import { TestArchive } from "../archive/test-archive.ts";
import { loopbackGuard, Site } from "../fetching/server.ts";
import { ManualClock } from "../store/manual-clock.ts";
import { page, rss } from "./samples.ts";

const HOUR = 3_600_000;
const STORY =
	"The harbour board voted on Monday evening to open the eastern basin to sailing boats again after eleven years of repairs.";

let site: Site;
let clock: ManualClock;
let archive: TestArchive;
let feeds: ReturnType<typeof openFeeds>;
/** What the site answers, by host and path. */
let answers: Record<string, string>;
const closing: { close(): Promise<void> }[] = [];

beforeEach(async () => {
	answers = {};
	const answer = (request: IncomingMessage, response: ServerResponse) => {
		const host = (request.headers.host ?? "").replace(/:\d+$/, "");
		const body = answers[`${host}${request.url}`];
		if (body === undefined) response.writeHead(404).end();
		else response.writeHead(200, { "content-type": "text/html", etag: `"${Math.random()}"` }).end(body);
	};
	site = await Site.open(
		Object.fromEntries(
			["/robots.txt", "/feed", "/a", "/b", "/c", "/amp/a", "/a?x=1"].map((path) => [path, answer]),
		),
	);
	clock = new ManualClock();
	archive = await TestArchive.open();
	const fetcher = new Fetcher({ guard: loopbackGuard(site.port), userAgent: "Test", now: () => clock.now() });
	feeds = openFeeds(
		archive.db,
		{ corpusUri: archive.uri, fetching: { ports: [], contact: null } },
		{
			fetcher,
			clock,
			onPolled: (polled) => {
				if ("fault" in polled) throw polled.fault;
			},
		},
	);
	closing.push(site, feeds);
});

afterEach(async () => {
	for (const each of closing.splice(0).reverse()) await each.close();
});

async function follow(host: string, collection = "shared") {
	const url = site.url("/feed", host);
	await feeds.store.add({ collection, url, title: null }, { now: clock.now(), most: 100 });
}

/** Polls all that is due, and gives every article that a reader of the collection sees. */
async function poll(collection = "shared"): Promise<StoredArticle[]> {
	await feeds.poller.pollDue();
	clock.advance(25 * HOUR);
	const { archiveVersion } = await current(archive.db);
	const rows = await archive.db
		.selectFrom("articles")
		.select("key")
		.where("retired_in", "is", null)
		.orderBy("key")
		.execute();
	const keys = rows.map(({ key }) => key);
	return new Articles(archive.db).byKey([collection], keys, archiveVersion);
}

function announce(host: string, items: Parameters<typeof rss>[0], title = host): void {
	answers[`${host}/feed`] = rss(items, title);
}

describe("the same article again is a new version of the one that is there", () => {
	test.each<[string, () => { link: string; guid?: string; title: string }]>([
		[
			"its title edited, at another address",
			() => ({ link: site.url("/b"), title: "Eastern basin of the harbour reopens" }),
		],
		[
			"its guid and address changed",
			() => ({ link: site.url("/b"), guid: "other", title: "Harbour to open" }),
		],
		["a tracking parameter", () => ({ link: `${site.url("/a")}?utm_source=x`, title: "Harbour to open" })],
		["www.", () => ({ link: site.url("/a", "www.news.example"), title: "Harbour to open" })],
		["m.", () => ({ link: site.url("/a", "m.news.example"), title: "Harbour to open" })],
		["amp.", () => ({ link: site.url("/a", "amp.news.example"), title: "Harbour to open" })],
		["an AMP path", () => ({ link: site.url("/amp/a"), title: "Harbour to open" })],
	])("%s", async (_what, again) => {
		announce("news.example", [
			{ link: site.url("/a"), guid: "1", title: "Harbour to open", description: STORY },
		]);
		answers["news.example/a"] = page("Harbour to open", STORY);
		await follow("news.example");
		const [first, ...none] = await poll();
		expect(none).toEqual([]);
		expect(first).toMatchObject({ version: 1, headline: "Harbour to open" });

		const { link, guid = "1", title } = again();
		const url = new URL(link);
		announce("news.example", [{ link, guid, title, description: `${STORY} More.` }]);
		answers[`${url.hostname}${url.pathname}`] = page(title, STORY);
		answers[`${url.hostname}${url.pathname}${url.search}`] = page(title, STORY);
		const [second, ...others] = await poll();
		expect(others).toEqual([]);
		expect(second?.id).toBe(first?.id);
		expect(second?.headline).toBe(title);
		expect(await poll()).toHaveLength(1);
	});

	test("from https to http, in another feed of the collection", async () => {
		// Nobody answers on the web's own ports here: headline and lead, from the feeds themselves.
		const item = (scheme: string) => ({
			link: `${scheme}://127.0.0.1.nip.example/a`,
			guid: scheme,
			title: "Harbour to open",
			description: STORY,
		});
		announce("news.example", [item("http")]);
		announce("other.example", [item("https")]);
		await follow("news.example");
		await poll();
		await follow("other.example");
		expect(await poll()).toHaveLength(1);
	});

	test("two addresses of one text in one poll are one article", async () => {
		announce("news.example", [
			{ link: site.url("/a"), guid: "1", title: "Harbour to open" },
			{ link: site.url("/b"), guid: "2", title: "Harbour to open" },
		]);
		answers["news.example/a"] = page("Harbour to open", STORY);
		answers["news.example/b"] = page("Harbour to open", STORY);
		await follow("news.example");
		expect(await poll()).toHaveLength(1);
		expect(await poll()).toHaveLength(1);
	});

	test("a lead never takes the place of the whole, whatever its address", async () => {
		announce("news.example", [{ link: site.url("/a"), guid: "1", title: "Harbour to open" }]);
		answers["news.example/a"] = page("Harbour to open", STORY);
		await follow("news.example");
		const [whole] = await poll();
		announce("news.example", [
			{ link: site.url("/c"), guid: "9", title: "Harbour to open", description: whole?.text ?? "" },
		]);
		const articles = await poll();
		expect(articles).toHaveLength(1);
		expect(articles[0]?.partial).toBeUndefined();
	});
});

describe("what only looks the same is another article", () => {
	test.each([
		[
			"another figure",
			"Harbour opens: 12 boats",
			"Harbour opens: 21 boats",
			STORY,
			STORY.replace("eleven", "twelve"),
		],
		[
			"another place",
			"Storm hits Ashford",
			"Storm hits Benbrook",
			`${STORY} In Ashford.`,
			`${STORY} In Benbrook.`,
		],
		["a notice of the site's in the article's place", "Harbour opens", "Mayor resigns", PAYWALL(), PAYWALL()],
	])("%s", async (_what, one, two, first, second) => {
		announce("news.example", [
			{ link: site.url("/a"), guid: "1", title: one },
			{ link: site.url("/b"), guid: "2", title: two },
		]);
		answers["news.example/a"] = page(one, first);
		answers["news.example/b"] = page(two, second);
		await follow("news.example");
		expect(new Set((await poll()).map(({ headline }) => headline))).toEqual(new Set([one, two]));
	});
});

function PAYWALL(): string {
	return "Please switch on scripts and accept all cookies, then try once more, since this service needs them to run well for you.";
}

describe("an agency's story", () => {
	async function inTwoOutlets(second = "courier.example", title = "The Courier") {
		announce("news.example", [{ link: site.url("/a"), title: "Harbour to open" }], "The Gazette");
		announce(second, [{ link: site.url("/a", second), title: "Harbour to open" }], title);
		const name = (outlet: string) => `<meta property="og:site_name" content="${outlet}">`;
		answers["news.example/a"] = page("Harbour to open", STORY, name("The Gazette"));
		answers[`${second}/a`] = page("Harbour to open", STORY, name(title));
		await follow("news.example");
		await poll();
		await follow(second);
		return poll();
	}

	test("in two outlets is two articles, the later marked as the earlier one's copy", async () => {
		const [gazette, courier, ...others] = await inTwoOutlets();
		expect(others).toEqual([]);
		expect(gazette).toMatchObject({ outlet: "The Gazette", version: 1 });
		expect(gazette?.alsoIn).toBeUndefined();
		expect(courier).toMatchObject({ outlet: "The Courier", version: 1, alsoIn: "The Gazette" });
		// Again, and nothing has changed.
		expect((await poll()).map(({ version, alsoIn }) => [version, alsoIn])).toEqual([
			[1, undefined],
			[1, "The Gazette"],
		]);
	});

	test("a site that takes another outlet's name does not take its articles' place", async () => {
		const [gazette, other] = await inTwoOutlets("hostile.example", "The Gazette");
		expect(gazette?.url).toBe(site.url("/a"));
		expect(gazette?.version).toBe(1);
		expect(other?.id).not.toBe(gazette?.id);
	});
});

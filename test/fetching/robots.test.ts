import type { ServerResponse } from "node:http";
import { afterEach, describe, expect, test } from "@jest/globals";
import { Fetcher } from "../../src/fetching/fetcher.ts";
import { Robots } from "../../src/fetching/robots.ts";
import { RobotsRules } from "../../src/fetching/robots-rules.ts";
import { loopbackGuard, Site } from "./server.ts";

test.each<[string, string, number]>([
	["nothing", "User-agent: *\nDisallow: /x", 0],
	["seconds", "User-agent: *\nCrawl-delay: 5", 5_000],
	["half a second", "User-agent: *\nCrawl-delay: 0.5", 500],
	["half a minute at most", "User-agent: *\nCrawl-delay: 3600", 30_000],
	["ours before all", "User-agent: *\nCrawl-delay: 20\n\nUser-agent: OnRecord\nCrawl-delay: 2", 2_000],
	["another's", "User-agent: OtherBot\nCrawl-delay: 20", 0],
	["no number", "User-agent: *\nCrawl-delay: slowly", 0],
	["less than nothing", "User-agent: *\nCrawl-delay: -5", 0],
])("Crawl-delay: %s", (_what, text, pauseMs) => {
	expect(new RobotsRules(text, "OnRecord").pauseMs).toBe(pauseMs);
});

/** A robots.txt, a path, and whether we may go there. */
test.each<[string, string, string, boolean]>([
	["nothing", "", "/a", true],
	["everything closed", "User-agent: *\nDisallow: /", "/a", false],
	["an empty rule", "User-agent: *\nDisallow:", "/a", true],
	["our name before all", "User-agent: *\nDisallow: /\n\nUser-agent: OnRecord\nAllow: /", "/a", true],
	["our name in any case", "user-agent: ONRECORD\ndisallow: /", "/a", false],
	["our name with a version", "User-agent: OnRecord/1.0\nDisallow: /", "/a", false],
	["a name that ours only begins", "User-agent: OnRecordings\nDisallow: /", "/a", true],
	["others", "User-agent: OtherBot\nDisallow: /", "/a", true],
	["a group of two", "User-agent: OtherBot\nUser-agent: OnRecord\nDisallow: /x", "/x", false],
	[
		"two groups of ours",
		"User-agent: OnRecord\nDisallow: /a\n\nUser-agent: OnRecord\nDisallow: /b",
		"/b",
		false,
	],
	[
		"named, but without rules",
		"User-agent: OnRecord\nUser-agent: x\n\nUser-agent: *\nDisallow: /",
		"/a",
		false,
	],
	["the longest wins", "User-agent: *\nAllow: /p\nDisallow: /", "/page", true],
	[
		"the longest wins, the other way",
		"User-agent: *\nAllow: /folder\nDisallow: /folder/page",
		"/folder/page",
		false,
	],
	["as long: allowed", "User-agent: *\nDisallow: /page\nAllow: /page", "/page", true],
	["case of the path", "User-agent: *\nDisallow: /X", "/x", true],
	["an asterisk", "User-agent: *\nDisallow: /*.php", "/index.php?a=b", false],
	["an end", "User-agent: *\nDisallow: /*.php$", "/index.php?a=b", true],
	["an end that is one", "User-agent: *\nDisallow: /*.php$", "/a/index.php", false],
	["an end shared with the beginning", "User-agent: *\nDisallow: /aa*aa$", "/aaa", true],
	["asterisks at the end", "User-agent: *\nDisallow: /fish**", "/fish/x", false],
	["the query", "User-agent: *\nDisallow: /*?print=", "/a?print=1", false],
	["encoded the one way", "User-agent: *\nDisallow: /caf%c3%a9", "/caf\u00e9", false],
	["encoded the other", "User-agent: *\nDisallow: /caf\u00e9", "/caf%C3%A9", false],
	["needlessly encoded", "User-agent: *\nDisallow: /%61dmin", "/admin", false],
	["a comment", "User-agent: * # all\nDisallow: /a # not here\n", "/a", false],
	[
		"a sitemap does not end a group",
		"User-agent: *\nSitemap: https://x.example/s\nDisallow: /a",
		"/a",
		false,
	],
	["rules before any group", "Disallow: /\nUser-agent: *\nAllow: /", "/a", true],
	["carriage returns only", "User-agent: *\rDisallow: /a\r", "/a", false],
	["a byte order mark", "\ufeffUser-agent: *\nDisallow: /a", "/a", false],
	["a page instead", "<!doctype html><html><body>Not found: sorry</body></html>", "/a", true],
])("robots.txt: %s", (_what, text, path, allowed) => {
	const read = new TextDecoder().decode(new TextEncoder().encode(text));
	expect(new RobotsRules(read, "OnRecord").allows(new URL(path, "https://news.example"))).toBe(allowed);
});

test("a robots.txt made to be slow is read and matched all the same", () => {
	const asterisks = `User-agent: *\n${`Disallow: /${"*a".repeat(500)}b\n`.repeat(400)}`;
	const names = `${"User-agent: *\n".repeat(20_000)}${"Disallow: /x\n".repeat(15_000)}`;
	const page = new URL(`https://news.example/${"a".repeat(2_000)}`);
	expect(new RobotsRules(asterisks, "OnRecord").allows(page)).toBe(true);
	expect(new RobotsRules(names, "OnRecord").allows(new URL("/x", page))).toBe(false);
});

describe("asking sites", () => {
	const closing: { close(): Promise<void> }[] = [];
	afterEach(async () => {
		for (const each of closing.splice(0)) await each.close();
	});
	async function asking(robots: (response: ServerResponse) => void) {
		const site = await Site.open({ "/robots.txt": (_request, response) => robots(response) });
		const fetcher = new Fetcher({ guard: loopbackGuard(site.port), userAgent: "Test" });
		closing.push(fetcher, site);
		const clock = { now: 0 };
		return { site, clock, robots: new Robots(fetcher, "OnRecord", () => clock.now) };
	}

	test.each<[number, boolean]>([
		[200, false],
		[404, true],
		[403, true],
		[410, true],
		[500, false],
		[503, false],
	])("status %i: allowed is %s", async (status, allowed) => {
		const { site, robots } = await asking((response) =>
			response.writeHead(status).end("User-agent: *\nDisallow: /a"),
		);
		expect(await robots.allows(site.url("/a"))).toBe(allowed);
	});

	test("a site that does not answer allows nothing", async () => {
		const { site, robots } = await asking((response) => response.socket?.resetAndDestroy());
		expect(await robots.allows(site.url("/a"))).toBe(false);
	});

	test("is asked once in 24 hours, and by many at one time once", async () => {
		const { site, robots, clock } = await asking((response) => response.end("User-agent: *\nDisallow: /a"));
		const pages = ["/a", "/b", "/a/c"].map((path) => site.url(path));
		expect(await Promise.all(pages.map((page) => robots.allows(page)))).toEqual([false, true, false]);
		clock.now = 24 * 3_600_000 - 1;
		expect(await robots.allows(site.url("/b"))).toBe(true);
		expect(site.requests).toHaveLength(1);
		clock.now += 1;
		expect(await robots.allows(site.url("/b"))).toBe(true);
		expect(site.requests).toHaveLength(2);
	});

	test("after a fault, is asked again within the day", async () => {
		let broken = true;
		const { site, robots, clock } = await asking((response) => response.writeHead(broken ? 500 : 404).end());
		expect(await robots.allows(site.url("/a"))).toBe(false);
		broken = false;
		clock.now = 3_600_000;
		expect(await robots.allows(site.url("/a"))).toBe(true);
	});

	test("of a very long one the beginning counts", async () => {
		const { site, robots } = await asking((response) =>
			response.end(`User-agent: *\nDisallow: /a\n${"#".repeat(600_000)}\nDisallow: /b\n`),
		);
		expect(await robots.allows(site.url("/a"))).toBe(false);
		expect(await robots.allows(site.url("/b"))).toBe(true);
	});
});

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { addFeed, checkFeed, importFeeds, listFeeds, pollFeeds, removeFeed } from "../../src/cli/feeds.ts";
import { type Config, readConfig } from "../../src/config.ts";
import { Fetcher } from "../../src/fetching/fetcher.ts";
import { Articles } from "../../src/store/articles.ts";
import { closeDatabase, openDatabase } from "../../src/store/database.ts";
import { current } from "../../src/store/publication.ts";
import { run } from "../cli/run.ts";
import { loopbackGuard, Site } from "../fetching/server.ts";
import { page, rss } from "./samples.ts";

let folder: string;
let site: Site;
let config: Config;
let fetcher: Fetcher;
let lines: string[];

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "on-record-feeds-"));
	site = await Site.open({
		"/feed": (_request, response) =>
			response.end(
				rss([{ title: "Harbour", link: site.url("/harbour"), guid: "1", description: "It opens." }]),
			),
		"/harbour": (_request, response) =>
			response
				.writeHead(200, { "content-type": "text/html" })
				.end(page("Harbour to open on Monday", "“The harbour opens on Monday,” said Ada Quill, the mayor.")),
		"/": (_request, response) =>
			response.end(
				`<!doctype html><html><head><title>News</title><link rel="alternate" type="application/rss+xml" title="Comments" href="/comments"><link rel="alternate" type="application/rss+xml" title="News" href="/feed"></head><body>News</body></html>`,
			),
		"/plain": (_request, response) => response.end("<!doctype html><html><body>Nothing</body></html>"),
	});
});
afterAll(async () => {
	await site.close();
	await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
	lines = [];
	config = readConfig({ ON_RECORD_DATA_DIR: await mkdtemp(join(folder, "data-")) });
	fetcher = new Fetcher({ guard: loopbackGuard(site.port), userAgent: "Test" });
});
afterEach(() => fetcher.close());

const cli = () => ({
	fetcher,
	print: (line: string) => void lines.push(line),
	complain: (line: string) => void lines.push(`! ${line}`),
});

test("a feed is added by its page, listed, polled into the archive, and removed", async () => {
	expect(await addFeed(config, site.url("/"), "shared", cli())).toBe(0);
	expect(lines[0]).toBe(`Following The Gazette (${site.url("/feed")}), 1 article at present.`);
	expect(lines.join("\n")).toContain("Comments");
	expect(lines.join("\n")).toContain("CONTACT_URL");
	expect(await addFeed(config, site.url("/feed"), "shared", cli())).toBe(0);
	expect(lines.at(-2)).toMatch(/^Already following/);

	lines = [];
	expect(await listFeeds(config, "shared", cli())).toBe(0);
	expect(lines).toEqual([`${site.url("/feed")}  The Gazette  (not asked yet; due now)`]);
	lines = [];
	await listFeeds(config, "guild-1", cli());
	expect(lines).toEqual(["No feed is followed. Add one: on-record feeds add <url>"]);

	lines = [];
	expect(await pollFeeds(config, cli())).toBe(0);
	expect(lines).toEqual([`${site.url("/feed")}: 1 new, 0 updated, 0 known, 0 refused`]);
	const db = await openDatabase({ url: null, directory: config.dataDir });
	try {
		const { archiveVersion } = await current(db);
		const [keys = []] = await Array.fromAsync(new Articles(db).pendingSince(0));
		expect(await new Articles(db).byKey(["shared"], keys, archiveVersion)).toMatchObject([
			{
				headline: "Harbour to open on Monday",
				url: site.url("/harbour"),
				publishedOn: "2026-03-01",
				textAtLink: true,
			},
		]);
	} finally {
		await closeDatabase(db);
	}
	lines = [];
	fetcher = new Fetcher({ guard: loopbackGuard(site.port), userAgent: "Test" });
	await pollFeeds(config, cli());
	expect(lines).toEqual(["No feed is due."]);

	expect(await removeFeed(config, site.url("/feed"), "shared", cli())).toBe(0);
	expect(await removeFeed(config, site.url("/feed"), "shared", cli())).toBe(1);
});

test.each([
	["a page without feeds", () => site.url("/plain"), /expected/],
	["nothing there", () => site.url("/nothing"), /status 404/],
	["a private address", () => "http://192.168.0.1/feed", /not on the public internet/],
	["a file", () => "file:///etc/passwd", /only http and https/],
])("%s is not added", async (_what, url, reason) => {
	expect(await addFeed(config, url(), "shared", cli())).toBe(1);
	expect(lines.join("\n")).toMatch(reason);
	lines = [];
	await listFeeds(config, "shared", cli());
	expect(lines).toHaveLength(1);
});

test("a subscription list is imported; what the guard refuses is told", async () => {
	const file = join(folder, "list.opml");
	await writeFile(
		file,
		`<?xml version="1.0"?><opml version="2.0"><body><outline text="News"><outline type="rss" text="A" xmlUrl="https://a.example/feed"/><outline type="rss" text="B" xmlUrl="http://127.0.0.3/feed"/><outline type="rss" text="A again" xmlUrl="https://a.example/feed"/></outline></body></opml>`,
	);
	expect(await importFeeds(config, file, "shared", cli())).toBe(1);
	expect(lines[0]).toMatch(/^1 feed added, 0 known, \d refused\.$/);
	expect(lines.join("\n")).toMatch(/127\.0\.0\.3.*public internet/);
	expect(await importFeeds(config, join(folder, "nothing.opml"), "shared", cli())).toBe(1);
});

describe("check", () => {
	test("prints one JSON object of a feed, a page, or what failed", async () => {
		expect(await checkFeed(config, site.url("/feed"), true, cli())).toBe(0);
		expect(await checkFeed(config, site.url("/"), true, cli())).toBe(1);
		expect(await checkFeed(config, "http://[::ffff:7f00:1]/", true, cli())).toBe(1);
		const [feed, html, refused] = lines.map((line) => JSON.parse(line));
		expect(feed).toEqual({
			url: site.url("/feed"),
			kind: "rss",
			title: "The Gazette",
			items: [
				{
					id: "1",
					url: site.url("/harbour"),
					title: "Harbour",
					published: "2026-03-01T08:00:00.000Z",
					updated: null,
					author: null,
					summary: "It opens.",
					content: null,
					categories: [],
					dateProblem: "none",
				},
			],
			refused: [],
		});
		expect(html).toMatchObject({
			kind: null,
			problem: expect.any(String),
			feeds: [{}, { url: site.url("/feed") }],
		});
		expect(refused).toMatchObject({ kind: null, items: [], problem: expect.stringMatching(/public/) });
	});

	test("reads a file, by the real command line", async () => {
		const file = join(folder, "feed.xml");
		await writeFile(file, rss([{ title: "Harbour\u009b31m", link: "https://news.example/a" }]));
		const json = await run(["feeds", "check", file, "--json"], { ON_RECORD_DATA_DIR: config.dataDir });
		expect(json).toMatchObject({ code: 0, stderr: "" });
		expect(JSON.parse(json.stdout)).toMatchObject({
			url: file,
			kind: "rss",
			items: [{ url: "https://news.example/a" }],
		});
		const said = await run(["feeds", "check", file], { ON_RECORD_DATA_DIR: config.dataDir });
		expect(said.stdout).toMatch(/^The Gazette: rss, 1 article\n {2}2026-03-01 {2}Harbour/);
		expect(said.stdout).not.toContain("\u009b");
		const missing = await run(["feeds", "check", join(folder, "none.xml"), "--json"], {});
		expect(missing.code).toBe(1);
		expect(JSON.parse(missing.stdout)).toMatchObject({ problem: expect.stringMatching(/nothing there/) });
		// The product's own guard, with nothing allowed: loopback is refused even though something listens there.
		const guarded = await run(["feeds", "add", `http://127.0.0.1:${site.port}/feed`], {
			ON_RECORD_DATA_DIR: config.dataDir,
			FETCH_PORTS: `${site.port}`,
		});
		expect(guarded).toMatchObject({ code: 1, stdout: "" });
		expect(guarded.stderr).toMatch(/not on the public internet/);
		expect(guarded.stderr).not.toMatch(/ at .*\.ts/);
	});
});

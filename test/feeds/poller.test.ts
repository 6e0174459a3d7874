import type { IncomingMessage, ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, test } from "@jest/globals";
import { idOf } from "../../src/corpus/identity.ts";
import type { FeedDraft } from "../../src/feeds/draft.ts";
import { PageReader } from "../../src/feeds/page-reader.ts";
import { Poller, type PollerOptions } from "../../src/feeds/poller.ts";
import { Fetcher } from "../../src/fetching/fetcher.ts";
import { Robots } from "../../src/fetching/robots.ts";
import { FeedItems } from "../../src/store/feed-items.ts";
import { FeedStore } from "../../src/store/feeds.ts";
import { loopbackGuard, Site } from "../fetching/server.ts";
import { onBothEngines } from "../store/engines.ts";
import { ManualClock, until } from "../store/manual-clock.ts";
import { page, rss } from "./samples.ts";

const HOUR = 3_600_000;
type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const closing: { close(): Promise<void> }[] = [];
afterEach(async () => {
	for (const each of closing.splice(0)) await each.close();
});

onBothEngines("the poller", (place) => {
	/** A site, and a poller with everything real but the archive and the clock. */
	async function open(
		paths: Record<string, Handler>,
		options: Partial<PollerOptions> = {},
		totalMs = 60_000,
	) {
		const site = await Site.open({
			"/robots.txt": (_request, response) => response.writeHead(404).end(),
			...paths,
		});
		const db = await (await place()).open();
		const clock = new ManualClock();
		const taken: { collection: string; drafts: readonly FeedDraft[] }[] = [];
		const told: string[] = [];
		const guard = loopbackGuard(site.port);
		const fetcher = new Fetcher({ guard, userAgent: "Test", totalMs, now: () => clock.now() });
		const reader = new PageReader();
		closing.push(fetcher, reader, site);
		const feeds = new FeedStore(db);
		const make = () =>
			new Poller({
				feeds,
				items: new FeedItems(db),
				fetcher,
				robots: new Robots(fetcher, "OnRecord", () => clock.now()),
				readPage: (question) => reader.read(question),
				take: async (drafts, collection) => {
					taken.push({ collection, drafts });
					return drafts.map(idOf);
				},
				onTrouble: async ({ url, lastError }) => {
					told.push(`trouble ${url}: ${lastError}`);
				},
				onRecovered: async ({ url }) => {
					told.push(`recovered ${url}`);
				},
				clock,
				random: () => 0,
				...options,
			});
		const add = (url: string, collection = "shared") =>
			feeds.add({ collection, url, title: null }, { now: clock.now(), most: 10_000 });
		const headlines = () => taken.flatMap(({ drafts }) => drafts.map(({ headline }) => headline));
		return { site, clock, feeds, poller: make(), make, add, taken, told, headlines, db };
	}

	const answer =
		(body: string | Buffer, headers: Record<string, string> = {}): Handler =>
		(_request, response) =>
			response.writeHead(200, headers).end(body);

	test("new articles are taken in from their pages, and an unchanged feed transfers nothing", async () => {
		const etag = 'W/"a\\"b"';
		const lastModified = "Sun, 1 Mar 2026 08:00:00 GMT";
		let bodyBytes = 0;
		const answered: ServerResponse[] = [];
		const { site, clock, poller, add, taken, feeds } = await open({
			"/feed": (request, response) => {
				answered.push(response);
				if (
					request.headers["if-none-match"] === etag &&
					request.headers["if-modified-since"] === lastModified
				) {
					response.writeHead(304).end();
					return;
				}
				const body = rss([{ title: "Harbour", link: site.url("/harbour"), guid: "1" }]);
				bodyBytes += Buffer.byteLength(body);
				response.writeHead(200, { etag, "last-modified": lastModified }).end(body);
			},
			"/harbour": answer(page("Harbour to open on Monday", "The harbour opens on Monday."), {
				"content-type": "text/html",
			}),
		});
		await add(site.url("/feed"), "guild-1");
		const [first] = await poller.pollDue();
		expect(first).toMatchObject({ result: { kind: "read" }, counts: { new: 1, leads: 0, refused: [] } });
		expect(taken).toMatchObject([
			{
				collection: "guild-1",
				drafts: [
					{
						headline: "Harbour to open on Monday",
						url: site.url("/harbour"),
						extent: "whole",
						textAtLink: true,
					},
				],
			},
		]);
		expect(taken[0]?.drafts[0]?.text).toContain("The harbour opens on Monday.");

		// A restart polls nothing: when it is due is kept.
		expect(await poller.pollDue()).toEqual([]);
		const sent = bodyBytes;
		clock.advance(HOUR);
		const [second] = await poller.pollDue();
		expect(second).toMatchObject({ result: { kind: "unchanged" } });
		expect(bodyBytes).toBe(sent);
		expect(answered.map(({ statusCode }) => statusCode)).toEqual([200, 304]);
		expect(taken).toHaveLength(1);
		const [stored] = await feeds.list("guild-1");
		expect(stored).toMatchObject({ title: "The Gazette", validators: { etag, lastModified }, failures: 0 });
	});

	test("changed guids and tracked links change nothing; changed words are an update of the same article", async () => {
		let items = [{ title: "Harbour", link: "", guid: "1", description: "First words." }];
		const { site, clock, poller, add, taken } = await open({
			"/feed": (_request, response) =>
				response.writeHead(200, { etag: `"${Math.random()}"` }).end(rss(items)),
		});
		const link = site.url("/harbour");
		items = [{ title: "Harbour", link, guid: "1", description: "First words." }];
		await add(site.url("/feed"));
		await poller.pollDue();
		items = [
			{ title: "Harbour", link: `${link}?utm_source=rss`, guid: "changed", description: "First words." },
		];
		clock.advance(HOUR);
		expect(await poller.pollDue()).toMatchObject([{ counts: { new: 0, updated: 0, known: 1 } }]);
		items = [{ title: "Harbour", link, guid: "again", description: "Other words." }];
		clock.advance(HOUR);
		expect(await poller.pollDue()).toMatchObject([{ counts: { new: 0, updated: 1 } }]);
		const [before, now] = taken.flatMap(({ drafts }) => drafts);
		expect(before).toMatchObject({ id: null, text: "First words.", extent: "lead", textAtLink: false });
		expect(now).toMatchObject({ text: "Other words.", extent: "lead", url: link });
		expect(now?.id).toMatch(/harbour/);
	});

	test("robots.txt closes pages, not feeds", async () => {
		const { site, poller, add, taken } = await open({
			"/robots.txt": answer("User-agent: *\nDisallow: /"),
			"/feed": (_request, response) =>
				response.end(rss([{ title: "Harbour", link: site.url("/harbour"), description: "It opens." }])),
			"/harbour": answer(page("Harbour", "Secret.")),
		});
		await add(site.url("/feed"));
		await poller.pollDue();
		expect(taken.flatMap(({ drafts }) => drafts)).toMatchObject([{ text: "It opens.", extent: "lead" }]);
		expect(site.requests.map(({ path }) => path)).toEqual(["/feed", "/robots.txt"]);
	});

	test("a page that asks not to be kept leaves headline and lead", async () => {
		const { site, poller, add, taken } = await open({
			"/feed": (_request, response) =>
				response.end(rss([{ title: "Harbour", link: site.url("/harbour"), description: "It opens." }])),
			"/harbour": answer(page("Harbour", "The harbour opens on Monday."), {
				"content-type": "text/html",
				"x-robots-tag": "OnRecord: noarchive",
			}),
		});
		await add(site.url("/feed"));
		await poller.pollDue();
		const [draft] = taken.flatMap(({ drafts }) => drafts);
		expect(draft).toMatchObject({ extent: "lead", partial: true, textAtLink: false });
		expect(draft?.text).toMatch(/part 1 of the meeting/);
		expect(draft?.text).not.toMatch(/part 2/);
	});

	test.each([
		["noindex", ["lead", /part 1 of the meeting/, /part 2/]],
		["nosnippet", ["lead", /^It opens\.$/, /part 1/]],
		["index, follow", ["whole", /part 2/, /It opens/]],
	] as const)(
		"a page whose own element says %s is kept as far as it allows",
		async (content, [extent, kept, left]) => {
			const said = page("Harbour", "The harbour opens on Monday.").replace(
				"<head>",
				`<head><meta name="robots" content="${content}">`,
			);
			const { site, poller, add, taken } = await open({
				"/feed": (_request, response) =>
					response.end(rss([{ title: "Harbour", link: site.url("/harbour"), description: "It opens." }])),
				"/harbour": answer(said, { "content-type": "text/html" }),
			});
			await add(site.url("/feed"));
			await poller.pollDue();
			const [draft] = taken.flatMap(({ drafts }) => drafts);
			expect(draft?.extent).toBe(extent);
			expect(draft?.text).toMatch(kept);
			expect(draft?.text).not.toMatch(left);
		},
	);

	test("where the page is closed, the feed's own text serves if it is the whole of it", async () => {
		const words =
			"The harbour board met for a long time and spoke of boats, of nets and of the eastern basin. ";
		const { site, poller, add, taken } = await open({
			"/robots.txt": answer("User-agent: *\nDisallow: /"),
			"/feed": (_request, response) =>
				response.end(
					rss([
						{
							title: "Whole",
							link: site.url("/whole"),
							description: "Lead.",
							content: `<p>${words.repeat(6)}</p><p>${words.repeat(6)}</p>`,
						},
						{
							title: "Teaser",
							link: site.url("/teaser"),
							description: "Lead.",
							content: `<p>${words.repeat(12)}</p><p>Read more</p>`,
						},
						{ title: "Short", link: site.url("/short"), description: "Lead.", content: `<p>${words}</p>` },
					]),
				),
		});
		await add(site.url("/feed"));
		await poller.pollDue();
		const drafts = taken.flatMap((each) => each.drafts);
		expect(
			Object.fromEntries(drafts.map(({ headline, extent, text }) => [headline, [extent, text.length > 900]])),
		).toEqual({
			Whole: ["whole", true],
			Teaser: ["lead", false],
			Short: ["lead", false],
		});
		expect(drafts.map(({ textAtLink }) => textAtLink)).toEqual([false, false, false]);
	});

	test("pages come as slowly as their site asks, and no other host waits for that", async () => {
		const asked: [string, number][] = [];
		const { site, clock, poller, add, headlines } = await open(
			{
				"/robots.txt": answer("User-agent: *\nCrawl-delay: 10"),
				"/slow": (_request, response) =>
					response.end(
						rss(
							["/1", "/2", "/3"].map((path) => ({
								title: path,
								link: site.url(path),
								description: "Words.",
							})),
						),
					),
				"/quick": answer(rss([{ title: "Quick", description: "It opens." }])),
				...Object.fromEntries(
					["/1", "/2", "/3"].map((path): [string, Handler] => [
						path,
						(_request, response) => {
							asked.push([path, clock.now()]);
							response.writeHead(200, { "content-type": "text/html" }).end(page(path, "Words."));
						},
					]),
				),
			},
			{ inFlight: 1 },
		);
		await add(site.url("/slow"));
		await add(site.url("/quick", "quick.example"));
		const began = clock.now();
		const polling = poller.pollDue();
		await until(() => headlines().includes("Quick"));
		expect(asked.map(([path]) => path)).toEqual(["/1"]);
		for (const count of [2, 3]) {
			await until(() => clock.sleeping > 0);
			clock.advance(9_999);
			await new Promise((resolve) => setTimeout(resolve, 20));
			expect(asked).toHaveLength(count - 1);
			clock.advance(1);
			await until(() => asked.length === count);
		}
		await polling;
		expect(asked.map(([, at]) => at - began)).toEqual([0, 10_000, 20_000]);
		expect(headlines()).toEqual(["Quick", "/1", "/2", "/3"]);
	});

	test("pages that are no articles, or that lead inside, leave headline and lead", async () => {
		const { site, poller, add, taken } = await open({
			"/feed": (_request, response) =>
				response.end(
					rss([
						{ title: "A picture", link: site.url("/picture"), description: "Seen." },
						{ title: "Inside", link: "http://127.0.0.9/secret", description: "Told." },
						{ title: "Redirected", link: site.url("/inside"), description: "Led." },
						{ title: "File", link: "file:///etc/passwd", description: "Read." },
					]),
				),
			"/picture": answer("\u0089PNG", { "content-type": "image/png" }),
			"/inside": (_request, response) => response.writeHead(302, { location: "http://10.0.0.1/" }).end(),
		});
		await add(site.url("/feed"));
		const [polled] = await poller.pollDue();
		expect(polled).toMatchObject({ counts: { new: 4, leads: 4 } });
		expect(new Set(taken.flatMap(({ drafts }) => drafts.map(({ text }) => text)))).toEqual(
			new Set(["Seen.", "Told.", "Led.", "Read."]),
		);
	});

	test("a page that fails for now is asked again when the feed is read next; a whole article is not replaced by its lead", async () => {
		let status = 500;
		let words = "First.";
		const { site, clock, poller, add, taken } = await open({
			"/feed": (_request, response) =>
				response
					.writeHead(200, { etag: '"x"' })
					.end(rss([{ title: "Harbour", link: site.url("/harbour"), description: words }])),
			"/harbour": (_request, response) =>
				response
					.writeHead(status, { "content-type": "text/html" })
					.end(page("Harbour", "The harbour opens.")),
		});
		await add(site.url("/feed"));
		await poller.pollDue();
		status = 200;
		clock.advance(HOUR);
		await poller.pollDue();
		status = 500;
		words = "Second.";
		clock.advance(HOUR);
		await poller.pollDue();
		expect(taken.flatMap(({ drafts }) => drafts.map(({ extent }) => extent))).toEqual(["lead", "whole"]);
	});

	test("of many pages thirty are read a poll, and the rest at the next, which is not told 'unchanged'", async () => {
		const count = 40;
		const { site, clock, poller, add, headlines } = await open({
			"/feed": (request, response) => {
				if (request.headers["if-none-match"] !== undefined) {
					response.writeHead(304).end();
					return;
				}
				const items = Array.from({ length: count }, (_, i) => ({
					title: `Article ${i}`,
					link: site.url(`/${i}`),
					description: "Words.",
				}));
				response.writeHead(200, { etag: '"x"' }).end(rss(items));
			},
		});
		await add(site.url("/feed"));
		expect(await poller.pollDue()).toMatchObject([{ counts: { new: 30, deferred: 10 } }]);
		clock.advance(HOUR);
		expect(await poller.pollDue()).toMatchObject([{ counts: { new: 10, deferred: 0, known: 30 } }]);
		clock.advance(HOUR);
		expect(await poller.pollDue()).toMatchObject([{ result: { kind: "unchanged" } }]);
		expect(new Set(headlines()).size).toBe(count);
	});

	test("what the archive did not take is new again; nobody else is delayed", async () => {
		let broken = true;
		const all: FeedDraft[] = [];
		const { site, clock, poller, add } = await open(
			{
				"/feed": (_request, response) => response.end(rss([{ title: "Harbour", description: "It opens." }])),
			},
			{
				take: async (drafts) => {
					if (broken) throw new Error("the archive is away");
					all.push(...drafts);
					return drafts.map(idOf);
				},
			},
		);
		await add(site.url("/feed"));
		const [polled] = await poller.pollDue();
		expect(polled).toHaveProperty("fault");
		broken = false;
		clock.advance(HOUR);
		expect(await poller.pollDue()).toMatchObject([{ counts: { new: 1 } }]);
		expect(all).toHaveLength(1);
	});

	test("an outage is told of once, and its end; a page in the feed's place is an outage too", async () => {
		let status = 200;
		const { site, clock, poller, add, told } = await open({
			"/feed": (_request, response) =>
				status === 200
					? response
							.writeHead(200, { etag: '"x"' })
							.end(rss([{ title: "Harbour", description: "It opens." }]))
					: response
							.writeHead(status === 1 ? 200 : status)
							.end("<!doctype html><html><body>Sorry</body></html>"),
		});
		const url = site.url("/feed");
		await add(url);
		for (const next of [200, 500, 1, 404, 500, 500, 200, 200]) {
			status = next;
			await poller.pollDue();
			clock.advance(25 * HOUR);
		}
		expect(told).toEqual([`trouble ${url}: it answered with status 404`, `recovered ${url}`]);
	});

	test("TLS that cannot be trusted is an outage, told of once, and over when it can be again", async () => {
		let broken = false;
		const { site, clock, poller, add, told, headlines } = await open({
			"/feed": (_request, response) =>
				broken
					? // Where no TLS is spoken.
						response.writeHead(302, { location: site.url("/feed").replace("http:", "https:") }).end()
					: response.end(rss([{ title: "Harbour", description: "It opens." }])),
		});
		const url = site.url("/feed");
		await add(url);
		for (const next of [false, true, true, true, true, false, false]) {
			broken = next;
			await poller.pollDue();
			clock.advance(25 * HOUR);
		}
		expect(told).toEqual([
			`trouble ${url}: its TLS certificate or connection cannot be trusted`,
			`recovered ${url}`,
		]);
		expect(headlines()).toEqual(["Harbour"]);
	});

	test("410 stops it, with one word to the admin", async () => {
		const { site, clock, poller, add, told, feeds } = await open({
			"/feed": (_request, response) => response.writeHead(410).end(),
		});
		await add(site.url("/feed"));
		await poller.pollDue();
		clock.advance(1_000 * HOUR);
		expect(await poller.pollDue()).toEqual([]);
		expect(told).toHaveLength(1);
		expect((await feeds.list("shared"))[0]?.stopped).toMatch(/gone/);
	});

	test("two pollers poll each feed once", async () => {
		const { site, poller, make, feeds, clock } = await open({
			"/feed": answer(rss([{ title: "Harbour", description: "It opens." }])),
		});
		for (let i = 0; i < 30; i++) {
			const url = site.url("/feed", `news-${i}.example`);
			await feeds.add({ collection: "shared", url, title: null }, { now: clock.now(), most: 100 });
		}
		const polled = await Promise.all([poller.pollDue(), make().pollDue()]);
		expect(polled.flat()).toHaveLength(30);
		expect(site.requests.filter(({ path }) => path === "/feed")).toHaveLength(30);
	});

	test("slow and hostile feeds delay nobody", async () => {
		const bomb = gzipSync(Buffer.alloc(100_000_000));
		const ended = Promise.withResolvers<void>();
		let healthyLeft = 60;
		const { site, poller, add, feeds } = await open(
			{
				"/feed": answer(rss([{ title: "Harbour", description: "It opens." }])),
				// Trickles until every healthy feed has been polled: were one to wait for it, neither would end.
				"/slow": (_request, response) => {
					response.writeHead(200).flushHeaders();
					const timer = setInterval(() => response.write(" "), 50);
					response.on("close", () => clearInterval(timer));
					void ended.promise.then(() => response.destroy());
				},
				"/bomb": answer(bomb, { "content-encoding": "gzip" }),
				"/entities": answer(
					`<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 20 }, (_, i) => `<!ENTITY a${i} "${`&a${i === 0 ? "" : i - 1};`.repeat(10)}">`).join("")}]><rss version="2.0"><channel><title>&a19;</title></channel></rss>`,
				),
				"/loop": (_request, response) => response.writeHead(302, { location: "/loop" }).end(),
				"/reset": (request) => void request.socket.resetAndDestroy(),
				"/html": answer("<!doctype html><title>Blocked</title>"),
				"/inside": (_request, response) =>
					response.writeHead(302, { location: "http://169.254.169.254/" }).end(),
			},
			{
				onPolled: ({ feed }) => {
					if (feed.host.startsWith("healthy")) healthyLeft -= 1;
					if (healthyLeft === 0) ended.resolve();
				},
			},
		);
		const healthy = Array.from({ length: 60 }, (_, i) => site.url("/feed", `healthy-${i}.example`));
		const bad = ["/slow", "/bomb", "/entities", "/loop", "/reset", "/html", "/inside"].flatMap((path) => [
			site.url(path, `bad-a${path.slice(1)}.example`),
			site.url(path, `bad-b${path.slice(1)}.example`),
		]);
		for (const url of [...bad, ...healthy]) await add(url);
		expect(await poller.pollDue()).toHaveLength(healthy.length + bad.length);
		for (const { url, failures, lastError } of await feeds.list("shared")) {
			const well = healthy.includes(url) || url.endsWith("/entities");
			if (healthy.includes(url)) expect(failures).toBe(0);
			if (!well) expect([url, failures, lastError]).toEqual([url, 1, expect.stringMatching(/^[a-z]/)]);
		}
	});

	test("the loop polls what falls due, and ends when it is told to, with nothing half done", async () => {
		const { site, clock, poller, add, headlines } = await open({
			"/feed": answer(rss([{ title: "Harbour", description: "It opens." }]), { etag: '"x"' }),
		});
		await add(site.url("/feed"));
		const stop = new AbortController();
		const running = poller.run(stop.signal);
		const polls = () => site.requests.filter(({ path }) => path === "/feed").length;
		while (polls() < 2) {
			await new Promise((resolve) => setTimeout(resolve, 5));
			if (headlines().length === 1) clock.advance(HOUR);
		}
		stop.abort();
		await running;
		expect(headlines()).toEqual(["Harbour"]);
	});
});

describe("pages are read in a thread of their own", () => {
	test("what breaks it costs that page only", async () => {
		const reader = new PageReader();
		closing.push(reader);
		const now = new Date("2026-03-01T12:00:00Z");
		const read = (html: string) =>
			reader.read({ bytes: Buffer.from(html), contentType: "text/html", url: "https://news.example/a", now });
		const answers = await Promise.all([
			read(page("Harbour", "It opens.")),
			// No address: the reader throws.
			reader.read({ bytes: Buffer.from("x"), contentType: null, url: "nowhere", now }),
			read("<div>".repeat(200_000)),
			read(page("Mayor", "She spoke.")),
		]);
		expect(answers).toEqual([
			expect.objectContaining({ headline: "Harbour" }),
			{ refused: expect.any(String) },
			{ refused: expect.any(String) },
			expect.objectContaining({ headline: "Mayor" }),
		]);
	});
});

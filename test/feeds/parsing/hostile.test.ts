import { readFile } from "node:fs/promises";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { parseFeed } from "../../../src/feeds/parsing/parse.ts";

const AT = { url: "https://feeds.example/rss.xml", contentType: null, now: new Date("2025-12-02T00:00:00Z") };
const parse = (xml: string) => parseFeed(Buffer.from(xml), AT);
const read = (file: string) => readFile(new URL(`../../fixtures/feeds/${file}`, import.meta.url));
const rss = (items: string) => `<rss version="2.0"><channel><title>T</title>${items}</channel></rss>`;

const VALID = await Promise.all(
	[
		"rss-2.0-plain.xml",
		"rss-1.0-rdf.xml",
		"atom-1.0.xml",
		"json-feed-1.1.json",
		"news-sitemap.xml",
		"shift-jis.xml",
	].map(read),
);

describe("damage", () => {
	test("a valid feed cut anywhere is read or refused", async () => {
		await fc.assert(
			fc.asyncProperty(fc.constantFrom(...VALID), fc.nat(10_000), async (feed, at) => {
				const result = await parseFeed(feed.subarray(0, at % feed.length), AT);
				expect(result.kind === "refused" ? result.reason : result.items).toBeTruthy();
			}),
			{ numRuns: 300 },
		);
	});

	test("a valid feed with any bytes changed is read or refused", async () => {
		const changes = fc.array(fc.tuple(fc.nat(10_000), fc.nat(255)), { minLength: 1, maxLength: 20 });
		await fc.assert(
			fc.asyncProperty(fc.constantFrom(...VALID), changes, async (feed, places) => {
				const damaged = Uint8Array.from(feed);
				for (const [at, byte] of places) damaged[at % damaged.length] = byte;
				const result = await parseFeed(damaged, AT);
				expect(result.kind === "refused" ? result.reason : result.items).toBeTruthy();
				if (result.kind !== "refused")
					for (const { url } of result.items) expect(url ?? "https://").toMatch(/^https?:\/\//);
			}),
			{ numRuns: 300 },
		);
	});

	test("any bytes at all are refused or read", async () => {
		await fc.assert(
			fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
				expect((await parseFeed(bytes, AT)).kind).toBeTruthy();
			}),
			{ numRuns: 300 },
		);
	});
});

describe("size", () => {
	const many = (count: number, date: (at: number) => string) =>
		rss(
			Array.from(
				{ length: count },
				(_none, at) =>
					`<item><title>Item ${at}</title><link>https://x.example/${at}</link>${date(at)}</item>`,
			).join(""),
		);

	test("of ten thousand items the 2,000 newest are kept and the others reported", async () => {
		const feed = await parse(
			many(10_000, (at) => `<pubDate>${new Date(1_700_000_000_000 + at * 60_000).toUTCString()}</pubDate>`),
		);
		if (feed.kind === "refused") throw new Error(feed.reason);
		expect(feed.items).toHaveLength(2_000);
		expect([feed.items[0]?.title, feed.items.at(-1)?.title]).toEqual(["Item 8000", "Item 9999"]);
		expect(feed.refused).toHaveLength(8_000);
		expect(feed.refused[0]).toEqual({ index: 0, reason: expect.stringContaining("at most 2,000 items") });
	});

	test("of undated ones the first are kept, and a date in the future does not win", async () => {
		const feed = await parse(
			many(2_500, (at) => (at === 2_400 ? "<pubDate>Mon, 03 Nov 2035 10:00:00 GMT</pubDate>" : "")),
		);
		if (feed.kind === "refused") throw new Error(feed.reason);
		expect(feed.items.at(-1)?.title).toBe("Item 1999");
	});

	test("more than 5 MB is refused unread", async () => {
		expect(await parse(rss(" ".repeat(5_000_000)))).toMatchObject({
			kind: "refused",
			reason: expect.stringContaining("at most 5 MB, got 5.0 MB"),
		});
	});

	test("a large feed holds nothing else up, and leaves its body whole", async () => {
		const body = Buffer.from(many(8_000, () => "<description>words and words</description>".repeat(5)));
		let turns = 0;
		const beat = setInterval(() => turns++, 1);
		const feed = await parseFeed(body, AT);
		clearInterval(beat);
		expect(feed.kind).toBe("rss");
		expect(body.byteLength).toBeGreaterThan(1_000_000);
		expect(turns).toBeGreaterThan(5);
	});
});

describe("feeds made to take forever", () => {
	const times = (words: string, count: number) => words.repeat(count);
	test.each([
		["unclosed comments", rss(times("<!--", 24_000))],
		["unclosed CDATA", rss(`<item><title>${times("<![CDATA[", 10_000)}`)],
		["nesting", rss(times("<a>", 30_000))],
		["nested items", rss(times("<item><title>", 7_000))],
		["ends without beginnings", rss(times("</item>", 14_000))],
		["wrong ends", rss(times("<item></a>", 9_000))],
		["only markup", rss(times("<", 90_000))],
		["brackets in an author", rss(`<item><title>q</title><author>${times("(", 90_000)}</author></item>`)],
		[
			"brackets in an author, in CDATA",
			rss(`<item><title>q</title><author><![CDATA[${times("(", 90_000)}]]></author></item>`),
		],
		[
			"brackets in the editor",
			rss(`<managingEditor>${times("a (", 30_000)}</managingEditor><item><title>q</title></item>`),
		],
		["an author that does not end", `${rss("<item><title>q</title></item>")}<author>${times("(", 90_000)}`],
		["half tags", rss(`<item><description>${times('&lt;a href="', 8_000)}</description></item>`)],
		["half scripts", rss(`<item><description>${times("&lt;script&gt;", 6_000)}</description></item>`)],
		["entities", rss(`<item><title>${times("&amp;amp;", 10_000)}</title></item>`)],
		["an endless attribute", `<rss ${times("a", 98_000)}`],
		["many attributes", `<rss ${Array.from({ length: 9_000 }, (_none, at) => `a${at}="1"`).join(" ")}>`],
		["a DOCTYPE that does not end", `<!DOCTYPE a [${times('<!ENTITY a "&a;">', 5_000)}`],
		["dates", rss(`<item><title>q</title><pubDate>${times("Mon ", 20_000)}</pubDate></item>`)],
		["a sitemap's half urls", `<urlset xmlns:news="x">${times("<url><loc>", 9_000)}`],
	])("%s", async (_what, xml) => {
		const begin = performance.now();
		await parse(xml.slice(0, 100_000));
		// Quadratic time shows itself as ten seconds and more.
		expect(performance.now() - begin).toBeLessThan(2_000);
	});

	test("an object's prototype stays as it was", async () => {
		await parse(rss("<item><__proto__><polluted>1</polluted></__proto__><title>x</title>"));
		await parse(rss("<__proto__><polluted>1</polluted></__proto__><item><title>x</title></item>"));
		await parse('{"version":"https://jsonfeed.org/version/1","__proto__":{"polluted":1},"items":[]}');
		expect(Reflect.get({}, "polluted")).toBeUndefined();
	});
});

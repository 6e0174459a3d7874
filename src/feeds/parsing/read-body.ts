import { decodeBody } from "../../corpus/encoding.ts";
import { checkedFeed } from "./checked.ts";
import { nestsTooDeep } from "./depth.ts";
import type { FetchedAt, LooksLike, ParsedFeed, RawFeed, RefusedFeed } from "./feed.ts";
import { readAtom, readJson, readRdf, readRss } from "./feedsmith.ts";
import { withoutLongNames } from "./long-names.ts";
import { type Look, lookAt } from "./look.ts";
import { readNewsSitemap } from "./news-sitemap.ts";
import { readTolerantly } from "./tolerant.ts";

/** What is not text at all, by its first bytes. */
const BINARY: readonly (readonly [string, string])[] = [
	["\x1f\x8b", "a compressed body"],
	["PK\x03\x04", "a ZIP file"],
	["%PDF-", "a PDF file"],
	["\x89PNG", "an image"],
	["\xff\xd8\xff", "an image"],
	["GIF8", "an image"],
];

/** Reads a body in this thread, however long that takes; never rejects. */
export async function readBody(body: Uint8Array, at: FetchedAt): Promise<ParsedFeed> {
	const start = Buffer.from(body.subarray(0, 8)).toString("latin1");
	const binary = BINARY.find(([magic]) => start.startsWith(magic))?.[1];
	if (binary) return refused(`expected a feed, got ${binary}; give the feed's own link`, "unknown");
	try {
		const found = await rawOf(lookAt(decodeBody(body, at.contentType)), at.url);
		return "reason" in found ? found : checkedFeed(found, at);
	} catch (error) {
		// What the libraries throw names their own insides; the kind of error is all that helps.
		const kind = error instanceof Error ? error.name : "an error";
		return refused(
			`expected a readable feed, got one that breaks its reader (${kind}); report it to its maker`,
			"xml",
		);
	}
}

function rawOf(look: Look, url: string): RawFeed | RefusedFeed | Promise<RawFeed | RefusedFeed> {
	switch (look.is) {
		case "neither":
			return notAFeed(look.looksLike, look.root);
		case "json":
			return jsonFeed(look.text);
		case "sitemap-index":
			return refused(
				"expected a news sitemap, got a sitemap index; give the link of one of its sitemaps",
				"xml",
			);
		default:
			return xmlFeed(look.is, look.xml, url);
	}
}

async function xmlFeed(
	is: "rss" | "atom" | "rdf" | "news-sitemap" | "channel",
	given: string,
	url: string,
): Promise<RawFeed | RefusedFeed> {
	if (nestsTooDeep(given))
		return refused("expected a feed, got XML that nests deeper than any feed does", "xml");
	if (is === "news-sitemap") {
		const sitemap = readNewsSitemap(given);
		if (sitemap.items.length > 0 || sitemap.refused.length === 0) return sitemap;
		return refused(
			"expected a news sitemap, got a sitemap without <news:news>; give the news sitemap or a feed",
			"xml",
		);
	}
	const xml = withoutLongNames(is === "channel" ? `<rss version="2.0">${given}</rss>` : given);
	const strict = attempt(() => (is === "atom" ? readAtom(xml) : is === "rdf" ? readRdf(xml) : readRss(xml)));
	// Both readers drop what they do not understand without a word: fewer items than there are marks that.
	if (strict && strict.items.length >= countItems(xml)) return strict;
	const tolerant = await readTolerantly(xml, url).catch(() => null);
	const better = (tolerant?.items.length ?? -1) > (strict?.items.length ?? -1) ? tolerant : strict;
	if (!better || (better.items.length === 0 && better.title === null && better.links.length === 0))
		return refused("expected a feed, got XML too broken to read; check it with a feed validator", "xml");
	return withCutOff(better, countItems(xml));
}

/** Items that begin but could not be read are reported, at the end, where a break cuts them off. */
function withCutOff(feed: RawFeed, begun: number): RawFeed {
	const reason = "expected a complete item, got one that is cut off or broken";
	const missing = Array.from({ length: Math.max(0, begun - feed.items.length) }, (_none, at) => ({
		index: feed.items.length + at,
		reason,
	}));
	return { ...feed, refused: [...feed.refused, ...missing] };
}

/** How many items or entries begin, outside comments and CDATA. Linear. */
function countItems(xml: string): number {
	let items = 0;
	for (const [, name] of xml.matchAll(
		/<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<(?:\w+:)?(item|entry)(?=[\s/>])/gi,
	))
		if (name) items++;
	return items;
}

function jsonFeed(text: string): RawFeed | RefusedFeed {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return refused(
			"expected a JSON Feed, got JSON that is broken or cut off; check it with a validator",
			"json",
		);
	}
	const feed = typeof value === "object" && value !== null ? attempt(() => readJson(value)) : null;
	return (
		feed ?? refused("expected a JSON Feed (jsonfeed.org), got other JSON; give the feed's own link", "json")
	);
}

function notAFeed(looksLike: LooksLike, root: string | null): RefusedFeed {
	switch (looksLike) {
		case "empty":
			return refused("expected a feed, got an empty body; try again later", looksLike);
		case "html":
			return refused(
				"expected a feed, got a web page; give the feed's own link, or the page's to look for it",
				looksLike,
			);
		case "xml":
			return refused(
				`expected a feed, got XML ${root === null ? "without a first element" : `that begins with <${root}>`}`,
				looksLike,
			);
		default:
			return refused(
				"expected a feed, got text that is neither XML nor JSON; give the feed's own link",
				looksLike,
			);
	}
}

function attempt<T>(read: () => T): T | null {
	try {
		return read();
	} catch {
		return null;
	}
}

function refused(reason: string, looksLike: LooksLike): RefusedFeed {
	return { kind: "refused", reason, looksLike };
}

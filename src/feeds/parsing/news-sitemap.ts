import type { RawFeed, RawItem, RefusedItem } from "./feed.ts";

const URL_ELEMENT = /<(?:\w+:)?url(?:\s[^<>]*)?>/gi;
const UNQUOTED = /^\s*<!\[CDATA\[([\s\S]*?)\]\]>\s*$/;

/**
 * The articles of a news sitemap: each `url` with a `news:news` in it (Google's news sitemap, on sitemaps.org 0.9).
 * A plain `url` is no article and is refused. An `url` that is cut off is lost. Linear.
 */
export function readNewsSitemap(xml: string): RawFeed {
	const items: RawItem[] = [];
	const refused: RefusedItem[] = [];
	const starts = [...xml.matchAll(URL_ELEMENT)].map((match) => match.index + match[0].length);
	for (const [index, start] of starts.entries()) {
		const stretch = xml.slice(start, starts[index + 1] ?? xml.length);
		const end = stretch.search(/<\/(?:\w+:)?url\s*>/i);
		if (end < 0) refused.push({ index, reason: "expected a complete <url>, got one that is cut off" });
		else if (!/<news:news[\s>]/i.test(stretch.slice(0, end)))
			refused.push({ index, reason: "expected <news:news> in <url>, got a plain sitemap entry" });
		else items.push(itemOf(stretch.slice(0, end)));
	}
	return {
		kind: "sitemap",
		title: elementIn(xml.slice(starts[0] ?? 0, starts[1] ?? xml.length), "news:name"),
		links: [],
		bases: [],
		ttlMinutes: null,
		language: elementIn(xml, "news:language"),
		items,
		refused,
	};
}

function itemOf(entry: string): RawItem {
	const location = elementIn(entry, "loc");
	return {
		guid: location,
		links: location === null ? [] : [location],
		bases: [],
		title: elementIn(entry, "news:title"),
		author: null,
		published: elementIn(entry, "news:publication_date"),
		updated: elementIn(entry, "lastmod"),
		summary: null,
		content: null,
		categories: (elementIn(entry, "news:keywords") ?? "").split(",").filter((word) => word.trim() !== ""),
	};
}

/** The content of the first element of a name; null when it is absent, empty or does not end. */
function elementIn(xml: string, name: string): string | null {
	const start = new RegExp(`<${name}(?:\\s[^<>]*)?>`, "i").exec(xml);
	if (!start) return null;
	const from = start.index + start[0].length;
	const length = xml.slice(from).search(new RegExp(`</${name}\\s*>`, "i"));
	const content = length < 0 ? "" : xml.slice(from, from + length);
	const words = (UNQUOTED.exec(content)?.[1] ?? content).trim();
	return words === "" ? null : words;
}

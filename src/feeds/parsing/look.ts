import type { LooksLike } from "./feed.ts";

/** What a body is, by its beginning and the name of its first element. */
export type Look =
	| {
			readonly is: "rss" | "atom" | "rdf" | "news-sitemap" | "sitemap-index" | "channel";
			readonly xml: string;
	  }
	| { readonly is: "json"; readonly text: string }
	| { readonly is: "neither"; readonly looksLike: LooksLike; readonly root: string | null };

const ROOTS: Readonly<Record<string, "rss" | "atom" | "rdf" | "news-sitemap" | "sitemap-index" | "channel">> =
	{
		rss: "rss",
		feed: "atom",
		rdf: "rdf",
		urlset: "news-sitemap",
		sitemapindex: "sitemap-index",
		channel: "channel",
	};
const HTML = /^(?:html|head|body|title|meta|script|style|link|div|p|h[1-6]|center|table|main|noscript|br|b)$/;
/** How far into a body warnings of a broken server may stand before the feed begins. */
const BEFORE = 4_096;

/** Tells feeds from pages and from rubbish. Markup that only announces (declaration, comments, DOCTYPE) is skipped. Linear. */
export function lookAt(text: string): Look {
	const start = text.search(/\S/);
	if (start < 0) return { is: "neither", looksLike: "empty", root: null };
	if (text[start] === "{" || text[start] === "[") return { is: "json", text: text.slice(start) };
	const found = rootAt(text, start) ?? rootAt(text, buried(text));
	if (!found) {
		const looksLike = text[start] === "<" ? "xml" : "unknown";
		return { is: "neither", looksLike, root: null };
	}
	const local = found.name.toLowerCase().replace(/^.*:/, "");
	const is = ROOTS[local];
	if (is) return { is, xml: text.slice(found.at) };
	return { is: "neither", looksLike: HTML.test(local) ? "html" : "xml", root: found.name.slice(0, 40) };
}

/** Where a feed begins behind lines that do not belong to it; -1 when nowhere near. */
function buried(text: string): number {
	return text
		.slice(0, BEFORE)
		.search(/<(?:\?xml|rss|feed|rdf:RDF|urlset|sitemapindex|!doctype html|html)[\s>]/i);
}

/** The first element from `at` on, where nothing but announcements stands before it. */
function rootAt(text: string, at: number): { name: string; at: number } | null {
	let here = at;
	while (here >= 0 && here < text.length) {
		const rest = text.slice(here, here + 128);
		const skipped = /^\s+/.exec(rest)?.[0].length;
		if (skipped) here += skipped;
		else if (rest.startsWith("<!--")) here = after(text, "-->", here);
		else if (rest.startsWith("<?")) here = after(text, "?>", here);
		else if (/^<!doctype/i.test(rest)) {
			if (/^<!doctype\s+html/i.test(rest)) return { name: "html", at: here };
			here = endOfDoctype(text, here);
		} else {
			const name = /^<([a-z_][\w.:-]*)/i.exec(rest)?.[1];
			return name ? { name, at: here } : null;
		}
	}
	return null;
}

function after(text: string, mark: string, from: number): number {
	const at = text.indexOf(mark, from);
	return at < 0 ? -1 : at + mark.length;
}

/** Past a DOCTYPE with its internal subset: what it declares is thereby never read. -1 when it does not end. */
function endOfDoctype(text: string, from: number): number {
	let quote = "";
	let inside = 0;
	for (let at = from; at < text.length; at++) {
		const mark = text[at] ?? "";
		if (quote !== "") {
			if (mark === quote) quote = "";
		} else if (mark === '"' || mark === "'") quote = mark;
		else if (mark === "[") inside++;
		else if (mark === "]") inside--;
		else if (mark === ">" && inside <= 0) return at + 1;
	}
	return -1;
}

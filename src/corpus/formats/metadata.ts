import { readDate } from "../dates.ts";
import { canonicalUrl } from "../links.ts";
import type { ElementNode } from "./blocks.ts";
import { type LinkedData, readLinkedData } from "./linked-data.ts";

/** The part of a document that is read. */
export interface Page {
	readonly body: ElementNode;
	querySelector(selector: string): PageElement | null;
	querySelectorAll(selector: string): Iterable<PageElement>;
}

interface PageElement extends ElementNode {
	getAttribute(name: string): string | null;
}

export interface Metadata {
	readonly outlet: string | null;
	readonly headline: string | null;
	/** The first h1 or title wherever it stands: what is left when the head says nothing. */
	readonly heading: string | null;
	readonly byline: string | null;
	readonly published: string | null;
	readonly url: string | null;
}

const DATES = [
	"article:published_time",
	"og:article:published_time",
	"datePublished",
	"parsely-pub-date",
	"dc.date.issued",
	"dc.date",
	"pubdate",
	"publish-date",
	"date",
];

/** What a page says of itself in its head: meta elements first, then JSON-LD, then what stands in its text. */
export function readMetadata(page: Page): Metadata {
	const linked = readLinkedData(texts(page, 'script[type="application/ld+json"]'));
	return {
		outlet: meta(page, "og:site_name") ?? linked.publisher,
		headline: meta(page, "og:title") ?? linked.headline,
		heading: (page.querySelector("h1") ?? page.querySelector("title"))?.textContent ?? null,
		byline: bylineOf(page, linked),
		published: publishedOf(page, linked),
		url: urlOf(page),
	};
}

/** Facebook profiles stand in `article:author` as links, which name nobody. */
function bylineOf(page: Page, linked: LinkedData): string | null {
	const named = [meta(page, "author"), meta(page, "article:author"), linked.author];
	return named.find((name) => name && !/^https?:/i.test(name)) ?? null;
}

/** The first readable date; when the head gives only unreadable ones, the first of those, to be refused. */
function publishedOf(page: Page, linked: LinkedData): string | null {
	const head = [...DATES.map((name) => meta(page, name)), linked.datePublished].filter(
		(date) => date !== null,
	);
	const times = [...page.querySelectorAll("time[datetime]")].map((time) => time.getAttribute("datetime"));
	return [...head, ...times].find((date) => readDate(date) !== null) ?? head[0] ?? null;
}

function urlOf(page: Page): string | null {
	const canonical = page.querySelector('link[rel~="canonical"]')?.getAttribute("href") ?? null;
	const links = [canonical, meta(page, "og:url")].filter((link) => link !== null);
	return links.find((link) => canonicalUrl(link) !== null) ?? null;
}

function meta(page: Page, name: string): string | null {
	for (const attribute of ["property", "name", "itemprop"]) {
		const content = page.querySelector(`[${attribute}="${name}"][content]`)?.getAttribute("content")?.trim();
		if (content) return content;
	}
	return null;
}

function texts(page: Page, selector: string): string[] {
	return [...page.querySelectorAll(selector)].map((element) => element.textContent ?? "");
}

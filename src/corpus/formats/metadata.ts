import { readDate } from "../dates.ts";
import { canonicalUrl } from "../links.ts";
import { blockText } from "./blocks.ts";
import { type LinkedData, readLinkedData } from "./linked-data.ts";
import { openPage, type Page } from "./page.ts";

export interface Metadata {
	readonly outlet: string | null;
	readonly headline: string | null;
	/** The first h1 or title wherever it stands: what is left when the head says nothing. */
	readonly heading: string | null;
	readonly byline: string | null;
	readonly published: string | null;
	readonly url: string | null;
	/** The language that the page declares: "en", "pt-BR". */
	readonly language: string | null;
	/** What the page says of its article in a sentence or two. */
	readonly description: string | null;
	/** The whole text as JSON-LD gives it, its paragraphs with a blank line between. */
	readonly articleBody: string | null;
	/** False when the page declares that only some may read it. */
	readonly free: boolean;
	/** CSS selectors of the parts that only some may read. */
	readonly paidParts: readonly string[];
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
	const metas = metasOf(page);
	const meta = (name: string) => metas.get(name) ?? null;
	const linked = readLinkedData(texts(page, 'script[type="application/ld+json"]'));
	return {
		outlet: meta("og:site_name") ?? linked.publisher,
		headline: meta("og:title") ?? linked.headline,
		heading: (page.querySelector("h1") ?? page.querySelector("title"))?.textContent ?? null,
		byline: bylineOf(meta, linked),
		published: publishedOf(page, meta, linked),
		url: urlOf(page, meta),
		language: page.documentElement.getAttribute("lang") || meta("og:locale") || meta("inLanguage"),
		description: meta("og:description") ?? meta("description"),
		articleBody: linked.articleBody === null ? null : paragraphsOf(linked.articleBody),
		free: linked.free && !/^(?:locked|premium|paid)$/i.test(meta("article:content_tier") ?? ""),
		paidParts: linked.paidParts,
	};
}

/** Some pages give plain text, some HTML, some HTML escaped once more. */
function paragraphsOf(body: string): string {
	const markup = /<(?:p|br|div)\b|&(?:#\d+|[a-z]+);/i.test(body);
	const text = markup ? blockText(openPage(body.replace(/\n+/g, "<br><br>")).body) : body;
	return text.trim().replace(/\s*\n\s*/g, "\n\n");
}

/** Facebook profiles stand in `article:author` as links, which name nobody. */
function bylineOf(meta: Meta, linked: LinkedData): string | null {
	const named = [meta("author"), meta("article:author"), linked.author];
	return named.find((name) => name && !/^https?:/i.test(name)) ?? null;
}

/** The first readable date; when the head gives only unreadable ones, the first of those, to be refused. */
function publishedOf(page: Page, meta: Meta, linked: LinkedData): string | null {
	const head = [...DATES.map(meta), linked.datePublished].filter((date) => date !== null);
	const times = [...page.querySelectorAll("time[datetime]")].map((time) => time.getAttribute("datetime"));
	return [...head, ...times].find((date) => readDate(date) !== null) ?? head[0] ?? null;
}

function urlOf(page: Page, meta: Meta): string | null {
	const canonical = page.querySelector('link[rel~="canonical"]')?.getAttribute("href") ?? null;
	const links = [canonical, meta("og:url")].filter((link) => link !== null);
	return links.find((link) => canonicalUrl(link) !== null) ?? null;
}

/** The contents by name, in the order of `property`, `name`, `itemprop`; of each the first in the page that says anything. */
type Metas = ReadonlyMap<string, string>;
type Meta = (name: string) => string | null;

/** One pass for all names: a selector for each would search the whole page a hundred times. */
function metasOf(page: Page): Metas {
	const elements = [...page.querySelectorAll("[content]")];
	const metas = new Map<string, string>();
	for (const attribute of ["property", "name", "itemprop"]) {
		for (const element of elements) {
			const name = element.getAttribute(attribute);
			const content = element.getAttribute("content")?.trim();
			if (name && content && !metas.has(name)) metas.set(name, content);
		}
	}
	return metas;
}

function texts(page: Page, selector: string): string[] {
	return [...page.querySelectorAll(selector)].map((element) => element.textContent ?? "");
}

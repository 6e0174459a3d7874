import { parseAtomFeed, parseJsonFeed, parseRdfFeed, parseRssFeed } from "feedsmith";
import type { RawFeed, RawItem } from "./feed.ts";

/** One item's links with the value of `rel` that each was given. */
interface Link {
	readonly href?: string | undefined;
	readonly rel?: string | undefined;
}

/** RSS 0.9x to 2.0 read strictly. Throws when it is not well-formed. */
export function readRss(xml: string): RawFeed {
	const feed = parseRssFeed(xml);
	return {
		kind: "rss",
		title: feed.title ?? null,
		links: given(feed.link, alternate(feed.atom?.links)),
		bases: given(feed.xml?.base),
		ttlMinutes: feed.ttl ?? updatePeriod(feed.sy),
		language: feed.language ?? feed.dc?.languages?.[0] ?? null,
		refused: [],
		items: (feed.items ?? []).map((item) => ({
			guid: item.guid?.value ?? null,
			links: given(
				item.link,
				alternate(item.atom?.links),
				item.guid?.isPermaLink === false ? undefined : item.guid?.value,
			),
			bases: given(item.xml?.base, feed.xml?.base, feed.link),
			title: item.title ?? item.dc?.titles?.[0] ?? null,
			author: item.dc?.creators?.join(", ") ?? named(item.authors) ?? item.itunes?.author ?? null,
			published:
				item.pubDate ?? item.dc?.dates?.[0] ?? item.dcterms?.created?.[0] ?? item.atom?.published ?? null,
			updated: item.atom?.updated ?? item.dcterms?.modified?.[0] ?? null,
			summary: item.description ?? item.itunes?.summary ?? item.media?.description?.value ?? null,
			content: item.content?.encoded ?? null,
			categories: given(
				...(item.categories ?? []).map((category) => category.name),
				...(item.dc?.subjects ?? []),
			),
		})),
	};
}

/** RSS 0.90 and 1.0, which are RDF. Throws when it is not well-formed. */
export function readRdf(xml: string): RawFeed {
	const feed = parseRdfFeed(xml);
	return {
		kind: "rdf",
		title: feed.title ?? null,
		links: given(feed.link, feed.rdf?.about),
		bases: given(feed.xml?.base),
		ttlMinutes: updatePeriod(feed.sy),
		language: feed.dc?.languages?.[0] ?? null,
		refused: [],
		items: (feed.items ?? []).map((item) => ({
			guid: item.rdf?.about ?? null,
			links: given(item.link, item.rdf?.about),
			bases: given(item.xml?.base, feed.xml?.base, feed.link),
			title: item.title ?? item.dc?.titles?.[0] ?? null,
			author: item.dc?.creators?.join(", ") ?? null,
			published: item.dc?.dates?.[0] ?? item.dcterms?.created?.[0] ?? null,
			updated: item.dcterms?.modified?.[0] ?? null,
			summary: item.description ?? item.dc?.descriptions?.[0] ?? null,
			content: item.content?.encoded ?? null,
			categories: given(...(item.dc?.subjects ?? [])),
		})),
	};
}

/** Atom 0.3 and 1.0. Throws when it is not well-formed. */
export function readAtom(xml: string): RawFeed {
	const feed = parseAtomFeed(xml);
	const homepage = alternate(feed.links);
	return {
		kind: "atom",
		title: feed.title?.value ?? null,
		links: given(homepage),
		bases: given(feed.xml?.base),
		ttlMinutes: updatePeriod(feed.sy),
		language: feed.xml?.lang ?? null,
		refused: [],
		items: (feed.entries ?? []).map((entry) => ({
			guid: entry.id ?? null,
			links: given(alternate(entry.links), entry.content?.src, entry.id),
			bases: given(entry.xml?.base, feed.xml?.base),
			title: entry.title?.value ?? null,
			author: named(entry.authors) ?? named(entry.source?.authors) ?? named(feed.authors),
			published: entry.published ?? entry.dc?.dates?.[0] ?? null,
			updated: entry.updated ?? null,
			summary: entry.summary?.value ?? entry.media?.description?.value ?? null,
			content: entry.content?.value ?? null,
			categories: given(...(entry.categories ?? []).map(({ label, term }) => label ?? term)),
		})),
	};
}

/** JSON Feed 1.0 and 1.1. Throws when it is no such object. */
export function readJson(value: object): RawFeed {
	const feed = parseJsonFeed(value);
	return {
		kind: "json",
		title: feed.title ?? null,
		links: given(feed.home_page_url),
		bases: [],
		ttlMinutes: null,
		language: feed.language ?? null,
		refused: [],
		items: (feed.items ?? []).map(
			(item): RawItem => ({
				guid: item.id ?? null,
				links: given(item.url, item.external_url, item.id),
				bases: given(feed.home_page_url),
				title: item.title ?? null,
				author: named(item.authors) ?? named(feed.authors),
				published: item.date_published ?? null,
				updated: item.date_modified ?? null,
				summary: item.summary ?? item.content_text ?? null,
				content: item.content_html ?? null,
				categories: given(...(item.tags ?? [])),
			}),
		),
	};
}

/** The page that an element is about: `rel="alternate"`, which may go unsaid. */
function alternate(links: readonly Link[] | undefined): string | undefined {
	return links?.find(({ rel }) => rel === undefined || rel.toLowerCase() === "alternate")?.href;
}

function named(people: readonly { readonly name?: string | undefined }[] | undefined): string | null {
	const names = given(...(people ?? []).map((person) => person.name));
	return names.length > 0 ? names.join(", ") : null;
}

const MINUTES = { hourly: 60, daily: 1_440, weekly: 10_080, monthly: 43_200, yearly: 525_600 } as const;

function updatePeriod(
	sy:
		| { readonly updatePeriod?: string | undefined; readonly updateFrequency?: number | undefined }
		| undefined,
): number | null {
	const period = Object.entries(MINUTES).find(
		([name]) => name === sy?.updatePeriod?.trim().toLowerCase(),
	)?.[1];
	return period === undefined ? null : Math.round(period / Math.max(1, sy?.updateFrequency ?? 1));
}

function given(...values: readonly (string | undefined)[]): string[] {
	return values.filter((value) => value !== undefined && value.trim() !== "") as string[];
}

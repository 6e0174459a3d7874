import type { FeedItem } from "../../src/feeds/parsing/feed.ts";

/** An item with what a test does not care about filled in. */
export function feedItem(said: Partial<FeedItem> = {}): FeedItem {
	return {
		guid: null,
		url: null,
		title: "A headline",
		author: null,
		publishedAt: "2026-03-01T08:00:00.000Z",
		updatedAt: null,
		summary: "What happened.",
		content: null,
		categories: [],
		dateProblem: "none",
		...said,
	};
}

/** An RSS feed of these items. */
export function rss(
	items: readonly {
		link?: string;
		title: string;
		guid?: string;
		description?: string;
		pubDate?: string;
		/** HTML. */
		content?: string;
	}[],
	title = "The Gazette",
): string {
	const element = (name: string, value: string | undefined) =>
		value === undefined ? "" : `<${name}>${value}</${name}>`;
	const written = items.map(
		({ link, title: headline, guid, description, content, pubDate = "Sun, 01 Mar 2026 08:00:00 GMT" }) =>
			`<item>${element("title", headline)}${element("link", link)}${element("guid", guid)}${element("description", description)}${element("pubDate", pubDate)}${element("content:encoded", content && `<![CDATA[${content}]]>`)}</item>`,
	);
	return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>${title}</title><link>https://gazette.example/</link><description>News</description>${written.join("")}</channel></rss>`;
}

/** A page with an article of some length. */
export function page(headline: string, text: string, head = ""): string {
	const paragraphs = Array.from(
		{ length: 4 },
		(_, i) =>
			`<p>${text} It was said in part ${i + 1} of the meeting, which many people of the town attended.</p>`,
	);
	return `<!doctype html><html lang="en"><head><title>${headline}</title>${head}</head><body><article><h1>${headline}</h1>${paragraphs.join("")}</article></body></html>`;
}

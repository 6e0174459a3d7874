import type { PageArticle } from "../pages/read-page.ts";
import type { Keyed } from "./items.ts";
import type { PageAnswer, PageQuestion } from "./page-reader.ts";

/** What is shorter is a teaser. In UTF-16 units. */
const LEAST = 800;
/** In UTF-16 units. What is longer is no article. */
export const LONGEST_ARTICLE = 200_000;
/** How a teaser ends, before and after its markup is read. */
const TEASER =
	/(?:…|&hellip;|&#8230;|\.\.\.)\]?\s*$|\b(?:read|continue|keep) (?:more|reading|on|the (?:full|whole) (?:story|article))\W{0,3}\s*$/i;
const END = 400;

/** The article that a feed itself gives whole, beside any page; null when it gives none or only its beginning. */
export async function articleInFeed(
	{ item, link }: Keyed,
	readPage: (page: PageQuestion) => Promise<PageAnswer>,
	now: Date,
): Promise<PageArticle | null> {
	const { content } = item;
	if (content === null || link === null || content.length < LEAST) return null;
	const end = content.slice(-END).replace(/<[^<>]*>?/g, " ");
	if (TEASER.test(end)) return null;
	const html = `<!doctype html><html><body><article>${content}</article></body></html>`;
	const question = { bytes: Buffer.from(html), contentType: "text/html; charset=utf-8", url: link, now };
	const read = await readPage(question);
	if ("refused" in read || read.paywalled) return null;
	const whole = read.text.length >= LEAST && read.text.length <= LONGEST_ARTICLE && !TEASER.test(read.text);
	return whole ? read : null;
}

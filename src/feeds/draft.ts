import { getDomain } from "tldts";
import type { ArticleDraft } from "../corpus/article.ts";
import { hostOf } from "../corpus/links.ts";
import { bodyText, singleLine } from "../corpus/tidy.ts";
import type { PageArticle } from "../pages/read-page.ts";
import type { Keyed } from "./items.ts";
import type { PageResult } from "./pages.ts";
import type { FeedItem } from "./parsing/feed.ts";

/** An article from a feed, and how much of it was read. */
export interface FeedDraft extends ArticleDraft {
	/** `lead`: only what the feed, or the open part of its page, says of it. */
	readonly extent: "whole" | "lead";
	/** Whose words these are: the registrable domain of the page they stand on, else of the feed. */
	readonly publisher: string;
}

/** Where an item stood. */
export interface FeedPlace {
	readonly feedUrl: string;
	readonly feedTitle: string | null;
	/** The article that the item is known as, when it is an update. */
	readonly articleId: string | null;
	readonly now: Date;
}

const LONGEST_HEADLINE = 500;
const LONGEST_OUTLET = 120;
const LONGEST_BYLINE = 300;
const DAY = 86_400_000;

/**
 * The article of an item, from its page where that was read; null when it has neither headline nor text.
 * What only a feed says is told under the feed's own name, whatever site its link leads to: a feed cannot put words into
 * another outlet's mouth.
 * @throws Refused when the text is no text.
 */
export function draftOf(
	{ item, link }: Keyed,
	{ article: page, inFeed }: Pick<PageResult, "article" | "inFeed">,
	place: FeedPlace,
): FeedDraft | null {
	const headline = singleLine(page?.headline || item.title || "")
		.slice(0, LONGEST_HEADLINE)
		.toWellFormed();
	const said = inFeed?.text ?? (page === null ? item.summary : page.text);
	const text = bodyText(said || headline).toWellFormed();
	if (headline === "" || text === "") return null;
	const common = {
		id: place.articleId,
		corrects: null,
		headline,
		text,
		publishedOn: dayOf(item, page, place.now),
		byline: bylineOf(page?.byline || item.author),
	};
	if (page === null || inFeed !== null) {
		const outlet = outletOf(place.feedTitle, hostOf(place.feedUrl));
		const told = { publisher: publisherAt(place.feedUrl), outlet, url: link, textAtLink: false };
		if (inFeed !== null) return { ...common, ...told, extent: "whole" };
		return { ...common, ...told, partial: true, extent: "lead" };
	}
	return {
		...common,
		...(page.paywalled && { partial: true }),
		extent: page.paywalled ? "lead" : "whole",
		publisher: publisherAt(page.url),
		outlet: outletOf(page.outlet, hostOf(page.url)),
		url: page.url,
		textAtLink: !page.paywalled,
	};
}

/**
 * The day an article is of: as its page prints it, where that agrees with the feed's instant but for the time zone;
 * else the feed's. null without a date, and for one in the future.
 */
function dayOf(item: FeedItem, page: PageArticle | null, now: Date): string | null {
	const announced = item.dateProblem === "none" ? (item.publishedAt?.slice(0, 10) ?? null) : null;
	const printed = page?.publishedOn ?? null;
	const latest = new Date(now.getTime() + DAY).toISOString().slice(0, 10);
	const agree =
		announced === null || printed === null || Math.abs(Date.parse(announced) - Date.parse(printed)) <= DAY;
	const day = agree ? (printed ?? announced) : announced;
	return day !== null && day <= latest ? day : null;
}

function outletOf(name: string | null, host: string): string {
	return (singleLine(name ?? "") || host).slice(0, LONGEST_OUTLET).toWellFormed();
}

/** Hosting sites give each of their publishers a subdomain (the private part of the Public Suffix List). */
function publisherAt(url: string): string {
	return getDomain(url, { allowPrivateDomains: true }) ?? new URL(url).hostname;
}

function bylineOf(author: string | null): string | null {
	const byline = singleLine(author ?? "").replace(/^by:?\s+/i, "");
	return byline === "" || byline.length > LONGEST_BYLINE ? null : byline;
}

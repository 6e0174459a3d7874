import type { Fetcher } from "../fetching/fetcher.ts";
import { pageText } from "../fetching/page-text.ts";
import { type DiscoveredFeed, discoverFeeds } from "./parsing/discover.ts";
import type { Feed, RefusedFeed } from "./parsing/feed.ts";
import { parseFeed } from "./parsing/parse.ts";

/** What stands at a URL. */
export type AtUrl =
	| {
			readonly kind: "feed";
			/** Where it is to be asked from now on: at the URL itself, or where that has moved for good. */
			readonly url: string;
			readonly feed: Feed;
			/** Feeds of the same page that were not chosen. */
			readonly others: readonly DiscoveredFeed[];
	  }
	| {
			readonly kind: "page";
			readonly url: string;
			readonly feeds: readonly DiscoveredFeed[];
			readonly why: RefusedFeed;
	  }
	/** In plain words: what was expected, what came, what to do. */
	| { readonly kind: "problem"; readonly reason: string };

/** Candidates of a page that are tried. */
const MOST_TRIED = 3;
/** A page's feed of its comments is not its news. */
const COMMENTS = /\bcomments?\b/i;

/** Fetches a URL and says what stands there: a feed, a page with its feeds, or neither. Throws only when aborted. */
export async function lookAt(
	fetcher: Fetcher,
	written: string,
	now: Date,
	signal?: AbortSignal,
): Promise<AtUrl> {
	const answer = await fetcher.fetch(written, { signal });
	if (answer.kind === "gone")
		return problem("expected a feed, got 410: it is gone for good; look for its new address");
	if (answer.kind === "refused") return problem(`expected the address of a feed, but ${answer.reason}`);
	if (answer.kind === "failed")
		return problem(`expected a feed, but ${answer.reason}; check the address, or try later`);
	if (answer.kind === "unchanged") return problem("expected a feed, got an answer without one");
	const { body, contentType, finalUrl, movedPermanentlyTo } = answer;
	const parsed = await parseFeed(body, { url: finalUrl, contentType, now });
	if (parsed.kind !== "refused") {
		const admitted = fetcher.admit(written);
		const url = movedPermanentlyTo ?? ("url" in admitted ? admitted.url.href : finalUrl);
		return { kind: "feed", url, feed: parsed, others: [] };
	}
	const feeds = parsed.looksLike === "html" ? discoverFeeds(pageText(body, contentType), finalUrl) : [];
	return { kind: "page", url: finalUrl, feeds, why: parsed };
}

/** The feed that a URL names: itself, or the first of its page's that is one. Throws only when aborted. */
export async function findFeed(
	fetcher: Fetcher,
	written: string,
	now: Date,
	signal?: AbortSignal,
): Promise<Extract<AtUrl, { kind: "feed" | "problem" }>> {
	const first = await lookAt(fetcher, written, now, signal);
	if (first.kind !== "page") return first;
	const news = first.feeds.filter(({ title, url }) => !COMMENTS.test(`${title ?? ""} ${url}`));
	const candidates = (news.length > 0 ? news : first.feeds).slice(0, MOST_TRIED);
	for (const { url } of candidates) {
		const found = await lookAt(fetcher, url, now, signal);
		if (found.kind === "feed") {
			return { ...found, others: first.feeds.filter((other) => other.url !== url) };
		}
	}
	return problem(
		candidates.length === 0
			? first.why.reason
			: "expected a feed, got a page whose feeds cannot be read; give a feed's own address",
	);
}

function problem(reason: string): Extract<AtUrl, { kind: "problem" }> {
	return { kind: "problem", reason };
}

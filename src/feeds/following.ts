import { SHARED } from "../corpus/article.ts";
import type { Fetcher } from "../fetching/fetcher.ts";
import type { Added, FeedStore } from "../store/feeds.ts";
import { findFeed } from "./find-feed.ts";
import type { DiscoveredFeed } from "./parsing/discover.ts";

/** Feeds that a collection may follow: the operator's, and a community's. */
const MOST_SHARED = 5_000;
const MOST_OF_A_COMMUNITY = 50;

/** What came of the wish to follow a feed. */
export type Followed =
	| {
			readonly kind: Exclude<Added, "full">;
			readonly url: string;
			readonly title: string | null;
			/** Articles in the feed at present. */
			readonly items: number;
			readonly others: readonly DiscoveredFeed[];
	  }
	| { readonly kind: "problem"; readonly reason: string };

/** As many feeds as a collection may follow. */
export function mostFeeds(collection: string): number {
	return collection === SHARED ? MOST_SHARED : MOST_OF_A_COMMUNITY;
}

/** Follows the feed at a URL, or the one that the page there names, when it can be read now. Throws only when aborted. */
export async function follow(
	{ feeds, fetcher }: { feeds: FeedStore; fetcher: Fetcher },
	{ url, collection }: { url: string; collection: string },
	now: number,
	signal?: AbortSignal,
): Promise<Followed> {
	const found = await findFeed(fetcher, url, new Date(now), signal);
	if (found.kind === "problem") return found;
	const { title, items } = found.feed;
	const most = mostFeeds(collection);
	const added = await feeds.add({ collection, url: found.url, title }, { now, most });
	if (added === "full") {
		return { kind: "problem", reason: `expected at most ${most} feeds, got one more; remove one first` };
	}
	return { kind: added, url: found.url, title, items: items.length, others: found.others };
}

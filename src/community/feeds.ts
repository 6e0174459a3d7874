import type { FeedDesk, FeedFollowed, FeedLook, FollowedFeed, NamedFeed } from "../chat/feeds.ts";
import { type AtUrl, lookAt } from "../feeds/find-feed.ts";
import { follow } from "../feeds/following.ts";
import type { Fetcher } from "../fetching/fetcher.ts";
import type { FeedStore } from "../store/feeds.ts";
import { feedState } from "./feed-state.ts";

interface Parts {
	readonly store: FeedStore;
	readonly fetcher: Fetcher;
	readonly now?: () => number;
	/** How long an admin waits for somebody else's site; 25 s. */
	readonly longestMs?: number;
}

const HEADLINES = 5;
const REASONS = 5;

/** The feeds of communities, as their admins see to them. */
export class CommunityFeeds implements FeedDesk {
	readonly #with: Parts;
	readonly #now: () => number;
	readonly #longestMs: number;

	constructor(parts: Parts) {
		this.#with = parts;
		this.#now = parts.now ?? Date.now;
		this.#longestMs = parts.longestMs ?? 25_000;
	}

	async add(collection: string, url: string): Promise<FeedFollowed> {
		const { store: feeds, fetcher } = this.#with;
		const followed = await this.#inTime((signal) =>
			follow({ feeds, fetcher }, { url, collection }, this.#now(), signal),
		);
		if (followed.kind === "problem") return { ok: false, problem: followed.reason };
		const { kind: how, title, items: articles, others } = followed;
		return { ok: true, how, feed: { url: followed.url, title }, articles, others };
	}

	async list(collection: string): Promise<readonly FollowedFeed[]> {
		const feeds = await this.#with.store.list(collection);
		return feeds.map((feed) => ({ url: feed.url, title: feed.title, state: feedState(feed, this.#now()) }));
	}

	async remove(collection: string, url: string): Promise<NamedFeed | null> {
		const { store } = this.#with;
		const asked = [url, URL.parse(url)?.href];
		const feed = (await store.list(collection)).find((each) => asked.includes(each.url));
		const removed = feed !== undefined && (await store.remove(collection, feed.url));
		return removed ? { url: feed.url, title: feed.title } : null;
	}

	async check(url: string): Promise<FeedLook> {
		const found = await this.#inTime((signal) =>
			lookAt(this.#with.fetcher, url, new Date(this.#now()), signal),
		);
		if (found.kind === "problem") return { kind: "problem", problem: found.reason };
		if (found.kind === "page") return { kind: "page", feeds: found.feeds, problem: found.why.reason };
		const { title, items, refused } = found.feed;
		return {
			kind: "feed",
			feed: { url: found.url, title },
			articles: items.length,
			headlines: items.slice(0, HEADLINES).map((item) => ({
				title: item.title ?? "(no headline)",
				publishedOn: item.dateProblem === "none" ? (item.publishedAt?.slice(0, 10) ?? null) : null,
			})),
			refused: [...new Set(refused.map(({ reason }) => reason))].slice(0, REASONS),
		};
	}

	async #inTime<T>(
		work: (signal: AbortSignal) => Promise<T>,
	): Promise<T | Extract<AtUrl, { kind: "problem" }>> {
		const signal = AbortSignal.timeout(this.#longestMs);
		try {
			return await work(signal);
		} catch (error) {
			if (!signal.aborted) throw error;
			return { kind: "problem", reason: "expected a feed, but it did not answer in time; try later" };
		}
	}
}

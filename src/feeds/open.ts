import { DraftReader } from "../archive/draft-reader.ts";
import { ingestDrafts } from "../archive/ingest-drafts.ts";
import { sweepTables } from "../archive/sweeping.ts";
import type { Config } from "../config.ts";
import type { Fetcher } from "../fetching/fetcher.ts";
import { openFetcher } from "../fetching/open.ts";
import { Robots } from "../fetching/robots.ts";
import { PRODUCT } from "../fetching/user-agent.ts";
import type { Database } from "../store/database.ts";
import { FeedItems } from "../store/feed-items.ts";
import { FeedStore } from "../store/feeds.ts";
import { Intake } from "./intake.ts";
import { PageReader } from "./page-reader.ts";
import { Poller, type PollerOptions } from "./poller.ts";

/** What may be said of polling by whoever opens it. */
export interface FeedsOptions
	extends Pick<PollerOptions, "onTrouble" | "onRecovered" | "onPolled" | "clock"> {
	/** Instead of the product's own. */
	readonly fetcher?: Fetcher;
}

/** Feeds of an archive, wired up. */
export interface Feeds {
	readonly store: FeedStore;
	readonly fetcher: Fetcher;
	readonly poller: Poller;
	/** After `poller.run` has ended. */
	close(): Promise<void>;
}

/** Feeds that are polled into the archive of this database and these search tables. */
export function openFeeds(
	db: Database,
	{ corpusUri, fetching }: Pick<Config, "corpusUri" | "fetching">,
	{ fetcher = openFetcher(fetching), clock, ...told }: FeedsOptions = {},
): Feeds {
	const store = new FeedStore(db);
	const reader = new PageReader();
	const drafts = new DraftReader();
	const closing = new AbortController();
	let swept: Promise<void> = Promise.resolve();
	const intake = new Intake(
		(arrivals) => ingestDrafts({ db, uri: corpusUri, reader: drafts }, arrivals),
		() => {
			// What could not be swept is when the archive is written next.
			swept = swept.then(() => sweepTables(db, corpusUri, closing.signal)).catch(() => {});
		},
	);
	const poller = new Poller({
		feeds: store,
		items: new FeedItems(db),
		fetcher,
		robots: new Robots(fetcher, PRODUCT, clock && (() => clock.now())),
		readPage: (page) => reader.read(page),
		take: (taken, collection) => {
			// They are read while others are being written; what cannot be read is told when its turn has come.
			for (const draft of taken) drafts.read(draft).catch(() => {});
			return intake.take(taken, collection);
		},
		...(clock && { clock }),
		...told,
	});
	return {
		store,
		fetcher,
		poller,
		async close() {
			closing.abort();
			await swept;
			await fetcher.close();
			await reader.close();
			await drafts.close();
		},
	};
}

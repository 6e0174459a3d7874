import type { Generated } from "kysely";
import type { Flag } from "./tables.ts";

/** A feed that somebody follows, and what is known of it; see feeds.ts. Times in milliseconds since the epoch. */
export interface FeedsTable {
	key: Generated<number>;
	collection: string;
	url: string;
	/** Of the URL, so that one host's feeds are not asked at one time. */
	host: string;
	title: string | null;
	/** Validators, byte for byte: a character stands for a byte. */
	etag: string | null;
	last_modified: string | null;
	ttl_minutes: number | null;
	next_at: number;
	/** In a row. */
	failures: number;
	last_error: string | null;
	trouble_told: Flag;
	moved_to: string | null;
	moved_count: number;
	/** Why it is not asked any more; null while it is. */
	stopped: string | null;
	checked_at: number | null;
	claimed_by: string | null;
	claimed_until: number;
}

/** An article that a feed announced and that was taken in; see feed-items.ts. */
export interface FeedItemsTable {
	feed_key: number;
	collection: string;
	/** Hash of the canonical link, or of the guid where there is no link. */
	item: string;
	/** Hash. */
	guid: string | null;
	article_id: string;
	/** Whether the article's whole text was read, or only what the feed says of it. */
	extent: "whole" | "lead";
	/** Hash of what the feed says of it. */
	fingerprint: string;
	seen_at: number;
}

/** A mark of an article's text, by which its copies are found; see article-marks.ts. */
export interface ArticleMarksTable {
	collection: string;
	/** A band of its MinHash. */
	mark: number;
	article_id: string;
	/** Whose words they are: a registrable domain. */
	publisher: string;
	seen_at: number;
}

export interface FeedTables {
	feeds: FeedsTable;
	feed_items: FeedItemsTable;
	article_marks: ArticleMarksTable;
}

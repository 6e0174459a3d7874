import { chunksOf } from "./chunks.ts";
import type { Database } from "./database.ts";

/** An article that a feed announced and that was taken in. */
export interface FeedItemRow {
	/** Hash of its canonical link, or of its guid where there is no link: one for a collection. */
	readonly item: string;
	/** Hash. */
	readonly guid: string | null;
	readonly articleId: string;
	readonly extent: "whole" | "lead";
	/** Hash of what the feed said of it. */
	readonly fingerprint: string;
}

/** A row, and whether it is this feed's or another's of the same collection. */
export interface KnownRow extends FeedItemRow {
	readonly own: boolean;
}

interface Owner {
	readonly key: number;
	readonly collection: string;
}

/** Longest that an item is remembered which its feed does not show any more. */
const KEPT_MS = 60 * 24 * 3_600_000;

/** What each feed has announced. */
export class FeedItems {
	readonly #db: Database;

	constructor(db: Database) {
		this.#db = db;
	}

	/** What is known of these: this feed's by item or guid, and the collection's other feeds' by item. */
	async known(feed: Owner, items: readonly string[], guids: readonly string[]): Promise<KnownRow[]> {
		const found = new Map<string, KnownRow>();
		const rows = this.#db
			.selectFrom("feed_items")
			.select(["feed_key", "item", "guid", "article_id", "extent", "fingerprint"])
			.where("collection", "=", feed.collection);
		const queries = [
			...[...chunksOf(items)].map((chunk) => rows.where("item", "in", chunk)),
			...[...chunksOf(guids)].map((chunk) =>
				rows.where("feed_key", "=", feed.key).where("guid", "in", chunk),
			),
		];
		for (const query of queries) {
			for (const row of await query.execute()) {
				const { item, guid, extent, fingerprint, article_id: articleId } = row;
				found.set(item, { item, guid, articleId, extent, fingerprint, own: row.feed_key === feed.key });
			}
		}
		return [...found.values()];
	}

	/** Remembers what was taken in, and forgets what the feed has not shown for a long time. */
	async record(
		feed: Owner,
		{ taken, seen }: { taken: readonly FeedItemRow[]; seen: readonly string[] },
		now: number,
	): Promise<void> {
		await this.#db.transaction().execute(async (transaction) => {
			for (const { item, guid, articleId, extent, fingerprint } of taken) {
				const row = { guid, article_id: articleId, extent, fingerprint, seen_at: now };
				await transaction
					.insertInto("feed_items")
					.values({ feed_key: feed.key, collection: feed.collection, item, ...row })
					.onConflict((conflict) => conflict.columns(["collection", "item"]).doUpdateSet(row))
					.execute();
			}
			for (const chunk of chunksOf(seen)) {
				await transaction
					.updateTable("feed_items")
					.set({ seen_at: now })
					.where("collection", "=", feed.collection)
					.where("item", "in", chunk)
					.execute();
			}
			await transaction
				.deleteFrom("feed_items")
				.where("feed_key", "=", feed.key)
				.where("seen_at", "<", now - KEPT_MS)
				.execute();
		});
	}
}

import type { Selectable } from "kysely";
import type { Database } from "./database.ts";
import type { FeedsTable } from "./feed-tables.ts";

/** What a poll changes of a feed. Times in milliseconds since the epoch. */
export interface FeedState {
	readonly url: string;
	readonly title: string | null;
	/** Byte for byte as the server gave them, a character for a byte. */
	readonly validators: { readonly etag: string | null; readonly lastModified: string | null };
	/** How long the feed itself asks to be left alone. */
	readonly ttlMinutes: number | null;
	/** Not before then is it asked again. */
	readonly nextAt: number;
	/** In a row. */
	readonly failures: number;
	/** Why the last poll failed, in plain words; null when it did not. */
	readonly lastError: string | null;
	/** Whether somebody was told of the present outage. */
	readonly troubleTold: boolean;
	/** Where permanent redirects lead, and how often in a row they led there. */
	readonly movedTo: string | null;
	readonly movedCount: number;
	/** Why it is not asked any more; null while it is. */
	readonly stopped: string | null;
}

/** A feed that a collection follows. */
export interface StoredFeed extends FeedState {
	readonly key: number;
	readonly collection: string;
	readonly host: string;
	/** null before the first poll. */
	readonly checkedAt: number | null;
}

/** Who wants to poll, and what is not to be polled now. */
export interface Claim {
	readonly holder: string;
	readonly now: number;
	/** Until when nobody else may poll what is claimed, in milliseconds since the epoch. */
	readonly until: number;
	/** Hosts that are being asked already. */
	readonly busyHosts: readonly string[];
	readonly limit: number;
}

export type Added = "added" | "known" | "resumed" | "full";

/** How far apart feeds are known to lie in one look: so many are read, so that `limit` hosts are found among them. */
const LOOKED_AT_PER_CLAIM = 4;

/** The feeds of all collections: what is followed, when each is due, and what came of it. */
export class FeedStore {
	readonly #db: Database;

	constructor(db: Database) {
		this.#db = db;
	}

	/** Follows a feed from now on; one that was stopped is asked again. `most` is how many a collection may follow. */
	async add(
		{ collection, url, title }: { collection: string; url: string; title: string | null },
		{ now, most }: { now: number; most: number },
	): Promise<Added> {
		return await this.#db.transaction().execute(async (transaction) => {
			const { numUpdatedRows } = await transaction
				.updateTable("feeds")
				.set({ stopped: null, next_at: now, failures: 0, last_error: null, trouble_told: 0 })
				.where("collection", "=", collection)
				.where("url", "=", url)
				.where("stopped", "is not", null)
				.executeTakeFirstOrThrow();
			if (numUpdatedRows > 0n) return "resumed";
			const { count } = await transaction
				.selectFrom("feeds")
				.select((eb) => eb.fn.countAll<number>().as("count"))
				.where("collection", "=", collection)
				.where("url", "!=", url)
				.executeTakeFirstOrThrow();
			if (Number(count) >= most) return "full";
			const { numInsertedOrUpdatedRows = 0n } = await transaction
				.insertInto("feeds")
				.values({ collection, url, host: hostOf(url), title, next_at: now, ...NEW })
				.onConflict((conflict) => conflict.columns(["collection", "url"]).doNothing())
				.executeTakeFirstOrThrow();
			return numInsertedOrUpdatedRows > 0n ? "added" : "known";
		});
	}

	/** Follows a feed no more; its articles stay. False when it was not followed. */
	async remove(collection: string, url: string): Promise<boolean> {
		return await this.#db.transaction().execute(async (transaction) => {
			const removed = await transaction
				.deleteFrom("feeds")
				.where("collection", "=", collection)
				.where("url", "=", url)
				.returning("key")
				.executeTakeFirst();
			if (removed === undefined) return false;
			await transaction.deleteFrom("feed_items").where("feed_key", "=", removed.key).execute();
			return true;
		});
	}

	/** A collection's feeds, by URL. */
	async list(collection: string): Promise<StoredFeed[]> {
		const rows = await this.#db
			.selectFrom("feeds")
			.selectAll()
			.where("collection", "=", collection)
			.orderBy("url")
			.execute();
		return rows.map(fromRow);
	}

	/**
	 * Takes feeds that are due, of different hosts, for one poller alone; those that did not fail last time first.
	 * Each is claimed by one statement that asks whether it still may be, so two processes never have the same.
	 */
	async claimDue({ holder, now, until, busyHosts, limit }: Claim): Promise<StoredFeed[]> {
		const due = await this.#db
			.selectFrom("feeds")
			.select(["key", "host"])
			.where("stopped", "is", null)
			.where("next_at", "<=", now)
			.where("claimed_until", "<=", now)
			.$if(busyHosts.length > 0, (query) => query.where("host", "not in", busyHosts))
			.orderBy((eb) => eb.case().when("failures", ">", 0).then(1).else(0).end())
			.orderBy("next_at")
			.orderBy("key")
			.limit(limit * LOOKED_AT_PER_CLAIM)
			.execute();
		const claimed: StoredFeed[] = [];
		const hosts = new Set<string>();
		for (const { key, host } of due) {
			if (claimed.length >= limit) break;
			if (hosts.has(host)) continue;
			hosts.add(host);
			const row = await this.#db
				.updateTable("feeds")
				.set({ claimed_by: holder, claimed_until: until })
				.where("key", "=", key)
				.where("stopped", "is", null)
				.where("next_at", "<=", now)
				.where("claimed_until", "<=", now)
				.returningAll()
				.executeTakeFirst();
			if (row !== undefined) claimed.push(fromRow(row));
		}
		return claimed;
	}

	/**
	 * Writes what came of a poll and ends the claim; false when the claim is another's by now, or the feed is gone.
	 * A feed that moves to where the collection follows one already is stopped instead.
	 */
	async settle(
		feed: StoredFeed,
		state: FeedState,
		{ holder, now }: { holder: string; now: number },
	): Promise<boolean> {
		return await this.#db.transaction().execute(async (transaction) => {
			const twin =
				state.url === feed.url
					? undefined
					: await transaction
							.selectFrom("feeds")
							.select("key")
							.where("collection", "=", feed.collection)
							.where("url", "=", state.url)
							.executeTakeFirst();
			const url = twin === undefined ? state.url : feed.url;
			const stopped = twin === undefined ? state.stopped : "it has moved to a feed that is followed already";
			const { numUpdatedRows } = await transaction
				.updateTable("feeds")
				.set({ ...toRow({ ...state, url, stopped }), checked_at: now, claimed_by: null, claimed_until: 0 })
				.where("key", "=", feed.key)
				.where("claimed_by", "=", holder)
				.executeTakeFirstOrThrow();
			return numUpdatedRows > 0n;
		});
	}

	/** Ends a claim without an outcome: the feed is as due as before. */
	async release(feed: StoredFeed, holder: string): Promise<void> {
		await this.#db
			.updateTable("feeds")
			.set({ claimed_by: null, claimed_until: 0 })
			.where("key", "=", feed.key)
			.where("claimed_by", "=", holder)
			.execute();
	}

	/** When the next feed is due that is not being polled; null when there is none. */
	async nextDue(now: number): Promise<number | null> {
		const row = await this.#db
			.selectFrom("feeds")
			.select("next_at")
			.where("stopped", "is", null)
			.where("claimed_until", "<=", now)
			.orderBy("next_at")
			.limit(1)
			.executeTakeFirst();
		return row?.next_at ?? null;
	}
}

const NEW = { failures: 0, trouble_told: 0, moved_count: 0, claimed_until: 0 } as const;

function hostOf(url: string): string {
	return new URL(url).hostname;
}

function toRow(state: FeedState) {
	return {
		url: state.url,
		host: hostOf(state.url),
		title: state.title,
		etag: state.validators.etag,
		last_modified: state.validators.lastModified,
		ttl_minutes: state.ttlMinutes,
		next_at: state.nextAt,
		failures: state.failures,
		last_error: state.lastError,
		trouble_told: state.troubleTold ? (1 as const) : (0 as const),
		moved_to: state.movedTo,
		moved_count: state.movedCount,
		stopped: state.stopped,
	};
}

function fromRow(row: Selectable<FeedsTable>): StoredFeed {
	return {
		key: row.key,
		collection: row.collection,
		url: row.url,
		host: row.host,
		title: row.title,
		validators: { etag: row.etag, lastModified: row.last_modified },
		ttlMinutes: row.ttl_minutes,
		nextAt: row.next_at,
		failures: row.failures,
		lastError: row.last_error,
		troubleTold: row.trouble_told === 1,
		movedTo: row.moved_to,
		movedCount: row.moved_count,
		stopped: row.stopped,
		checkedAt: row.checked_at,
	};
}

import { EventEmitter } from "node:events";
import type { KeyvStoreAdapter } from "keyv";
import type { Database } from "./database.ts";

/** Every so many writes, what has expired is deleted, so many rows at most. */
const SWEEP_EVERY = 100;
const SWEEP_ROWS = 500;
const CEILING = "\u{10FFFF}";

/** Keyv's storage in the table `cache`; Keyv itself puts `<namespace>:` before every key. */
export class SqlCache extends EventEmitter implements KeyvStoreAdapter {
	namespace?: string | undefined;
	/** Keyv's suite asks for it. */
	readonly opts: Record<string, unknown> = {};
	readonly #db: Database;
	readonly #now: () => number;
	#writes = 0;

	constructor(db: Database, now: () => number = () => Date.now()) {
		super();
		this.#db = db;
		this.#now = now;
	}

	// biome-ignore lint/suspicious/noExplicitAny: Keyv's contract; what comes back is the text that `set` was given
	async get(key: string): Promise<any> {
		return (await this.getMany([key]))[0];
	}

	// biome-ignore lint/suspicious/noExplicitAny: as above
	async getMany(keys: string[]): Promise<any[]> {
		if (keys.length === 0) return [];
		const rows = await this.#live().select(["key", "value"]).where("key", "in", keys).execute();
		const values = new Map(rows.map(({ key, value }) => [key, value]));
		return keys.map((key) => values.get(key));
	}

	async set(key: string, value: string, ttl?: number): Promise<boolean> {
		if (this.#writes++ % SWEEP_EVERY === 0) await this.sweep();
		await this.#db
			.insertInto("cache")
			.values({ key, value, expires_at: ttl ? this.#now() + ttl : null })
			.onConflict((conflict) =>
				conflict.column("key").doUpdateSet((eb) => ({
					value: eb.ref("excluded.value"),
					expires_at: eb.ref("excluded.expires_at"),
				})),
			)
			.execute();
		return true;
	}

	async has(key: string): Promise<boolean> {
		return (await this.#live().select("key").where("key", "=", key).executeTakeFirst()) !== undefined;
	}

	async delete(key: string): Promise<boolean> {
		return await this.deleteMany([key]);
	}

	async deleteMany(keys: string[]): Promise<boolean> {
		if (keys.length === 0) return false;
		const { numDeletedRows } = await this.#db
			.deleteFrom("cache")
			.where("key", "in", keys)
			.executeTakeFirstOrThrow();
		return numDeletedRows > 0n;
	}

	/** Only what is in the namespace, when there is one. */
	async clear(): Promise<void> {
		const start = this.namespace === undefined ? "" : `${this.namespace}:`;
		await this.#db
			.deleteFrom("cache")
			.where("key", ">=", start)
			.where("key", "<", start + CEILING)
			.execute();
	}

	/** Deletes some of what has expired, in one short statement, so that others can write in between. */
	async sweep(): Promise<void> {
		await this.#db
			.deleteFrom("cache")
			.where("key", "in", (eb) =>
				eb
					.selectFrom("cache")
					.select("key")
					.where("expires_at", "<=", this.#now())
					.orderBy("key")
					.limit(SWEEP_ROWS),
			)
			.execute();
	}

	#live() {
		return this.#db
			.selectFrom("cache")
			.where((eb) => eb.or([eb("expires_at", "is", null), eb("expires_at", ">", this.#now())]));
	}
}

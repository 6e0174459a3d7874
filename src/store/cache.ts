import { Keyv } from "keyv";
import { type Clock, systemClock } from "./clock.ts";
import type { Database } from "./database.ts";
import { LruMap } from "./lru-map.ts";
import { openRedis } from "./redis.ts";
import { SqlCache } from "./sql-cache.ts";

const NAMESPACE = "on-record";

/**
 * A cache holds nothing that must not be lost, so no call ever rejects or waits long:
 * what fails or takes too long is a miss, or a write that is dropped, and is counted.
 */
export interface Cache {
	get<Value>(key: string): Promise<Value | undefined>;
	set<Value>(key: string, value: Value, ttlMs: number): Promise<void>;
	delete(key: string): Promise<void>;
	readonly counts: Readonly<CacheCounts>;
	/** Ends within a second, whatever lies behind. */
	close(): Promise<void>;
}

export interface CacheCounts {
	hits: number;
	misses: number;
	faults: number;
}

export interface CacheSettings {
	readonly redisUrl: string | null;
	/** Used when there is no Redis; it stays open when the cache is closed. */
	readonly db: Database;
	/** How many entries this process keeps in memory. */
	readonly memoryItems: number;
	/** Told of the first fault only. */
	readonly onFault?: (error: Error) => void;
	readonly timeoutMs?: number;
	readonly clock?: Clock;
}

/** Opens the cache: memory in front, and Redis or SQL behind it. Does not wait for Redis. */
export async function openCache({ redisUrl, db, memoryItems, ...settings }: CacheSettings): Promise<Cache> {
	const memory = new Keyv({ store: new LruMap(memoryItems), namespace: NAMESPACE });
	if (redisUrl !== null) return new LayeredCache(memory, await openRedis(redisUrl, NAMESPACE), settings);
	const sql = new Keyv({ store: new SqlCache(db), namespace: NAMESPACE, throwOnErrors: true });
	sql.on("error", () => {});
	return new LayeredCache(memory, { keyv: sql, started: Promise.resolve(), close: async () => {} }, settings);
}

/** What lies behind the memory. */
export interface Backing {
	/** Throws when its store does. */
	readonly keyv: Keyv;
	/** Settles when it is worth asking; may never do so. */
	readonly started: Promise<unknown>;
	close(): Promise<void>;
}

/** Memory in front of something slower that may fail. */
export class LayeredCache implements Cache {
	readonly counts: CacheCounts = { hits: 0, misses: 0, faults: 0 };
	readonly #memory: Keyv;
	readonly #backing: Backing;
	readonly #onFault: (error: Error) => void;
	readonly #timeoutMs: number;
	readonly #clock: Clock;
	readonly #started: Promise<unknown>;
	#restUntil = Number.NEGATIVE_INFINITY;
	#closed = false;

	constructor(
		memory: Keyv,
		backing: Backing,
		{ onFault = () => {}, timeoutMs = 100, clock = systemClock }: Pick<CacheSettings, "onFault" | "timeoutMs" | "clock">,
	) {
		this.#memory = memory;
		this.#backing = backing;
		this.#onFault = onFault;
		this.#timeoutMs = timeoutMs;
		this.#clock = clock;
		// Only the first calls wait for the start; afterwards a store that is not there fails at once.
		this.#started = Promise.race([backing.started.catch(() => {}), clock.sleep(timeoutMs, { idle: true })]);
	}

	async get<Value>(key: string): Promise<Value | undefined> {
		const remembered = await this.#memory.get<Value>(key);
		if (remembered !== undefined) return this.#count("hits", remembered);
		const raw = await this.#bounded(() => this.#backing.keyv.getRaw<Value>(key));
		if (raw?.value === undefined || raw.value === null) return this.#count("misses", undefined);
		const left = typeof raw.expires === "number" ? raw.expires - Date.now() : undefined;
		if (left !== undefined && left <= 0) return this.#count("misses", undefined);
		await this.#memory.set(key, raw.value, left);
		return this.#count("hits", raw.value);
	}

	async set<Value>(key: string, value: Value, ttlMs: number): Promise<void> {
		if (!(ttlMs > 0)) return;
		await this.#memory.set(key, value, ttlMs);
		await this.#bounded(() => this.#backing.keyv.set(key, value, ttlMs));
	}

	async delete(key: string): Promise<void> {
		await this.#memory.delete(key);
		await this.#bounded(() => this.#backing.keyv.delete(key));
	}

	async close(): Promise<void> {
		this.#closed = true;
		await this.#memory.clear();
		await Promise.race([this.#backing.close().catch(() => {}), this.#clock.sleep(900, { idle: true })]);
	}

	/** After a call that took too long the store is left alone for a while, lest calls pile up behind it. */
	async #bounded<T>(call: () => Promise<T>): Promise<T | undefined> {
		if (this.#closed || this.#clock.now() < this.#restUntil) return undefined;
		const settled = new AbortController();
		const late = async (): Promise<never> => {
			await this.#clock.sleep(this.#timeoutMs, { signal: settled.signal });
			this.#restUntil = this.#clock.now() + REST_MS;
			throw new Error(`Expected the cache to answer within ${this.#timeoutMs} ms, got nothing.`);
		};
		try {
			return await Promise.race([this.#started.then(call), late()]);
		} catch (error) {
			this.counts.faults++;
			if (this.counts.faults === 1) this.#onFault(error instanceof Error ? error : new Error(String(error)));
			return undefined;
		} finally {
			settled.abort();
		}
	}

	#count<T>(what: "hits" | "misses", value: T): T {
		this.counts[what]++;
		return value;
	}
}

const REST_MS = 5_000;

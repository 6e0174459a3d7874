import type { Keyv } from "keyv";
import { type Clock, systemClock } from "./clock.ts";

/** For how long a store that did not answer in time is left alone. */
const REST_MS = 5_000;
const LONGEST_CLOSE_MS = 900;

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

/** How long a call may take, and who hears of the first that failed. */
export interface CacheBounds {
	/** Told of the first fault only. */
	readonly onFault?: (error: Error) => void;
	readonly timeoutMs?: number;
	readonly clock?: Clock;
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
		{ onFault = () => {}, timeoutMs = 100, clock = systemClock }: CacheBounds,
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
		const ttl = Math.ceil(ttlMs);
		await this.#memory.set(key, value, ttl);
		await this.#bounded(() => this.#backing.keyv.set(key, value, ttl));
	}

	async delete(key: string): Promise<void> {
		await this.#memory.delete(key);
		await this.#bounded(() => this.#backing.keyv.delete(key));
	}

	async close(): Promise<void> {
		this.#closed = true;
		await this.#memory.clear();
		await Promise.race([
			this.#backing.close().catch(() => {}),
			this.#clock.sleep(LONGEST_CLOSE_MS, { idle: true }),
		]);
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

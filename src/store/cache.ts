import { Keyv } from "keyv";
import { LruMap } from "../lru-map.ts";
import type { Database } from "./database.ts";
import { type Cache, type CacheBounds, LayeredCache } from "./layered-cache.ts";
import { openRedis } from "./redis.ts";
import { SqlCache } from "./sql-cache.ts";

const NAMESPACE = "on-record";

/** What the cache is made of. */
export interface CacheSettings extends CacheBounds {
	readonly redisUrl: string | null;
	/** Used when there is no Redis; it stays open when the cache is closed. */
	readonly db: Database;
	/** How many entries this process keeps in memory. */
	readonly memoryItems: number;
}

/** Opens the cache: memory in front, and Redis or SQL behind it. Does not wait for Redis. */
export async function openCache({ redisUrl, db, memoryItems, ...bounds }: CacheSettings): Promise<Cache> {
	const memory = new Keyv({ store: new LruMap(memoryItems), namespace: NAMESPACE });
	if (redisUrl !== null) return new LayeredCache(memory, await openRedis(redisUrl, NAMESPACE), bounds);
	const sql = new Keyv({ store: new SqlCache(db), namespace: NAMESPACE, throwOnErrors: true });
	sql.on("error", () => {});
	return new LayeredCache(memory, { keyv: sql, started: Promise.resolve(), close: async () => {} }, bounds);
}

import { Keyv } from "keyv";
import type { Backing } from "./layered-cache.ts";

const LONGEST_PAUSE_MS = 500;

/**
 * A cache in Redis, as @keyv/redis keeps it. It connects by itself, and again when the connection is lost;
 * a call made meanwhile fails at once, for without that they would queue in memory for as long as Redis is away.
 */
export async function openRedis(url: string, namespace: string): Promise<Backing> {
	if (!URL.canParse(url) || !/^rediss?:$/.test(new URL(url).protocol)) {
		throw new Error(
			"Expected REDIS_URL to be of the form redis://user:password@host:6379, got something else.",
		);
	}
	const { default: KeyvRedis } = await import("@keyv/redis");
	const adapter = new KeyvRedis(
		{
			url,
			disableOfflineQueue: true,
			socket: {
				connectTimeout: 2_000,
				reconnectStrategy: (tries: number) => Math.min(50 * 2 ** Math.min(tries, 10), LONGEST_PAUSE_MS),
			},
		},
		{ throwOnErrors: true },
	);
	// @keyv/redis writes the namespace into the key itself.
	const keyv = new Keyv({ store: adapter, namespace, useKeyPrefix: false, throwOnErrors: true });
	// Every failed attempt to connect is an event, which unheard would end the process.
	keyv.on("error", () => {});
	const started = adapter.getClient();
	started.catch(() => {});
	return {
		keyv,
		started,
		close: async () => {
			// What hangs in the air is lost: waiting for it could last as long as Redis is away.
			if (adapter.client.isOpen) await adapter.disconnect(true);
		},
	};
}

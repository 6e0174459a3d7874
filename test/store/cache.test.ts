import { createServer, type Server } from "node:net";
import { afterEach, describe, expect, test } from "@jest/globals";
import { Keyv } from "keyv";
import { LruMap } from "../../src/lru-map.ts";
import { openCache } from "../../src/store/cache.ts";
import { closeDatabase } from "../../src/store/database.ts";
import { type Backing, type CacheBounds, LayeredCache } from "../../src/store/layered-cache.ts";
import { describeWith } from "../servers/reachable.ts";
import { probeRedis } from "../servers/redis.ts";
import { onBothEngines } from "./engines.ts";
import { ManualClock, until } from "./manual-clock.ts";
import { start, store } from "./processes.ts";

const HOUR = 3_600_000;
const noDatabase = undefined as never;

describe("memory in front of a store", () => {
	test("is asked first, keeps the entries used last, and asks the store for the others", async () => {
		const { cache, calls } = layered(new Map(), { room: 2 });
		for (const key of ["a", "b"]) await cache.set(key, `${key}!`, HOUR);
		expect(await cache.get("a")).toBe("a!");
		await cache.set("c", "c!", HOUR);
		expect(calls.get).toEqual([]);
		expect(await cache.get("a")).toBe("a!");
		expect(calls.get).toEqual([]);
		expect(await cache.get("b")).toBe("b!");
		expect(calls.get).toEqual(["on-record:b"]);
		expect(await cache.get("b")).toBe("b!");
		expect(calls.get).toEqual(["on-record:b"]);
		expect(await cache.get("nothing")).toBeUndefined();
		expect(cache.counts).toEqual({ hits: 4, misses: 1, faults: 0 });
	});

	test("gives copies, so that no caller changes what another one gets", async () => {
		const { cache } = layered(new Map());
		await cache.set("a", { words: ["one"] }, HOUR);
		(await cache.get<{ words: string[] }>("a"))?.words.push("two");
		expect(await cache.get("a")).toEqual({ words: ["one"] });
	});

	test("does not outlive what it was copied from", async () => {
		const shared = new Map();
		const first = layered(shared).cache;
		await first.set("a", "v", HOUR);
		const stored = JSON.parse(shared.get("on-record:a"));
		expect(stored.expires).toBeGreaterThan(Date.now());
		shared.set("on-record:a", JSON.stringify({ ...stored, expires: Date.now() - 1 }));
		expect(await layered(shared).cache.get("a")).toBeUndefined();
	});

	test.each([0, -5, Number.NaN])("keeps nothing for %d ms", async (ttl) => {
		const { cache } = layered(new Map());
		await cache.set("a", "v", ttl);
		expect(await cache.get("a")).toBeUndefined();
	});
});

describe("a store that does not work", () => {
	const failing = { get: fails, set: fails, delete: fails, clear: fails };

	test("costs a miss, never an error, and is reported once", async () => {
		const faults: string[] = [];
		const { cache } = layered(failing, { onFault: (error) => faults.push(error.message) });
		expect(await cache.get("a")).toBeUndefined();
		await cache.set("a", "v", HOUR);
		expect(await cache.get("a")).toBe("v");
		await cache.delete("a");
		expect(await cache.get("a")).toBeUndefined();
		expect(cache.counts).toEqual({ hits: 1, misses: 2, faults: 4 });
		expect(faults).toEqual(["out of order"]);
		await cache.close();
	});

	test("that does not answer is left after 100 ms, and not asked again for 5 s", async () => {
		const clock = new ManualClock();
		let asked = 0;
		const silent = {
			...failing,
			get: () => {
				asked++;
				return new Promise<never>(() => {});
			},
		};
		const { cache } = layered(silent, { clock });
		const waiting = cache.get("a");
		await until(() => asked === 1);
		clock.advance(99);
		expect(cache.counts.faults).toBe(0);
		clock.advance(1);
		expect(await waiting).toBeUndefined();
		expect(cache.counts.faults).toBe(1);
		clock.advance(4_999);
		expect(await cache.get("a")).toBeUndefined();
		expect(asked).toBe(1);
		clock.advance(1);
		const again = cache.get("a");
		await until(() => asked === 2);
		clock.advance(100);
		expect(await again).toBeUndefined();
	});

	test("and does not close either is left too", async () => {
		const clock = new ManualClock();
		const { cache } = layered(failing, { clock, close: () => new Promise<never>(() => {}) });
		const sleepingBefore = clock.sleeping;
		const closing = cache.close();
		await until(() => clock.sleeping > sleepingBefore);
		clock.advance(1_000);
		await closing;
		expect(await cache.get("a")).toBeUndefined();
	});

	test("while it starts is waited for as long as for an answer, once", async () => {
		const clock = new ManualClock();
		const { cache, calls } = layered(new Map(), { clock, started: new Promise<never>(() => {}) });
		const first = cache.get("a");
		await until(() => clock.sleeping === 2);
		clock.advance(100);
		await first;
		clock.advance(5_000);
		await cache.get("b");
		expect(calls.get.at(-1)).toBe("on-record:b");
	});
});

onBothEngines("the cache before SQL", (place) => {
	test("is shared by all who open it, and outlives them", async () => {
		const { open } = await place();
		const one = await openCache({ redisUrl: null, db: await open(), memoryItems: 10 });
		const other = await openCache({ redisUrl: null, db: await open(), memoryItems: 10 });
		await one.set("a", { text: "“Words”" }, HOUR);
		expect(await other.get("a")).toEqual({ text: "“Words”" });
		await one.close();
		await other.close();
		const later = await openCache({ redisUrl: null, db: await open(), memoryItems: 10 });
		expect(await later.get("a")).toEqual({ text: "“Words”" });
		await later.delete("a");
		expect(await later.get("a")).toBeUndefined();
		expect(later.counts.faults).toBe(0);
	});

	test("goes on in memory when the database is gone", async () => {
		const db = await (await place()).open();
		const cache = await openCache({ redisUrl: null, db, memoryItems: 10 });
		await closeDatabase(db);
		await cache.set("a", "v", HOUR);
		expect(await cache.get("a")).toBe("v");
		expect(await cache.get("b")).toBeUndefined();
		expect(cache.counts.faults).toBe(2);
		await cache.close();
	});
});

const redis = await probeRedis();
describeWith("the cache before Redis", redis, (redisUrl) => {
	test("is shared by all who open it", async () => {
		const key = `test ${process.pid} ${Date.now()}`;
		const faults: Error[] = [];
		const onFault = (error: Error) => faults.push(error);
		const [one, other] = await Promise.all(
			[1, 2].map(() => openCache({ redisUrl, db: noDatabase, memoryItems: 10, timeoutMs: 10_000, onFault })),
		);
		await one?.set(key, { text: "“Words”" }, HOUR + 0.5);
		expect(await other?.get(key)).toEqual({ text: "“Words”" });
		await other?.delete(key);
		await one?.close();
		expect(faults).toEqual([]);
		const later = await openCache({ redisUrl, db: noDatabase, memoryItems: 10, timeoutMs: 10_000, onFault });
		expect(await later.get(key)).toBeUndefined();
		expect(faults).toEqual([]);
		await later.close();
		await other?.close();
	});
});

describe("without its Redis", () => {
	let server: Server | null = null;
	afterEach(() => {
		server?.close();
		server = null;
	});

	async function silentPort(): Promise<number> {
		server = createServer((socket) => socket.on("error", () => {}));
		await new Promise<void>((listening) => server?.listen(0, "127.0.0.1", listening));
		return (server.address() as { port: number }).port;
	}

	async function closedPort(): Promise<number> {
		const port = await silentPort();
		await new Promise((closed) => server?.close(closed));
		return port;
	}

	test.each([
		["a closed port", closedPort],
		["a server that says nothing", silentPort],
	])("answers still come: %s", async (_, somePort) => {
		const faults: string[] = [];
		const redisUrl = `redis://user:secret@127.0.0.1:${await somePort()}`;
		const cache = await openCache({
			redisUrl,
			db: noDatabase,
			memoryItems: 10,
			onFault: ({ message }) => faults.push(message),
		});
		expect(await cache.get("a")).toBeUndefined();
		await cache.set("a", "v", HOUR);
		expect(await cache.get("a")).toBe("v");
		expect(await cache.get("b")).toBeUndefined();
		expect(faults).toHaveLength(1);
		expect(faults[0]).not.toContain("secret");
		await cache.close();
	});

	test("a call fails at once, without waiting for its time to run out or queueing", async () => {
		const clock = new ManualClock();
		const redisUrl = `redis://127.0.0.1:${await closedPort()}`;
		const cache = await openCache({ redisUrl, db: noDatabase, memoryItems: 10, clock });
		const first = cache.get("a");
		await until(() => clock.sleeping === 2);
		clock.advance(100);
		await first;
		clock.advance(5_000);
		const faults = cache.counts.faults;
		expect(await cache.get("a")).toBeUndefined();
		expect(cache.counts.faults).toBe(faults + 1);
		const closing = cache.close();
		clock.advance(1_000);
		await closing;
	});

	test("a process that closes its cache ends", async () => {
		const program = start(
			`const { openCache } = await import(${store("cache.ts")});
			const cache = await openCache({ redisUrl: input, db: undefined, memoryItems: 10 });
			await cache.get("a");
			await cache.close();
			console.log("closed");`,
			`redis://127.0.0.1:${await closedPort()}`,
		);
		expect(await program.ended).toEqual({ code: 0, signal: null, errors: "" });
		expect(program.lines).toEqual(["closed"]);
	});

	test.each(["", "localhost:6379", "http://user:secret@host", "redis://user:secret@["])(
		"%j is refused without showing it",
		async (redisUrl) => {
			const opened = openCache({ redisUrl, db: noDatabase, memoryItems: 10 });
			await expect(opened).rejects.toThrow(
				/^Expected REDIS_URL to be of the form redis:\/\/.*got something else\.$/,
			);
		},
	);
});

function layered(
	backing: object,
	{
		room = 10,
		started = Promise.resolve(),
		close = async () => {},
		...bounds
	}: CacheBounds & Partial<Backing> & { room?: number } = {},
) {
	const calls = { get: [] as string[] };
	const spied = new Proxy(backing, {
		get(target, property) {
			const value = Reflect.get(target, property);
			if (property !== "get") return typeof value === "function" ? value.bind(target) : value;
			return (key: string) => {
				calls.get.push(key);
				return value.call(target, key);
			};
		},
	});
	const keyv = new Keyv({ store: spied, namespace: "on-record", throwOnErrors: true });
	keyv.on("error", () => {});
	const memory = new Keyv({ store: new LruMap(room), namespace: "on-record" });
	return { cache: new LayeredCache(memory, { keyv, started, close }, bounds), calls };
}

async function fails(): Promise<never> {
	throw new Error("out of order");
}

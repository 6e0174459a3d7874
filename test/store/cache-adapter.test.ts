import { afterEach, beforeAll, beforeEach, expect, test } from "@jest/globals";
import keyvTestSuite from "@keyv/test-suite";
import { Keyv } from "keyv";
import type { Database } from "../../src/store/database.ts";
import { SqlCache } from "../../src/store/sql-cache.ts";
import { onBothEngines } from "./engines.ts";
import { start, store } from "./processes.ts";

/** Keyv's suite is written for Vitest, which hands every test its `expect`. */
const forJest = {
	it: (name: string, run: (context: { expect: typeof expect }) => unknown) =>
		test(name, async () => {
			await run({ expect });
		}),
	beforeEach,
	afterEach,
} as unknown as Parameters<typeof keyvTestSuite>[0];

const writeManyEntries = `
	const { openDatabase, closeDatabase } = await import(${store("database.ts")});
	const { SqlCache } = await import(${store("sql-cache.ts")});
	const db = await openDatabase(input.settings);
	const cache = new SqlCache(db);
	await Promise.all(Array.from({ length: 200 }, (_, i) => cache.set(input.name + i, "value " + i, 60_000)));
	await closeDatabase(db);
`;

onBothEngines("the cache's table", (place) => {
	let db: Database;
	beforeAll(async () => {
		db = await (await place()).open();
	});

	keyvTestSuite(forJest, Keyv, () => new SqlCache(db));

	test("400 writes at once, half of them from another process, are all kept", async () => {
		const { settings, open } = await place();
		const cache = new SqlCache(await open());
		const other = start(writeManyEntries, { settings, name: "other" });
		const own = Array.from({ length: 200 }, (_, i) => cache.set(`own${i}`, `value ${i}`, 60_000));
		await Promise.all(own);
		expect(await other.ended).toMatchObject({ code: 0, errors: "" });
		const keys = ["own", "other"].flatMap((name) => Array.from({ length: 200 }, (_, i) => `${name}${i}`));
		const expected = keys.map((key) => `value ${key.replace(/\D/g, "")}`);
		expect(await cache.getMany(keys)).toEqual(expected);
	});

	test("what has expired is not given, and is deleted in small batches", async () => {
		const own = await (await place()).open();
		let now = 1_000;
		const cache = new SqlCache(own, () => now);
		const rows = Array.from({ length: 1_100 }, (_, i) => ({ key: `k${i}`, value: "v", expires_at: 2_000 }));
		await own
			.insertInto("cache")
			.values([...rows, { key: "kept", value: "v", expires_at: null }])
			.execute();
		const left = async () => (await own.selectFrom("cache").select("key").execute()).length;
		expect(await cache.get("k1")).toBe("v");
		await cache.sweep();
		expect(await left()).toBe(1_101);
		now = 2_000;
		expect(await cache.get("k1")).toBeUndefined();
		expect(await cache.has("k1")).toBe(false);
		for (const expected of [601, 101, 1, 1]) {
			await cache.sweep();
			expect(await left()).toBe(expected);
		}
	});

	test("writing sweeps by itself", async () => {
		const own = await (await place()).open();
		await own.insertInto("cache").values({ key: "old", value: "v", expires_at: 1 }).execute();
		await new SqlCache(own).set("new", "v", 1_000);
		expect(await own.selectFrom("cache").select("key").execute()).toEqual([{ key: "new" }]);
	});
});

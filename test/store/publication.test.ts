import { describe, expect, test } from "@jest/globals";
import { acquire, LeaseLostError, release } from "../../src/store/lease.ts";
import { ARCHIVE_LEASE, current, Published, publish } from "../../src/store/publication.ts";
import { onBothEngines } from "./engines.ts";
import { ManualClock } from "./manual-clock.ts";
import { publication, publishBatch, turn } from "./samples.ts";

onBothEngines("publication", (place) => {
	test("begins with nothing published", async () => {
		expect(await current(await (await place()).open())).toEqual({
			archiveVersion: 0,
			passagesVersion: 0,
			quotationsVersion: 0,
			publishedAt: null,
		});
	});

	test.each([
		["the next version", 2, null],
		["the same again, for rebuilt search tables", 1, null],
		["an earlier one", 0, /publish archive version 1 or 2, got 0/],
		["a later one", 3, /publish archive version 1 or 2, got 3/],
	])("%s", async (_, version, refusal) => {
		const db = await (await place()).open();
		await publishBatch(db, []);
		const { lease } = await turn(db);
		const next = { ...publication(version), passagesVersion: 777 };
		if (refusal === null) {
			await publish(db, next, lease);
			expect(await current(db)).toEqual(next);
		} else {
			await expect(publish(db, next, lease)).rejects.toThrow(refusal);
			expect(await current(db)).toEqual(publication(1));
		}
	});

	test("is refused when the lease has been given back, taken over or made up", async () => {
		const db = await (await place()).open();
		const { lease } = await turn(db);
		await release(db, lease);
		const mine = { ...lease };
		const other = await acquire(db, ARCHIVE_LEASE, { holder: lease.holder, ttlMs: 1_000, now: Date.now() });
		for (const false_ of [
			mine,
			{ ...mine, holder: "somebody" },
			{ ...mine, name: "digest" },
			{ ...mine, token: 9 },
		]) {
			await expect(publish(db, publication(1), false_)).rejects.toThrow(LeaseLostError);
		}
		expect((await current(db)).archiveVersion).toBe(0);
		if (other !== null) await publish(db, publication(1), other);
		expect((await current(db)).archiveVersion).toBe(1);
	});

	describe("as a reader sees it", () => {
		test("is read again after a second, not before", async () => {
			const db = await (await place()).open();
			const clock = new ManualClock();
			const published = new Published(db, { clock });
			expect((await published.current()).archiveVersion).toBe(0);
			await publishBatch(db, []);
			clock.advance(999);
			expect((await published.current()).archiveVersion).toBe(0);
			clock.advance(1);
			expect((await published.current()).archiveVersion).toBe(1);
		});

		test("is read once for all who ask at the same time, and again after a failure", async () => {
			const db = await (await place()).open();
			const clock = new ManualClock();
			let reads = 0;
			const state = { broken: true };
			const watched = new Proxy(db, {
				get(target, property) {
					if (property === "selectFrom") {
						reads++;
						if (state.broken)
							return () => ({
								selectAll: () => ({
									where: () => ({ executeTakeFirstOrThrow: async () => Promise.reject(new Error("gone")) }),
								}),
							});
					}
					const value = Reflect.get(target, property);
					return typeof value === "function" ? value.bind(target) : value;
				},
			});
			const published = new Published(watched, { clock });
			await expect(Promise.all([published.current(), published.current()])).rejects.toThrow("gone");
			expect(reads).toBe(1);
			state.broken = false;
			const all = await Promise.all([published.current(), published.current(), published.current()]);
			expect(all.map(({ archiveVersion }) => archiveVersion)).toEqual([0, 0, 0]);
			expect(reads).toBe(2);
		});
	});
});

import { describe, expect, test } from "@jest/globals";
import { acquire, LeaseBusyError, LeaseLostError, release, renew, withLease } from "../../src/store/lease.ts";
import { onBothEngines } from "./engines.ts";
import { ManualClock, until } from "./manual-clock.ts";
import { start, store } from "./processes.ts";

const TTL = 15_000;

onBothEngines("a lease", (place) => {
	test("has one holder at a time, and another one when it has run out or been given back", async () => {
		const db = await (await place()).open();
		const claim = (holder: string, now: number) => acquire(db, "archive", { holder, ttlMs: 100, now });
		const first = await claim("first", 1_000);
		expect(first).toEqual({ name: "archive", holder: "first", token: 1 });
		expect(await claim("second", 1_099)).toBeNull();
		expect(await claim("first", 1_099)).toBeNull();
		expect(await acquire(db, "digest", { holder: "second", ttlMs: 100, now: 1_000 })).toMatchObject({
			token: 1,
		});
		const second = await claim("second", 1_100);
		expect(second).toMatchObject({ holder: "second", token: 2 });
		if (first === null || second === null) throw new Error("Expected both to have had it.");

		expect(await renew(db, first, { ttlMs: 100, now: 1_150 })).toBe(false);
		await release(db, first);
		expect(await claim("third", 1_199)).toBeNull();
		expect(await renew(db, second, { ttlMs: 100, now: 1_199 })).toBe(true);
		expect(await claim("third", 1_298)).toBeNull();
		await release(db, second);
		expect(await claim("third", 1_200)).toMatchObject({ holder: "third", token: 3 });
	});

	test("is never somebody's of the same name again: a late writer stays a late writer", async () => {
		const db = await (await place()).open();
		const once = await acquire(db, "archive", { holder: "twin", ttlMs: 10, now: 0 });
		const again = await acquire(db, "archive", { holder: "twin", ttlMs: 10, now: 10 });
		if (once === null || again === null) throw new Error("Expected both to have had it.");
		expect(await renew(db, once, { ttlMs: 10, now: 11 })).toBe(false);
		expect(await renew(db, again, { ttlMs: 10, now: 11 })).toBe(true);
	});

	test("claimed by twenty at once goes to one", async () => {
		const db = await (await place()).open();
		const claims = Array.from({ length: 20 }, (_, i) =>
			acquire(db, "archive", { holder: `${i}`, ttlMs: 100, now: 0 }),
		);
		expect((await Promise.all(claims)).filter((lease) => lease !== null)).toHaveLength(1);
	});

	describe("withLease", () => {
		test("keeps it for as long as the work lasts, and gives it back", async () => {
			const db = await (await place()).open();
			const clock = new ManualClock();
			const done = Promise.withResolvers<void>();
			const working = withLease(db, "archive", { clock, ttlMs: TTL, renewMs: 4_000 }, async (held) => {
				await done.promise;
				return held.stillHeld();
			});
			const claim = () => acquire(db, "archive", { holder: "other", ttlMs: TTL, now: clock.now() });
			const expiry = async () =>
				(await db.selectFrom("leases").select("expires_at").executeTakeFirst())?.expires_at;
			await until(() => clock.sleeping === 1);
			for (let beat = 0; beat < 10; beat++) {
				clock.advance(4_000);
				await until(async () => (await expiry()) === clock.now() + TTL);
				await until(() => clock.sleeping === 1);
				expect(await claim()).toBeNull();
			}
			done.resolve();
			expect(await working).toBe(true);
			expect(await claim()).not.toBeNull();
		});

		test("gives it back when the work fails, and passes the failure on", async () => {
			const db = await (await place()).open();
			const failing = withLease(db, "archive", {}, async () => {
				throw new Error("no more disk");
			});
			await expect(failing).rejects.toThrow("no more disk");
			expect(await withLease(db, "archive", { wait: false }, async () => "next")).toBe("next");
		});

		test("waits its turn until the lease has run out, and says once for whom", async () => {
			const db = await (await place()).open();
			const clock = new ManualClock();
			await acquire(db, "archive", { holder: "the one before", ttlMs: TTL, now: clock.now() });
			const told: string[] = [];
			let ran = false;
			const waiting = withLease(
				db,
				"archive",
				{ clock, onWait: (holder) => told.push(holder), pollMs: 500 },
				async () => {
					ran = true;
				},
			);
			await until(() => clock.sleeping === 1);
			for (let waited = 0; waited < 14_000; waited += 700) {
				clock.advance(700);
				await until(() => clock.sleeping === 1);
			}
			expect(ran).toBe(false);
			clock.advance(1_000);
			await waiting;
			expect(ran).toBe(true);
			expect(told).toEqual(["the one before"]);
		});

		test("does not wait when asked not to, and stops waiting when told to", async () => {
			const db = await (await place()).open();
			await acquire(db, "archive", { holder: "the one before", ttlMs: TTL, now: Date.now() });
			const never = async () => expect(true).toBe(false);
			const impatient = withLease(db, "archive", { wait: false }, never);
			await expect(impatient).rejects.toThrow(LeaseBusyError);
			await expect(impatient).rejects.toThrow(
				'Expected the lease "archive" to be free, but the one before holds it',
			);
			const stop = new AbortController();
			const waiting = withLease(
				db,
				"archive",
				{ signal: stop.signal, onWait: () => stop.abort(new Error("stopped")) },
				never,
			);
			await expect(waiting).rejects.toThrow(/stopped|aborted/);
		});

		test("tells the work when another has taken it", async () => {
			const db = await (await place()).open();
			const clock = new ManualClock();
			const seen = await withLease(db, "archive", { clock, ttlMs: TTL, renewMs: 4_000 }, async (held) => {
				await until(() => clock.sleeping === 1);
				// The process is stopped for longer than the lease lasts.
				await acquire(db, "archive", { holder: "other", ttlMs: TTL, now: clock.now() + TTL });
				clock.advance(TTL);
				const atOnce = held.stillHeld();
				await until(() => held.signal.aborted);
				return [atOnce, held.stillHeld(), held.signal.reason];
			});
			expect(seen).toEqual([false, false, expect.any(LeaseLostError)]);
			// What was the other's stays the other's.
			expect(await db.selectFrom("leases").select("holder").executeTakeFirst()).toMatchObject({
				holder: "other",
			});
			expect(await acquire(db, "archive", { holder: "third", ttlMs: TTL, now: clock.now() })).toBeNull();
		});
	});

	test("of a killed process is taken over when it has run out, not before", async () => {
		const { settings, open } = await place();
		const db = await open();
		const holder = start(
			`const { openDatabase } = await import(${store("database.ts")});
			const { withLease } = await import(${store("lease.ts")});
			await withLease(await openDatabase(input), "archive", { ttlMs: 1_500, renewMs: 100, holder: "the killed one" }, async () => {
				console.log("held");
				setInterval(() => {}, 1_000);
				await new Promise(() => {});
			});`,
			settings,
		);
		await until(() => holder.lines.includes("held"));
		holder.child.kill("SIGKILL");
		expect(await holder.ended).toMatchObject({ signal: "SIGKILL" });
		const { expires_at } = await db.selectFrom("leases").select("expires_at").executeTakeFirstOrThrow();
		const told: string[] = [];
		const takenAt = await withLease(
			db,
			"archive",
			{ pollMs: 20, onWait: (who) => told.push(who) },
			async () => Date.now(),
		);
		expect(takenAt).toBeGreaterThanOrEqual(expires_at);
		if (told.length > 0) expect(told).toEqual(["the killed one"]);
	});
});

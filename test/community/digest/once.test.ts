import { expect, test } from "@jest/globals";
import type { Place } from "../../../src/chat/invocation.ts";
import { PostError, type Posted, type Poster } from "../../../src/chat/outbox.ts";
import { LEASE_MS } from "../../../src/community/digest/delivery.ts";
import { placeName } from "../../../src/community/digest/place-name.ts";
import { due } from "../../../src/community/digest/schedule.ts";
import { EditionStore } from "../../../src/store/digest/editions.ts";
import { TestArchive } from "../../archive/test-archive.ts";
import { onBothEngines } from "../../store/engines.ts";
import { deliveryOver } from "./worker.ts";

const HOUR = 3_600_000;
const ZONES = [
	"UTC",
	"America/Los_Angeles",
	"Europe/Berlin",
	"Asia/Kolkata",
	"Australia/Lord_Howe",
	"Pacific/Kiritimati",
];
/** More than an attempt awaits, before and after each effect. */
const STEPS = 16;

/** A channel's history, as the platform keeps it. */
class Channel implements Pick<Poster, "post" | "find"> {
	readonly posts: string[] = [];

	async post(place: Place, _reply: unknown, key: string): Promise<Posted> {
		this.posts.push(key);
		return { platform: place.platform, channel: place.channel, message: String(this.posts.length) };
	}

	async find(place: Place, key: string): Promise<Posted | null> {
		const at = this.posts.indexOf(key);
		return at === -1 ? null : { platform: place.platform, channel: place.channel, message: String(at + 1) };
	}
}

class Died extends Error {}

/** Everything behind it dies at one step, before or after its effect, and stays dead: nothing more has any effect. */
function mortal(diesAt: number) {
	let step = 0;
	let dead = false;
	return function around<T extends object>(whole: T): T {
		return new Proxy(whole, {
			get(target, name) {
				const method = Reflect.get(target, name);
				if (typeof method !== "function") return method;
				return async (...args: unknown[]) => {
					const before = step++;
					const after = step++;
					if (dead || before === diesAt) {
						dead = true;
						throw new Died();
					}
					const result = await method.apply(target, args);
					if (after === diesAt) {
						dead = true;
						throw new Died();
					}
					return result;
				};
			},
		});
	};
}

onBothEngines("an edition is posted once", (place, engine) => {
	const days = engine === "SQLite" ? 366 : 30;

	test(`${days} days × 6 time zones × two workers, one of which dies at some await every day`, async () => {
		const db = await (await place()).open();
		let now = 0;
		const store = () => new EditionStore(db, () => now);
		let fault = 0;
		for (const [z, timeZone] of ZONES.entries()) {
			const schedule = { at: "02:30", timeZone, days: [0, 1, 2, 3, 4, 5, 6] };
			const where: Place = { platform: "discord", community: String(z), channel: "c", thread: null };
			const channel = new Channel();
			const began = Date.UTC(2027, 11, 31, 20);
			const since = new Date(began).toISOString();
			for (now = began; now < began + days * 24 * HOUR; now += HOUR) {
				const decided = due(new Date(now), schedule, since);
				if (decided.kind !== "deliver") continue;
				const { localDate } = decided.occurrence;
				const known = await store().find({ place: placeName(where), localDate });
				if (known !== null && known.state !== "claimed") continue;
				// The first to try dies, sometimes beside one that lives; an hour later one that lives comes before it.
				const lives = fault % 3 === 0;
				const around = mortal(fault++ % STEPS);
				const other =
					known !== null ? deliveryOver(store(), channel, "other").deliver(where, localDate) : null;
				const dying = deliveryOver(around(store()), around(channel), "dying").deliver(where, localDate);
				const late = lives ? deliveryOver(store(), channel, "late").deliver(where, localDate) : null;
				await Promise.allSettled([other, dying, late]);
			}
			const posted = channel.posts.map((key) => key.slice(-10));
			// By date, so that none is doubled and, from the first to the last, none is missing.
			const wanted = posted.map((_, i) =>
				new Date(Date.parse(posted[0] ?? "") + i * 24 * HOUR).toISOString().slice(0, 10),
			);
			expect([timeZone, posted]).toEqual([timeZone, wanted]);
			expect(posted.length).toBeGreaterThanOrEqual(days - 1);
		}
	});

	test("at every single await, with a successor that comes at once and one that comes after the claim ran out", async () => {
		const db = await (await place()).open();
		let now = 1_000;
		const store = () => new EditionStore(db, () => now);
		for (let diesAt = 0; diesAt < STEPS; diesAt += 1) {
			const channel = new Channel();
			const where: Place = { platform: "slack", community: "T", channel: `C${diesAt}`, thread: null };
			const around = mortal(diesAt);
			await deliveryOver(around(store()), around(channel), "dying")
				.deliver(where, "2026-05-05")
				.catch(() => {});
			await deliveryOver(store(), channel, "early").deliver(where, "2026-05-05");
			now += LEASE_MS + 1;
			await deliveryOver(store(), channel, "late").deliver(where, "2026-05-05");
			await deliveryOver(store(), channel, "last").deliver(where, "2026-05-05");
			expect([diesAt, channel.posts.length]).toEqual([diesAt, 1]);
			expect((await store().find({ place: placeName(where), localDate: "2026-05-05" }))?.state).toBe(
				"posted",
			);
		}
	});

	test("twenty workers at once post it once", async () => {
		const at = await place();
		const stores = await Promise.all([at.open(), at.open()]);
		const channel = new Channel();
		const where: Place = { platform: "slack", community: "T", channel: "C", thread: null };
		const attempts = Array.from({ length: 20 }, (_, i) =>
			deliveryOver(new EditionStore(stores[i % 2] as never), channel, `worker ${i}`).deliver(
				where,
				"2026-05-05",
			),
		);
		const kinds = (await Promise.all(attempts)).map(({ kind }) => kind);
		expect(kinds.filter((kind) => kind === "posted")).toHaveLength(1);
		expect(channel.posts).toHaveLength(1);
	});
});

test.each([
	[new PostError("Discord has no such channel.", true), "skipped"],
	[new PostError("Slack could not be reached.", false), "claimed"],
	[new Error("a bug"), "claimed"],
] as const)("a post that fails with %s leaves the edition %s, with the reason", async (error, state) => {
	const { db } = await TestArchive.open();
	const where: Place = { platform: "slack", community: "T", channel: "C", thread: null };
	const poster = { post: () => Promise.reject(error), find: async () => null };
	const store = new EditionStore(db);
	const delivered = await deliveryOver(store, poster, "a").deliver(where, "2026-05-05");
	expect(delivered).toMatchObject({ kind: "failed", lasting: state === "skipped" });
	const row = await store.find({ place: placeName(where), localDate: "2026-05-05" });
	expect(row?.state).toBe(state);
	expect(row?.note).not.toContain("bug.ts");
});

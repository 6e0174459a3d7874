import { afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { ChannelSettingsStore } from "../../src/store/community/channel-settings.ts";
import type { Database } from "../../src/store/database.ts";
import { AppealStore, BROUGHT_UP } from "../../src/store/moderation/appeals.ts";
import { CaseStore, type Opening } from "../../src/store/moderation/cases.ts";
import { EvidenceStore } from "../../src/store/moderation/evidence.ts";
import { PointStore } from "../../src/store/moderation/points.ts";
import { type SlowMode, SlowModeStore } from "../../src/store/moderation/slow-modes.ts";
import { StepStore } from "../../src/store/moderation/steps.ts";
import { TallyStore } from "../../src/store/moderation/tallies.ts";
import { UnshownStore } from "../../src/store/moderation/unshown.ts";
import { onBothEngines } from "./engines.ts";

const GUILD = "discord:1";
const START = Date.UTC(2026, 0, 1);
const DAY = 86_400_000;
const CASE = { collection: GUILD, number: 1 };

let now = START;
const clock = () => new Date(now);

function opening(given: Partial<Opening> = {}): Opening {
	return {
		collection: GUILD,
		origin: "rule",
		place: { platform: "discord", community: "1", channel: "c", thread: null },
		channel: "c",
		message: "m",
		link: null,
		person: "p",
		rule: "threat",
		findings: [{ rule: "threat", words: "words of a member" }],
		evidence: "words of a member",
		keptDays: 30,
		...given,
	};
}

const numbers = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

onBothEngines("moderation", (place) => {
	// Two connections for all tests: a server has only so many.
	let db: Database;
	let other: Database;

	beforeAll(async () => {
		const at = await place();
		[db, other] = [await at.open(), await at.open()];
	});

	afterEach(async () => {
		for (const table of [
			"cases",
			"case_events",
			"case_claims",
			"case_points",
			"rule_tallies",
			"slow_modes",
		] as const)
			await db.deleteFrom(table).execute();
	});

	test("appeals wait until they are decided, and are overdue until they were brought up", async () => {
		now = START;
		const [cases, steps, appeals] = [new CaseStore(db, clock), new StepStore(db, clock), new AppealStore(db)];
		for (const number of numbers(3)) {
			await cases.open(opening({ message: `m${number}`, evidence: `words ${number}` }));
			await steps.claim({ collection: GUILD, number, step: number === 3 ? "decision" : "appeal" }, "p");
			now += DAY;
		}
		const at = (days: number) => new Date(START + days * DAY).toISOString();
		expect(await appeals.waiting(GUILD, 9)).toEqual([
			{ number: 1, at: at(0) },
			{ number: 2, at: at(1) },
		]);
		expect(await appeals.waiting(GUILD, 1)).toHaveLength(1);
		expect(await appeals.waiting("discord:2", 9)).toEqual([]);
		expect((await appeals.overdue(GUILD, at(1), 9)).map(({ number }) => number)).toEqual([1]);
		await cases.note(GUILD, 1, { kind: BROUGHT_UP, actor: null, details: {} });
		expect((await appeals.overdue(GUILD, at(9), 9)).map(({ number }) => number)).toEqual([2]);
		await cases.note(GUILD, 1, { kind: "overturned", actor: "m", details: {} });
		await cases.note(GUILD, 2, { kind: "appeal upheld", actor: "m", details: {} });
		expect(await appeals.waiting(GUILD, 9)).toEqual([]);
		now = START;
	});

	describe("slow modes", () => {
		const mode: SlowMode = {
			collection: GUILD,
			channel: "c",
			number: 1,
			place: { platform: "discord", community: "1", channel: "c", thread: null },
			beforeSeconds: 5,
			setSeconds: 10,
			until: new Date(START).toISOString(),
		};
		const at = (ms: number) => new Date(START + ms).toISOString();

		test("are one a channel, due when their time is over, and oldest first", async () => {
			const store = new SlowModeStore(db);
			await store.put({ ...mode, until: at(9) });
			await store.put({ ...mode, number: 2, until: at(5) });
			await store.put({ ...mode, channel: "d", until: at(1) });
			await store.put({ ...mode, collection: "discord:2" });
			const other = new SlowModeStore(db);
			expect(await other.of(GUILD, "c")).toEqual({ ...mode, number: 2, until: at(5) });
			expect(await other.of(GUILD, "e")).toBeNull();
			expect((await other.due(GUILD, at(4))).map(({ channel }) => channel)).toEqual(["d"]);
			expect((await other.due(GUILD, at(5))).map(({ channel }) => channel)).toEqual(["d", "c"]);
		});

		test("one that was made longer meanwhile is not forgotten", async () => {
			const store = new SlowModeStore(db);
			await store.put(mode);
			await store.put({ ...mode, until: at(9) });
			expect(await store.end(mode)).toBe(false);
			expect(await store.end({ ...mode, until: at(9) })).toBe(true);
			expect(await store.of(GUILD, "c")).toBeNull();
		});
	});

	describe("cases", () => {
		test("are numbered without gaps or doubles when many are opened at once over two connections", async () => {
			const stores = [new CaseStore(db), new CaseStore(other)];
			const opened = await Promise.all(
				numbers(60).map((i) => stores[i % 2]?.open(opening({ message: `m${i}`, evidence: `words ${i}` }))),
			);
			expect(opened.map((each) => each?.number).toSorted((a = 0, b = 0) => a - b)).toEqual(numbers(60));
			expect(opened.every((each) => each?.opened)).toBe(true);
		});

		test("another community counts for itself", async () => {
			const cases = new CaseStore(db);
			await cases.open(opening());
			expect(await cases.open(opening({ collection: "discord:2" }))).toMatchObject({
				number: 1,
				opened: true,
			});
		});

		test("a message has one, whoever opens it, also 20 at once over two connections", async () => {
			const stores = [new CaseStore(db), new CaseStore(other)];
			const opened = await Promise.all(
				numbers(20).map((i) => stores[i % 2]?.open(opening({ evidence: `edit ${i}` }))),
			);
			expect(opened.map((each) => each?.number)).toEqual(numbers(20).map(() => 1));
			expect(opened.filter((each) => each?.opened)).toHaveLength(1);
			expect(await stores[0]?.open(opening({ channel: "d" }))).toMatchObject({ number: 2, opened: true });
		});

		test("other words that an edit puts in are the case's until it is decided, and then a new matter", async () => {
			const cases = new CaseStore(db);
			await cases.open(opening());
			expect(await cases.open(opening({ evidence: "edited" }))).toEqual({
				number: 1,
				opened: false,
				sameWords: false,
			});
			await new StepStore(db).claim({ ...CASE, step: "decision" }, "mod");
			expect(await cases.open(opening())).toEqual({ number: 1, opened: false, sameWords: true });
			expect(await cases.open(opening({ evidence: "edited" }))).toMatchObject({ number: 2, opened: true });
			expect(await cases.open(opening({ evidence: "edited" }))).toMatchObject({ number: 2, opened: false });
		});

		test("what is gathered has one case for many messages", async () => {
			const cases = new CaseStore(db);
			await cases.open(opening({ gathered: "raid/1" }));
			expect(await cases.open(opening({ message: "n", gathered: "raid/1" }))).toMatchObject({
				opened: false,
			});
			expect(await cases.open(opening({ message: "n", gathered: "raid/2" }))).toMatchObject({ number: 2 });
		});

		test("keep every event of a history, in order, when 30 are added at once over two connections", async () => {
			const stores = [new CaseStore(db), new CaseStore(other)];
			await stores[0]?.open(opening());
			await Promise.all(
				numbers(30).map((i) => stores[i % 2]?.note(GUILD, 1, { kind: `k${i}`, actor: "a", details: { i } })),
			);
			const events = (await stores[0]?.find(GUILD, 1))?.events ?? [];
			expect(events).toHaveLength(31);
			expect(events[0]?.kind).toBe("opened");
			expect(new Set(events.map(({ kind }) => kind)).size).toBe(31);
			await stores[0]?.note(GUILD, 1, { kind: "last", actor: null, details: {} });
			expect((await stores[1]?.find(GUILD, 1))?.events.at(-1)?.kind).toBe("last");
		});

		test("are listed newest first, by person, and only open ones where that is asked", async () => {
			const cases = new CaseStore(db);
			for (const i of numbers(4))
				await cases.open(opening({ message: `m${i}`, person: i === 2 ? "q" : "p" }));
			await new StepStore(db).claim({ collection: GUILD, number: 3, step: "decision" }, "mod");
			const of = async (about: { person?: string; openOnly?: boolean; limit?: number }) =>
				(await cases.list(GUILD, { limit: 9, ...about })).map(({ number }) => number);
			expect(await of({})).toEqual([4, 3, 2, 1]);
			expect(await of({ limit: 2 })).toEqual([4, 3]);
			expect(await of({ person: "p", openOnly: true })).toEqual([4, 1]);
		});

		test("that moderators were not shown are found, as are appeals", async () => {
			now = START;
			const [cases, steps, unshown] = [
				new CaseStore(db, clock),
				new StepStore(db, clock),
				new UnshownStore(db),
			];
			for (const i of numbers(5)) await cases.open(opening({ message: `m${i}` }));
			await cases.shownAt(GUILD, 2, { message: "x" });
			await steps.claim({ collection: GUILD, number: 3, step: "decision" }, "mod");
			const later = new Date(START + 1).toISOString();
			expect(await unshown.cases(GUILD, { after: 0, before: clock().toISOString(), limit: 9 })).toEqual([]);
			expect(await unshown.cases(GUILD, { after: 0, before: later, limit: 9 })).toEqual([1, 4, 5]);
			expect(await unshown.cases(GUILD, { after: 1, before: later, limit: 1 })).toEqual([4]);
			await steps.claim({ collection: GUILD, number: 3, step: "appeal" }, "p");
			expect(await unshown.appeals(GUILD, later, 9)).toEqual([3]);
			await cases.note(GUILD, 3, { kind: "appeal shown", actor: null, details: {} });
			expect(await unshown.appeals(GUILD, later, 9)).toEqual([]);
		});
	});

	describe("a step", () => {
		test("is taken by the first of 20 at once over two connections, and the others learn who and when", async () => {
			now = START;
			const stores = [new StepStore(db, clock), new StepStore(other, clock)];
			const taken = await Promise.all(
				numbers(20).map((i) => stores[i % 2]?.claim({ ...CASE, step: "decision" }, `mod ${i}`)),
			);
			const winner = taken.indexOf(null);
			expect(taken.filter((each) => each === null)).toHaveLength(1);
			for (const each of taken.filter((one) => one !== null))
				expect(each).toEqual({ actor: `mod ${winner + 1}`, at: clock().toISOString() });
			expect(await stores[0]?.claim({ ...CASE, step: "appeal" }, "p")).toBeNull();
		});

		test("can be taken again once it was given back", async () => {
			const steps = new StepStore(db);
			const step = { ...CASE, step: "decision" } as const;
			await steps.claim(step, "a");
			await steps.release(step);
			expect(await steps.taken(step)).toBeNull();
			expect(await steps.claim(step, "b")).toBeNull();
			expect((await steps.claim(step, "a"))?.actor).toBe("b");
		});

		test("is taken over by one of two, who both saw the same one before", async () => {
			now = START;
			const steps = new StepStore(db, clock);
			const step = { ...CASE, step: "decision" } as const;
			await steps.claim(step, "gone");
			const before = await steps.taken(step);
			now += DAY;
			if (before === null) throw new Error("expected the step to be taken");
			const over = await Promise.all(["a", "b"].map((who) => steps.takeOver(step, before, who)));
			expect(over.toSorted()).toEqual([false, true]);
			expect((await steps.taken(step))?.actor).toBe(over[0] ? "a" : "b");
			// Taken again by the same one since: it is not the one that was seen.
			const { actor = "" } = (await steps.taken(step)) ?? {};
			expect(await steps.takeOver(step, { actor, at: before.at }, "c")).toBe(false);
		});
	});

	describe("words", () => {
		test("go when they were kept long enough, and the hash stays", async () => {
			now = START;
			const [cases, evidence] = [new CaseStore(db, clock), new EvidenceStore(db, clock)];
			await cases.open(opening({ keptDays: 7 }));
			await cases.open(opening({ message: "n", keptDays: 30 }));
			await cases.note(GUILD, 1, { kind: "appealed", actor: "p", details: { why: "a member's plea" } });
			await cases.note(GUILD, 1, { kind: "warned", actor: "mod", details: { act: "warn" } });
			now = START + 7 * DAY;
			expect(await evidence.dropOld()).toBe(0);
			now += 1;
			expect(await evidence.dropOld()).toBe(1);
			const [gone, kept] = [await cases.find(GUILD, 1), await cases.find(GUILD, 2)];
			expect(gone).toMatchObject({ evidence: null, findings: [] });
			// SHA-256 of "words of a member", by sha256sum.
			expect(gone?.evidenceHash).toBe(HASH);
			expect(gone?.events.map(({ kind, details }) => [kind, details])).toEqual([
				["opened", { rule: "threat", origin: "rule" }],
				["appealed", {}],
				["warned", { act: "warn" }],
			]);
			expect(kept?.evidence).toBe("words of a member");
			expect(await evidence.dropOld()).toBe(0);
		});

		test("of one person go when they ask, but for cases that nobody has decided", async () => {
			const [cases, evidence] = [new CaseStore(db), new EvidenceStore(db)];
			const steps = new StepStore(db);
			for (const given of [{ message: "a" }, { message: "b" }, { message: "c", person: "q" }])
				await cases.open(opening(given));
			await cases.open(opening({ collection: "slack:1" }));
			for (const number of [1, 3]) await steps.claim({ collection: GUILD, number, step: "decision" }, "mod");
			await steps.claim({ collection: "slack:1", number: 1, step: "decision" }, "mod");
			// Only the decision settles it.
			await steps.claim({ collection: GUILD, number: 2, step: "appeal" }, "p");
			expect(await evidence.dropOf("discord", "p")).toBe(1);
			const left = await Promise.all(numbers(3).map(async (i) => (await cases.find(GUILD, i))?.evidence));
			expect(left).toEqual([null, "words of a member", "words of a member"]);
			expect((await cases.find("slack:1", 1))?.evidence).toBe("words of a member");
			expect((await evidence.of("discord", "p")).map(({ message }) => message)).toHaveLength(2);
		});

		test("of a report are found by who made it, and forgotten with their name", async () => {
			const [cases, evidence] = [new CaseStore(db), new EvidenceStore(db)];
			await cases.open(opening());
			await cases.note(GUILD, 1, { kind: "reported", actor: "r", details: { why: "it frightens me" } });
			await cases.note(GUILD, 1, { kind: "warned", actor: "r", details: {} });
			expect(await evidence.reportsBy("discord", "r")).toMatchObject([{ number: 1, why: "it frightens me" }]);
			expect(await evidence.reportsBy("slack", "r")).toEqual([]);
			expect(await evidence.forgetReportsBy("discord", "r")).toBe(1);
			const events = (await cases.find(GUILD, 1))?.events.map(({ kind, actor }) => [kind, actor]);
			expect(events).toEqual([
				["opened", null],
				["reported", null],
				["warned", "r"],
			]);
			expect(await evidence.reportsBy("discord", "r")).toEqual([]);
		});
	});

	describe("points and timeouts", () => {
		test("points are one case's once, since an instant, and none once they are taken back", async () => {
			now = START;
			const points = new PointStore(db, clock);
			await points.set(GUILD, 1, "p", 3);
			now += DAY;
			await points.set(GUILD, 2, "p", 4);
			await points.set(GUILD, 3, "q", 4);
			const since = async (at: number) =>
				(await points.since(GUILD, "p", new Date(at).toISOString())).map((each) => each.points);
			expect(await since(START)).toEqual([3, 4]);
			expect(await since(START + 1)).toEqual([4]);
			await points.set(GUILD, 2, "p", 0);
			expect(await since(START)).toEqual([3]);
		});

		test("timeouts are those that stand", async () => {
			const [cases, points] = [new CaseStore(db), new PointStore(db)];
			for (const i of numbers(3)) {
				await cases.open(opening({ message: `m${i}`, person: i === 3 ? "q" : "p" }));
				const until = new Date(START + i * DAY).toISOString();
				await cases.note(GUILD, i, { kind: "timed out", actor: "mod", details: { until } });
			}
			await cases.note(GUILD, 1, { kind: "overturned", actor: "mod 2", details: {} });
			expect(await points.timeouts(GUILD, "p")).toEqual([
				{ number: 2, until: new Date(START + 2 * DAY).toISOString() },
			]);
		});
	});

	test("who changed a community's policy last is known, of its channels too", async () => {
		const settings = new ChannelSettingsStore(db, "moderation");
		const change = { collection: GUILD, settings: {}, from: 0 };
		expect(await settings.lastChangedBy(GUILD)).toBeNull();
		await settings.write({ ...change, channel: "", who: "ann" });
		await new Promise((resolve) => setTimeout(resolve, 5));
		await settings.write({ ...change, channel: "c", who: "bea" });
		await settings.write({ ...change, collection: "discord:2", channel: "c", who: "cy" });
		expect(await settings.lastChangedBy(GUILD)).toBe("bea");
	});

	test("tallies add up over two connections, by rule and outcome, since a day, and are forgotten", async () => {
		const stores = [new TallyStore(db), new TallyStore(other)];
		await Promise.all(numbers(20).map((i) => stores[i % 2]?.add(GUILD, "2026-01-02", "spam", "queue")));
		await stores[0]?.add(GUILD, "2026-01-01", "spam", "queue");
		await stores[0]?.add(GUILD, "2026-01-02", "spam", "would warn");
		await stores[0]?.add("discord:2", "2026-01-02", "spam", "queue");
		expect(await stores[1]?.since(GUILD, "2026-01-02")).toEqual([
			{ rule: "spam", outcome: "queue", count: 20 },
			{ rule: "spam", outcome: "would warn", count: 1 },
		]);
		expect((await stores[1]?.since(GUILD, "2026-01-01"))?.[0]?.count).toBe(21);
		expect(await stores[0]?.forgetBefore("2026-01-02")).toBe(1);
	});
});

const HASH = "018c21a48b59cee2ae4b5ac369985e4e1c19441d6779e915fc4da948ed77821b";

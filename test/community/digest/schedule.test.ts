import { describe, expect, test } from "@jest/globals";
import { due, instantOf, LATEST_MS, lastDue, nextDue } from "../../../src/community/digest/schedule.ts";

const DAILY = [0, 1, 2, 3, 4, 5, 6];
const ZONES = [
	"UTC",
	"America/Los_Angeles",
	"Europe/Berlin",
	"Asia/Kolkata",
	"Australia/Lord_Howe",
	"Pacific/Kiritimati",
];

describe("the instant of a local date", () => {
	test.each([
		["an ordinary day", "2026-01-15", "07:30", "America/Los_Angeles", "2026-01-15T15:30:00.000Z"],
		[
			"clocks go forward over it: the first moment after",
			"2026-03-08",
			"02:30",
			"America/Los_Angeles",
			"2026-03-08T10:00:00.000Z",
		],
		[
			"clocks go back over it: the first of the two",
			"2026-11-01",
			"01:30",
			"America/Los_Angeles",
			"2026-11-01T08:30:00.000Z",
		],
		["half an hour forward", "2026-10-04", "02:15", "Australia/Lord_Howe", "2026-10-03T15:30:00.000Z"],
		["a zone 14 hours ahead", "2026-05-05", "00:00", "Pacific/Kiritimati", "2026-05-04T10:00:00.000Z"],
		["a leap day", "2028-02-29", "23:59", "Europe/Berlin", "2028-02-29T22:59:00.000Z"],
	])("%s", (_what, localDate, at, timeZone, instant) => {
		expect(instantOf(localDate, { at, timeZone, days: DAILY })?.toISOString()).toBe(instant);
	});

	test("a day without an edition has none", () => {
		expect(instantOf("2026-11-22", { at: "07:30", timeZone: "UTC", days: [1, 2, 3, 4, 5] })).toBeNull();
	});
});

test.each(ZONES)(
	"%s: over fifteen months each local date has one instant, in order, on that date",
	(timeZone) => {
		for (const at of ["00:00", "02:30", "23:59"]) {
			const schedule = { at, timeZone, days: DAILY };
			let before = 0;
			for (let day = Date.UTC(2026, 0, 1); day < Date.UTC(2027, 3, 1); day += 24 * 3_600_000) {
				const localDate = new Date(day).toISOString().slice(0, 10);
				const instant = instantOf(localDate, schedule);
				const local = new Intl.DateTimeFormat("sv-SE", { timeZone }).format(instant ?? 0);
				expect([at, localDate, local]).toEqual([at, localDate, localDate]);
				expect(instant?.getTime()).toBeGreaterThan(before);
				before = instant?.getTime() ?? 0;
			}
		}
	},
);

describe("what is due", () => {
	const schedule = { at: "07:30", timeZone: "UTC", days: DAILY };
	const since = "2026-01-01T00:00:00.000Z";
	test.each([
		["before the hour, yesterday's is long past", "2026-05-05T07:29:59Z", "skip", "2026-05-04"],
		["at the hour", "2026-05-05T07:30:00Z", "deliver", "2026-05-05"],
		["six hours late", "2026-05-05T13:30:00Z", "deliver", "2026-05-05"],
		["later than that", "2026-05-05T13:30:01Z", "skip", "2026-05-05"],
	])("%s", (_what, now, kind, localDate) => {
		const decided = due(new Date(now), schedule, since);
		expect([decided.kind, decided.kind === "wait" ? null : decided.occurrence.localDate]).toEqual([
			kind,
			localDate,
		]);
	});

	test("nothing from before the subscription", () => {
		expect(due(new Date("2026-05-05T08:00:00Z"), schedule, "2026-05-05T07:45:00.000Z").kind).toBe("wait");
	});

	test("last and next lie on either side of now", () => {
		const now = new Date("2026-05-05T07:30:00Z");
		expect(lastDue(now, schedule)?.localDate).toBe("2026-05-05");
		expect(nextDue(now, schedule)?.localDate).toBe("2026-05-06");
		expect(nextDue(now, { ...schedule, days: [] })).toBeNull();
		expect(LATEST_MS).toBe(6 * 3_600_000);
	});
});

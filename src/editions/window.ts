import type { Window } from "./edition.ts";

const HOUR = 3_600_000;
const FIRST = 24 * HOUR;
const LONGEST = 36 * HOUR;
const LONGEST_OVER_WEEKEND = 84 * HOUR;

/**
 * What an edition composed at `now` covers: since the last posted one, but no more than 36 hours, or 84 where the place
 * has none on weekends; 24 hours where it had none yet. All are ISO instants.
 */
export function windowSince(lastPostedAt: string | null, now: string, hasWeekends: boolean): Window {
	const to = Date.parse(now);
	const longest = hasWeekends ? LONGEST : LONGEST_OVER_WEEKEND;
	const since = lastPostedAt === null ? to - FIRST : Date.parse(lastPostedAt);
	const from = Math.min(to, Math.max(since, to - longest));
	return { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
}

/** The day (`YYYY-MM-DD`) on which an instant falls in a time zone. Throws RangeError for a zone that there is not. */
export function localDateOf(instant: string, timeZone: string): string {
	const parts = new Intl.DateTimeFormat("en-US", {
		timeZone,
		calendar: "gregory",
		numberingSystem: "latn",
		year: "numeric",
		month: "2-digit",
		day: "2-digit",
	}).formatToParts(Date.parse(instant));
	const part = (type: string) => parts.find((each) => each.type === type)?.value ?? "";
	return `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`;
}

import { Cron } from "croner";

/** When a place has its digest. */
export interface Schedule {
	/** `HH:MM`, local. */
	readonly at: string;
	/** An IANA name, such as `America/Los_Angeles`. */
	readonly timeZone: string;
	/** 0 is Sunday. */
	readonly days: readonly number[];
}

/** An edition that is due. */
export interface Occurrence {
	/** `YYYY-MM-DD` in the schedule's time zone. */
	readonly localDate: string;
	readonly instant: Date;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
/** An edition this late is still worth posting; a later one is skipped. */
export const LATEST_MS = 6 * HOUR_MS;

/**
 * The instant of a local date's edition; null on a day without one. Where clocks go forward over that time it is the
 * first moment after the gap, where they go back over it the first of the two, so that each date has one edition.
 * @throws RangeError for a time zone that there is not.
 */
export function instantOf(localDate: string, { at, timeZone, days }: Schedule): Date | null {
	const [year = 0, month = 0, day = 0] = localDate.split("-").map(Number);
	if (!days.includes(new Date(Date.UTC(year, month - 1, day)).getUTCDay())) return null;
	const [hour = 0, minute = 0] = at.split(":").map(Number);
	const job = new Cron(`0 ${minute} ${hour} ${day} ${month} *`, { timezone: timeZone, paused: true });
	// The local day begins at most 14 hours before, and ends at most 12 after, the same day in UTC.
	return job.nextRun(new Date(Date.UTC(year, month - 1, day) - 15 * HOUR_MS));
}

/** The last edition that was due at `now`; null when none was within the last three days. */
export function lastDue(now: Date, schedule: Schedule): Occurrence | null {
	for (let back = -1; back <= 3; back += 1) {
		const localDate = dayBefore(now, back);
		const instant = instantOf(localDate, schedule);
		if (instant !== null && instant <= now) return { localDate, instant };
	}
	return null;
}

/** The next edition after `now`; null when the schedule has no days. */
export function nextDue(now: Date, schedule: Schedule): Occurrence | null {
	for (let ahead = -1; ahead <= 8; ahead += 1) {
		const localDate = dayBefore(now, -ahead);
		const instant = instantOf(localDate, schedule);
		if (instant !== null && instant > now) return { localDate, instant };
	}
	return null;
}

/** When an edition of a local date is composed: now, or for a day that is over, at the hour that it would have had. */
export function momentOf(localDate: string, schedule: Schedule, now: Date = new Date()): Date {
	const at = instantOf(localDate, { ...schedule, days: EVERY_DAY });
	return at !== null && now.getTime() - at.getTime() > DAY_MS ? at : now;
}

/** What is to be done about a place at a moment. */
export type Due =
	| { readonly kind: "wait"; readonly why: string }
	| { readonly kind: "deliver"; readonly occurrence: Occurrence }
	| { readonly kind: "skip"; readonly occurrence: Occurrence; readonly note: string };

/** Decides by the clock alone; whether somebody has it already is the claim's matter. */
export function due(now: Date, schedule: Schedule, subscribedAt: string): Due {
	const occurrence = lastDue(now, schedule);
	if (occurrence === null) return { kind: "wait", why: "nothing is due" };
	if (occurrence.instant.toISOString() < subscribedAt) {
		return { kind: "wait", why: "what was due last was due before the subscription" };
	}
	const lateMs = now.getTime() - occurrence.instant.getTime();
	if (lateMs <= LATEST_MS) return { kind: "deliver", occurrence };
	const hours = Math.floor(lateMs / HOUR_MS);
	return {
		kind: "skip",
		occurrence,
		note: `the bot came ${hours} hours late, and after six an edition is skipped`,
	};
}

/** A calendar day near `now`: `back` days before its day in UTC. */
function dayBefore(now: Date, back: number): string {
	return new Date(now.getTime() - back * DAY_MS).toISOString().slice(0, 10);
}

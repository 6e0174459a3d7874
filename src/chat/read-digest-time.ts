import type { DigestSettings } from "./digest.ts";
import type { Run } from "./reply.ts";
import { isTimeZone } from "./time-zone.ts";

const DAY_NAMES = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

/** What is typed to say when a digest comes. */
export const DIGEST_TIME_OPTIONS = {
	at: { kind: "words", description: "The local time, such as 7:30", longest: 12 },
	zone: { kind: "words", description: "The time zone, such as America/Los_Angeles", longest: 60 },
	days: { kind: "words", description: "daily, weekdays, weekends, or days such as mon,wed,fri", longest: 60 },
} as const;

export type ReadTime =
	| { readonly ok: true; readonly change: Partial<DigestSettings> }
	| { readonly ok: false; readonly problem: readonly Run[] };

/**
 * Reads when a digest comes: `7:30`, `07:30` or `7`; an IANA time zone; `daily`, `weekdays`, `weekends` or days such as
 * `mon,wed,fri`. null is not touched.
 */
export function readDigestTime({
	at,
	zone,
	days,
}: {
	readonly at: string | null;
	readonly zone: string | null;
	readonly days: string | null;
}): ReadTime {
	const change: { -readonly [K in keyof DigestSettings]?: DigestSettings[K] } = {};
	if (at !== null) {
		const match = /^(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?$/i.exec(at.trim());
		const half = match?.[3]?.toLowerCase();
		const written = Number(match?.[1] ?? 24);
		const hour = half === "pm" && written < 12 ? written + 12 : half === "am" && written === 12 ? 0 : written;
		const minute = Number(match?.[2] ?? 0);
		if (!match || hour > 23 || minute > 59) {
			return {
				ok: false,
				problem: [
					"The time given, ",
					{ asked: at },
					", cannot be read. Write it like ",
					{ code: "7:30" },
					".",
				],
			};
		}
		change.at = `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
	}
	if (zone !== null) {
		if (!isTimeZone(zone)) {
			return {
				ok: false,
				problem: [
					"There is no time zone ",
					{ asked: zone },
					". Use a name such as ",
					{ code: "America/Los_Angeles" },
					" or ",
					{ code: "UTC" },
					".",
				],
			};
		}
		change.timeZone = zone;
	}
	if (days !== null) {
		const read = daysIn(days);
		if (read === null) {
			return {
				ok: false,
				problem: [
					"The days given, ",
					{ asked: days },
					", cannot be read. Write ",
					{ code: "daily" },
					", ",
					{ code: "weekdays" },
					" or ",
					{ code: "mon,wed,fri" },
					".",
				],
			};
		}
		change.days = read;
	}
	return { ok: true, change };
}

function daysIn(value: string): number[] | null {
	const said = value.trim().toLowerCase();
	if (/^(daily|every ?day|all)$/.test(said)) return [0, 1, 2, 3, 4, 5, 6];
	if (/^weekdays?$/.test(said)) return [1, 2, 3, 4, 5];
	if (/^weekends?$/.test(said)) return [0, 6];
	const days = said
		.split(/[\s,]+/)
		.filter(Boolean)
		.map((day) => DAY_NAMES.indexOf(day.slice(0, 3)));
	return days.length === 0 || days.includes(-1) ? null : [...new Set(days)].toSorted((a, b) => a - b);
}

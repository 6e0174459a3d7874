import type { Validators } from "../fetching/headers.ts";
import { NO_VALIDATORS } from "../fetching/headers.ts";
import type { FeedState } from "../store/feeds.ts";

/** What came of one poll, as far as it decides when the next one is. Times in milliseconds since the epoch. */
export type PollResult =
	| {
			readonly kind: "read";
			readonly title: string | null;
			readonly ttlMinutes: number | null;
			readonly validators: Validators;
			readonly freshUntil: number | null;
			readonly movedPermanentlyTo: string | null;
			/** False when some of its articles were left for the next poll. */
			readonly complete: boolean;
	  }
	| {
			readonly kind: "unchanged";
			readonly validators: Validators;
			readonly freshUntil: number | null;
			readonly movedPermanentlyTo: string | null;
	  }
	| { readonly kind: "gone" }
	| {
			readonly kind: "failed";
			readonly reason: string;
			/** null when no answer came. */
			readonly status: number | null;
			readonly retryAt: number | null;
	  };

/** A feed's state after a poll, and whom that concerns. */
export interface Scheduled {
	readonly state: FeedState;
	/** Once for an outage, when it has lasted; and once when that is over. */
	readonly tell: "trouble" | "recovered" | null;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** No feed is left alone for longer, whatever its headers say: a mistaken year would silence it. */
const LONGEST = 7 * DAY;
/** Failures in a row that make an outage; fewer are hiccups. */
const OUTAGE = 3;
/** Sightings of one permanent redirect after which the feed is asked at its new place. */
const MOVED_AFTER = 3;
const JITTER = 0.1;

/**
 * When a feed is asked again, and what is remembered of this poll.
 * With validators, or where the feed itself says how often (max-age, Expires, ttl), at most hourly; without either at
 * most daily. `Retry-After` and freshness only ever put it off. Failures put it off by 1, 2, 4 … hours, at most a day.
 * Up to a tenth is added by `random` (0 to 1), so that feeds added together are not asked together for ever.
 */
export function after(
	before: FeedState,
	result: PollResult,
	{ now, random }: { readonly now: number; readonly random: () => number },
): Scheduled {
	const wait = (ms: number) => now + Math.round(Math.min(ms, LONGEST) * (1 + JITTER * random()));
	if (result.kind === "gone") {
		const stopped = "it says that it is gone for good (410)";
		const state = { ...before, nextAt: wait(LONGEST), lastError: stopped, stopped, troubleTold: true };
		return { state, tell: "trouble" };
	}
	if (result.kind === "failed") {
		const failures = before.failures + 1;
		const backOff = Math.min(HOUR * 2 ** Math.min(failures - 1, 10), DAY);
		const told = before.troubleTold || failures >= OUTAGE;
		return {
			state: {
				...before,
				validators: forgetsValidators(result.status) ? NO_VALIDATORS : before.validators,
				nextAt: wait(Math.max(backOff, (result.retryAt ?? now) - now)),
				failures,
				lastError: result.reason,
				troubleTold: told,
			},
			tell: told && !before.troubleTold ? "trouble" : null,
		};
	}
	const read = result.kind === "read" ? result : null;
	const ttlMinutes = read ? read.ttlMinutes : before.ttlMinutes;
	const complete = read?.complete ?? true;
	const { etag, lastModified } = result.validators;
	const says = etag !== null || lastModified !== null || result.freshUntil !== null || ttlMinutes !== null;
	const least = says || !complete ? HOUR : DAY;
	return {
		state: {
			...moved(before, result.movedPermanentlyTo),
			title: read?.title ?? before.title,
			// What is not read to its end is asked for again whole: "unchanged" would hide the rest.
			validators: complete ? result.validators : NO_VALIDATORS,
			ttlMinutes,
			nextAt: wait(Math.max(least, (result.freshUntil ?? now) - now, (ttlMinutes ?? 0) * 60_000)),
			failures: 0,
			lastError: null,
			troubleTold: false,
		},
		tell: before.troubleTold ? "recovered" : null,
	};
}

/** A client error says that what we knew is void, and so does an answer that is no feed; being too many does not. */
function forgetsValidators(status: number | null): boolean {
	return status !== null && status < 500 && status !== 408 && status !== 429;
}

function moved(before: FeedState, to: string | null): FeedState {
	if (to === null || to === before.url) return { ...before, movedTo: null, movedCount: 0 };
	const movedCount = to === before.movedTo ? before.movedCount + 1 : 1;
	if (movedCount < MOVED_AFTER) return { ...before, movedTo: to, movedCount };
	return { ...before, url: to, movedTo: null, movedCount: 0 };
}

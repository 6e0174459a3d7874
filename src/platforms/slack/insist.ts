import { setTimeout as delay } from "node:timers/promises";
import { webApi } from "@slack/bolt";

interface Insistence {
	readonly firstPauseMs: number;
	/** How often a fault is met before it is taken as final. */
	readonly tries?: number;
	/** Aborted when there is no time left to try again. */
	readonly signal: AbortSignal;
}

const TRIES = 9;
const LONGEST_PAUSE_MS = 10_000;
/** A 429 is no failure: it says when to come again. Whoever is told so for this long gives up. */
const RATE_LIMITED_FOR_MS = 15 * 60_000;
/** What Slack says of faults of its own. */
const TRANSIENT: readonly string[] = [
	"internal_error",
	"fatal_error",
	"service_unavailable",
	"request_timeout",
	"team_added_to_org",
];

/**
 * Makes a call of the Web API until it succeeds: after a 429 when Slack says so, after other faults with growing
 * pauses. A call whose answer was lost is made again: Slack has no way to make it once, and a doubled message is
 * better than a lost one.
 * @throws what the last try threw, at once when trying again cannot help.
 */
export async function insist<T>(
	call: () => Promise<T>,
	{ firstPauseMs, tries = TRIES, signal }: Insistence,
): Promise<T> {
	const began = performance.now();
	for (let failures = 0; ; ) {
		try {
			return await call();
		} catch (error) {
			const rateLimited = error instanceof webApi.WebAPIRateLimitedError;
			if (!rateLimited) failures += 1;
			const spent = rateLimited ? performance.now() - began > RATE_LIMITED_FOR_MS : failures >= tries;
			if (spent || signal.aborted || !canHelp(error)) throw error;
			const pause = rateLimited
				? error.retryAfter * 1000
				: Math.min(firstPauseMs * 2 ** (failures - 1), LONGEST_PAUSE_MS);
			await delay(pause, undefined, { signal }).catch(() => {
				throw error;
			});
		}
	}
}

function canHelp(error: unknown): boolean {
	if (error instanceof webApi.WebAPIPlatformError) return isTransient(error);
	if (error instanceof webApi.WebAPIHTTPError) return error.statusCode >= 500;
	return true;
}

/** Whether Slack says that the fault is its own, and passes. */
export function isTransient(error: unknown): boolean {
	return error instanceof webApi.WebAPIPlatformError && TRANSIENT.includes(error.data.error);
}

/** Slack's own word for what was wrong with a call; null when the call did not reach Slack, or came to harm on the way. */
export function refusalOf(error: unknown): string | null {
	return error instanceof webApi.WebAPIPlatformError ? error.data.error : null;
}

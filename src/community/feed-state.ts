import { plural } from "../chat/counting.ts";
import type { StoredFeed } from "../store/feeds.ts";

/** When a feed is asked next, or what is wrong with it, in plain words. `now` in milliseconds since the epoch. */
export function feedState(
	{ stopped, failures, lastError, nextAt, checkedAt }: StoredFeed,
	now: number,
): string {
	if (stopped !== null) return `stopped: ${stopped}`;
	const minutes = Math.max(0, Math.ceil((nextAt - now) / 60_000));
	const next = minutes === 0 ? "due now" : `next in ${plural(minutes, "minute")}`;
	if (failures > 0) return `failed ${plural(failures, "time")}: ${lastError ?? "unknown"}; ${next}`;
	return checkedAt === null ? `not asked yet; ${next}` : next;
}

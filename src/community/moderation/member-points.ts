import { DECAY_DAYS, pointsOf } from "../../moderation/points.ts";
import type { Severity } from "../../moderation/verdict.ts";
import type { PointStore } from "../../store/moderation/points.ts";

/** A member's points now, of the cases that still count. */
export async function memberPoints(
	store: PointStore,
	collection: string,
	person: string,
	now: number,
): Promise<number> {
	const since = new Date(now - DECAY_DAYS * 24 * 3_600_000).toISOString();
	const strikes = (await store.since(collection, person, since)).map(({ points, givenAt }) => ({
		severity: points as Severity,
		at: Date.parse(givenAt),
		restored: false,
	}));
	return pointsOf(strikes, now);
}

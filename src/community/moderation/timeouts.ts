import type { PointStore } from "../../store/moderation/points.ts";

/** When the last of a member's timeouts ends, but for that of a case that is left out; null when there is none. */
export async function latestTimeout(
	points: PointStore,
	collection: string,
	person: string,
	but: number | null = null,
): Promise<Date | null> {
	const ends = (await points.timeouts(collection, person))
		.filter(({ number }) => number !== but)
		.map(({ until }) => Date.parse(until));
	return ends.length === 0 ? null : new Date(Math.max(...ends));
}

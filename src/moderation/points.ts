import type { Severity } from "./verdict.ts";

/** One decision against a member that still counts; manual warnings count as the bot's own do. */
export interface Strike {
	readonly severity: Severity;
	/** Milliseconds since 1970. */
	readonly at: number;
	/** Overturned on appeal: counts no more. */
	readonly restored: boolean;
}

const DAY_MS = 86_400_000;
/** Points wear off evenly over so many days. */
export const DECAY_DAYS = 30;

/** A member's points at a moment: each strike weighs its severity, and wears off evenly over 30 days. */
export function pointsOf(strikes: readonly Strike[], now: number): number {
	let points = 0;
	for (const { severity, at, restored } of strikes) {
		const days = (now - at) / DAY_MS;
		if (restored || days < 0 || days >= DECAY_DAYS) continue;
		points += severity * (1 - days / DECAY_DAYS);
	}
	return Math.round(points * 100) / 100;
}

import type { Logger } from "pino";
import { pause } from "./pause.ts";

const DAY_MS = 24 * 3_600_000;
/** What may repeat a question is kept for an hour, so this is often. */
const SWEEP_EVERY_MS = 15 * 60_000;

/** What is kept for so many days, and then forgotten. */
export interface Kept {
	readonly what: string;
	readonly days: number;
	/** Forgets what is from before an ISO instant. @returns how many. */
	forgetBefore(instant: string): Promise<number>;
}

/** Forgets what has been kept long enough, now and then, until told to stop. */
export async function runRetention(kept: readonly Kept[], log: Logger, signal: AbortSignal): Promise<void> {
	while (!signal.aborted) {
		await forgetOld(kept, log, Date.now());
		await pause(SWEEP_EVERY_MS, signal);
	}
}

/** One sweep; what fails is logged and tried at the next. @returns how many were forgotten, by what they are. */
export async function forgetOld(
	kept: readonly Kept[],
	log: Logger,
	now: number,
): Promise<ReadonlyMap<string, number>> {
	const gone = new Map<string, number>();
	for (const { what, days, forgetBefore } of kept) {
		try {
			gone.set(what, await forgetBefore(new Date(now - days * DAY_MS).toISOString()));
		} catch (error) {
			log.warn({ err: error, what }, "old records could not be forgotten; it is tried again");
		}
	}
	return gone;
}

import { setTimeout as delay } from "node:timers/promises";

/** Where the store gets its time, so that a test can turn the hands itself. */
export interface Clock {
	/** Milliseconds since the epoch. */
	now(): number;
	/** Rejects with the signal's reason when aborted; never keeps the process alive by itself when `idle`. */
	sleep(ms: number, options?: { signal?: AbortSignal | undefined; idle?: boolean }): Promise<void>;
}

/** The machine's own clock. */
export const systemClock: Clock = {
	now: () => Date.now(),
	sleep: (ms, { signal, idle = false } = {}) =>
		delay(ms, undefined, signal === undefined ? { ref: !idle } : { ref: !idle, signal }),
};

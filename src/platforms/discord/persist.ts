import { setTimeout as delay } from "node:timers/promises";
import { DiscordAPIError } from "discord.js";

const FIRST_PAUSE_MS = 40;
const LONGEST_PAUSE_MS = 1_000;

/**
 * Tries again, after ever longer pauses and until `untilMs` on the clock of `performance.now`, what a fault broke off:
 * a 5xx, a cut connection, no answer. What Discord refused (4xx) stays refused.
 * @param attempt is told which attempt it is, from 0.
 */
export async function persist<T>(untilMs: number, attempt: (n: number) => Promise<T>): Promise<T> {
	for (let n = 0; ; n += 1) {
		try {
			return await attempt(n);
		} catch (error) {
			const pause = Math.min(FIRST_PAUSE_MS * 2 ** n, LONGEST_PAUSE_MS);
			if (error instanceof DiscordAPIError || performance.now() + pause >= untilMs) throw error;
			await delay(pause);
		}
	}
}

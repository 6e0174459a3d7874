import { setTimeout } from "node:timers/promises";

/** Resolves after `ms`, or at once when told to stop. */
export async function pause(ms: number, signal?: AbortSignal): Promise<void> {
	await setTimeout(ms, undefined, signal ? { signal } : {}).catch(() => {});
}

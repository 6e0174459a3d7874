import type { Platform } from "../platforms/platform.ts";

/** Replies under way are given this long when we are told to stop; whoever stops us mostly allows ten seconds. */
const GRACE_MS = 8_000;

type Runnable = Pick<Platform, "name" | "start" | "stop">;

/** Who works beside the platforms: told of each that has started, and before they stop. */
export interface Watching<Running> {
	opened(platform: Running): void;
	closing(): Promise<void>;
}

const NOTHING: Watching<unknown> = { opened: () => {}, closing: async () => {} };

/**
 * Starts each platform by itself, so that one that refuses us does not keep the other from answering, and runs until
 * SIGTERM or SIGINT.
 * @returns 0 after a stop, 1 when no platform could be started.
 */
export async function runPlatforms<Running extends Runnable>(
	platforms: readonly Running[],
	tell: (line: string) => void,
	{ opened, closing }: Watching<Running> = NOTHING,
): Promise<number> {
	const stopped = untilToldToStop();
	const started = await Promise.all(platforms.map((platform) => start(platform, tell)));
	const running = platforms.filter((_, i) => started[i]);
	if (running.length === 0) return 1;
	for (const platform of running) opened(platform);
	tell(`On Record is in ${running.map(({ name }) => name).join(" and ")}. Ctrl-C stops it.`);
	await stopped;
	tell("Stopping: replies under way are finished first.");
	await closing();
	await Promise.allSettled(running.map((platform) => platform.stop(GRACE_MS)));
	return 0;
}

async function start(platform: Runnable, tell: (line: string) => void): Promise<boolean> {
	try {
		await platform.start();
		return true;
	} catch (error) {
		tell(`${platform.name}: ${error instanceof Error ? error.message : String(error)}`);
		return false;
	}
}

function untilToldToStop(): Promise<void> {
	return new Promise((resolve) => {
		for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => resolve());
	});
}

import type { Logger } from "pino";
import type { Archive } from "../archive/archive.ts";
import type { Dispatcher } from "../chat/dispatch.ts";
import type { Registry } from "../chat/registry.ts";
import type { Action } from "../chat/reply.ts";

/**
 * A place where people ask. It turns what happens there into Invocations, and Replies into what is shown there;
 * it decides nothing about what is answered.
 */
export interface Platform {
	readonly name: "discord" | "slack";
	/**
	 * Connects; resolves once events are received.
	 * @throws PlatformError when the platform refuses us, with what the operator can do.
	 */
	start(): Promise<void>;
	/** Takes no more events, lets replies in flight be delivered for at most `graceMs`, and disconnects. */
	stop(graceMs: number): Promise<void>;
}

/** What every platform is given. */
export interface Desk {
	readonly registry: Registry;
	readonly dispatcher: Dispatcher;
	/** For completing names and for telling what is in the archive; to be narrowed by `seenBy`. */
	readonly archive: Archive;
	readonly buttons: Remembered;
	readonly claims: Claiming;
	readonly log: Logger;
}

/** Buttons outlive the process that showed them. */
export interface Remembered {
	/** An id of 22 characters for each action, in order. */
	remember(actions: readonly Action[]): Promise<string[]>;
	find(id: string): Promise<Action | null>;
}

/** Events that may be delivered twice are answered once. */
export interface Claiming {
	/** True for exactly one caller over all processes. */
	take(key: string): Promise<boolean>;
}

/** One thing that was looked at by `doctor`; `advice` says what to do where there is a problem. */
export interface Check {
	readonly about: string;
	readonly state: string;
	readonly advice: string | null;
}

/** A platform refused us, and the operator can do something about it. */
export class PlatformError extends Error {
	readonly advice: string;

	constructor(problem: string, advice: string, options?: ErrorOptions) {
		super(`${problem} ${advice}`, options);
		this.advice = advice;
	}
}

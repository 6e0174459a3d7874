import type { Logger } from "pino";
import type { Archive } from "../archive/archive.ts";
import type { ChannelSettingsBook } from "../chat/channel-settings.ts";
import type { Conversations } from "../chat/conversations.ts";
import type { Dispatcher } from "../chat/dispatch.ts";
import type { Enforcer } from "../chat/enforcing.ts";
import type { Poster } from "../chat/outbox.ts";
import type { Overheard } from "../chat/overheard.ts";
import type { Registry } from "../chat/registry.ts";
import type { Action } from "../chat/reply.ts";
import type { PostedAnswers } from "../community/posted-answers.ts";

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
	/** What the bot says here of its own accord; it works between `start` and `stop`. */
	readonly poster: Poster;
	/** What moderators may have the bot do here; it works between `start` and `stop`. */
	readonly enforcer: Enforcer;
	/**
	 * Offers a community's own commands, where the platform has such; resolves once they are there.
	 * @throws when the platform refuses them: what was offered before still is.
	 */
	offer(collection: string, registry: Registry): Promise<void>;
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
	readonly settings: ChannelSettingsBook;
	readonly conversations: Conversations;
	/** Is told of every answer that stands in a channel for everybody, so that corrections can reach it. */
	readonly posted: Pick<PostedAnswers, "remember">;
	/** Hears what is said where the bot moderates; null is nowhere, and then no message is looked at that is not for the bot. */
	readonly overhear: ((heard: Overheard) => Promise<void>) | null;
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

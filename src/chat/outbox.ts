import type { Place, PlatformName } from "./invocation.ts";
import type { Reply } from "./reply.ts";

/** A message of the bot's own that stands in a channel for everybody. */
export interface Posted {
	readonly platform: PlatformName;
	/** The channel or thread in which the platform keeps it. */
	readonly channel: string;
	/** The platform's id of the message within the channel. */
	readonly message: string;
}

/** How an attempt to change a posted message ended. */
export type EditOutcome =
	| { readonly kind: "edited" }
	/** The message, its channel or our access to it is gone: never to be tried again. */
	| { readonly kind: "gone"; readonly reason: string }
	/** The platform refused or could not be reached; it may be tried again. */
	| { readonly kind: "refused"; readonly reason: string };

/** How somebody was told something for their eyes. */
export type Told = "private" | "direct" | "undelivered";

export interface PostOptions {
	/** The message that it answers: in its thread, or as a reply to it. Nobody is pinged. */
	readonly inReplyTo?: string;
}

/** What the bot says of its own accord. Each platform that runs keeps one. */
export interface Poster {
	/**
	 * Posts for everybody in the place. `key` marks the message so that `find` finds it again, after a crash too; a
	 * repeat with the same key within minutes is the same message where the platform can tell.
	 * @throws PostError when the place cannot be posted to.
	 */
	post(place: Place, reply: Reply, key: string, options?: PostOptions): Promise<Posted>;
	/** Our own message with this key among the place's most recent hundred; null when it is not there. */
	find(place: Place, key: string): Promise<Posted | null>;
	edit(posted: Posted, reply: Reply, key: string | null): Promise<EditOutcome>;
	/** Tells one person something: for their eyes only in the place where that is possible, else directly. */
	tell(person: string, place: Place, reply: Reply): Promise<Told>;
}

/** The posters of the platforms that run in this process. */
export interface Outbox {
	/** null when this process is not in that platform. */
	of(platform: PlatformName): Poster | null;
}

/** A place cannot be posted to: `lasting` is until somebody changes something there. */
export class PostError extends Error {
	readonly lasting: boolean;

	constructor(message: string, lasting: boolean, options?: ErrorOptions) {
		super(message, options);
		this.lasting = lasting;
	}
}

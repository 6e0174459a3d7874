import type { Place } from "./invocation.ts";

/** Somebody in a place, as the platform shows them. */
export interface Member {
	readonly id: string;
	readonly name: string;
}

/**
 * A message that somebody wrote where the bot moderates, new or edited. Its text is handed on and kept nowhere: only
 * what is found fault with is ever stored.
 */
export interface Overheard {
	readonly place: Place;
	/** The platform's id of the message within its channel. */
	readonly message: string;
	readonly author: Member;
	readonly text: string;
	/** What else it shows: embeds, forwarded messages, names of files, the title of the thread that it opens. */
	readonly parts: readonly string[];
	readonly mentions: readonly Member[];
	/** Whose message it answers. */
	readonly repliesTo: Member | null;
	/** It has been changed since it was written. */
	readonly edited: boolean;
	/** Milliseconds since the epoch. */
	readonly at: number;
	/** A link that leads to it; null where the platform gives none. */
	readonly link: string | null;
}

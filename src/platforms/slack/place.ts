/** Where an answer goes. */
export interface Place {
	/** A channel's id, or a user's for a direct message to them. */
	readonly channel: string;
	/** Who sees what is for the asker's eyes only. */
	readonly user: string;
	/** The first message of the thread that is answered in. */
	readonly thread: string | null;
	/** Private words in a thread that has no replies yet are never shown: those go beside it. */
	readonly threadHasReplies: boolean;
	/** Only the asker and the bot are here, so everything may be posted. */
	readonly direct: boolean;
	/** Slack's own address for the answer: five uses within half an hour, also where the bot is no member. */
	readonly responseUrl: string | null;
}

/** A channel or thread to which Slack gives a response URL. */
export function answerable(
	channel: string,
	user: string,
	{ responseUrl, thread = null }: { responseUrl: string | null; thread?: string | null },
): Place {
	return { channel, user, thread, threadHasReplies: thread !== null, direct: false, responseUrl };
}

/** A direct message between the bot and this user. */
export function directly(user: string, channel: string, thread: string | null): Place {
	return { channel, user, thread, threadHasReplies: thread !== null, direct: true, responseUrl: null };
}

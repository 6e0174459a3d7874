/** Where an answer goes. */
export interface Destination {
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
	/** What is answered, by Slack's own id: an answer bears it, so that one whose delivery is in doubt is found. */
	readonly event: string | null;
}

/** A channel or thread to which Slack gives a response URL. */
export function answerable(
	channel: string,
	user: string,
	{
		responseUrl,
		event,
		thread = null,
	}: { responseUrl: string | null; event: string | null; thread?: string | null },
): Destination {
	return { channel, user, thread, threadHasReplies: thread !== null, direct: false, responseUrl, event };
}

/** A direct message between the bot and this user. */
export function directly(
	user: string,
	channel: string,
	{ thread, event }: { thread: string | null; event: string | null },
): Destination {
	return {
		channel,
		user,
		thread,
		threadHasReplies: thread !== null,
		direct: true,
		responseUrl: null,
		event,
	};
}

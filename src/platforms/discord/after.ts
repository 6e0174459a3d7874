import type { Invocation, Place } from "../../chat/invocation.ts";
import type { Posted } from "../../chat/outbox.ts";
import type { Reply } from "../../chat/reply.ts";
import type { Desk } from "../platform.ts";

/**
 * The conversation that a message belongs to. A thread is one, and a direct message; in a channel itself it is the
 * message of the bot's that is answered, whose id a thread that is opened from it would have.
 */
export function conversationAt(place: Place, answers: string | null): Place {
	return place.community === null || place.thread !== null ? place : { ...place, thread: answers };
}

/** What is remembered of an answer that everybody in the place sees: corrections reach it, follow-ups refer to it. */
export async function remember(
	posted: Posted,
	{ place, collections, command, options }: Invocation,
	reply: Reply,
	{ posted: answers, conversations }: Desk,
): Promise<void> {
	await Promise.all([
		answers.remember(posted, reply, { place, collections }),
		conversations.answered(conversationAt(place, posted.message), { command, options }, reply),
	]);
}

import type { App, types } from "@slack/bolt";
import { type Counter, invocationBy } from "./counter.ts";
import { directly, type Place } from "./place.ts";
import { plainText } from "./plain-text.ts";

/** What is common to mentions and direct messages, as far as it is read. */
interface Said {
	readonly user?: string | undefined;
	readonly text?: string | undefined;
	readonly bot_id?: string | undefined;
	readonly subtype?: string | undefined;
	readonly edited?: unknown;
}

/** Mentions, answered in their thread, and direct messages, answered in place. Bots, edits and deletions are none of ours. */
export function listenToMessages(app: App, { answering, typed, claims }: Counter): void {
	app.event("app_mention", async ({ event, body, context }) => {
		const user = personIn(event);
		if (user === null || !(await claims.take(body.event_id))) return;
		await answer(event, { user, origin: context, bot: context.botUserId, place: placeOf(event, user) });
	});

	app.event("message", async ({ event, body, context }) => {
		if (event.channel_type !== "im") return;
		const said: Said & Pick<types.GenericMessageEvent, "channel" | "thread_ts"> = event as never;
		const user = personIn(said);
		if (user === null || !(await claims.take(body.event_id))) return;
		const place = directly(user, said.channel, said.thread_ts ?? null);
		await answer(said, { user, origin: context, bot: context.botUserId, place });
	});

	interface Asking {
		readonly user: string;
		readonly origin: Parameters<typeof invocationBy>[0];
		readonly bot: string | undefined;
		readonly place: Place;
	}

	async function answer(said: Said, { user, origin, bot, place }: Asking): Promise<void> {
		const understood = typed.understand(plainText(said.text ?? "", bot ?? null));
		if (!understood.ok) return answering.tell(place, understood.reply);
		await answering.answer(invocationBy(origin, user, understood), place);
	}
}

/** Who wrote it, when it is a person's own and first version. */
function personIn({ user, bot_id, subtype, edited }: Said): string | null {
	if (user === undefined || bot_id !== undefined || subtype !== undefined || edited !== undefined)
		return null;
	return user;
}

/** The thread of a mention, or the one that its answer begins. */
function placeOf(
	event: { channel: string; ts: string; thread_ts?: string | undefined },
	user: string,
): Place {
	return {
		channel: event.channel,
		user,
		thread: event.thread_ts ?? event.ts,
		threadHasReplies: event.thread_ts !== undefined,
		direct: false,
		responseUrl: null,
	};
}

import type { App, types } from "@slack/bolt";
import { type Counter, invocationBy } from "./counter.ts";
import { personIn, type Said } from "./person.ts";
import { directly, type Place } from "./place.ts";
import { plainText } from "./plain-text.ts";

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

import type { App, types } from "@slack/bolt";
import { collectionsOf, type Origin } from "./collections.ts";
import { type Counter, invocationBy, placeOf } from "./counter.ts";
import { type Destination, directly } from "./destination.ts";
import { personIn, type Said } from "./person.ts";
import { namesAnybody, plainText, unescaped, withoutMention } from "./plain-text.ts";
import { understood } from "./typed.ts";

interface Heard extends Said, Pick<types.GenericMessageEvent, "channel" | "ts" | "thread_ts"> {}

/**
 * Mentions, answered in their thread; direct messages, answered in place; and, where a channel's settings say so, what
 * is asked there without a mention. Bots, edits and deletions are none of ours.
 */
export function listenToMessages(app: App, { desk, answering, client, typed, claims }: Counter): void {
	app.event("app_mention", async ({ event, body, context }) => {
		const user = personIn(event);
		if (user === null || !(await claims.take(body.event_id))) return;
		const to = threadOf(event, user, body.event_id);
		await answer(event.text, { user, origin: context, bot: context.botUserId ?? null, to });
	});

	app.event("message", async ({ event, body, context }) => {
		const said = event as unknown as Heard;
		const user = personIn(said);
		if (user === null || user === context.botUserId) return;
		const bot = context.botUserId ?? null;
		if (event.channel_type === "im") {
			if (!(await claims.take(body.event_id))) return;
			const to = directly(user, said.channel, { thread: said.thread_ts ?? null, event: body.event_id });
			return answer(said.text ?? "", { user, origin: context, bot, to });
		}
		if (event.channel_type !== "channel" && event.channel_type !== "group") return;
		if (!(await isFollowUp(said, context)) || !(await claims.take(body.event_id))) return;
		const to = threadOf(said, user, body.event_id);
		await answer(said.text ?? "", { user, origin: context, bot, to });
	});

	/** Whoever names somebody speaks to them; a message that names the bot comes as a mention as well. */
	async function isFollowUp({ text = "", channel, thread_ts }: Heard, origin: Origin): Promise<boolean> {
		const at = { channel, thread: thread_ts ?? null, direct: false };
		return desk.conversations.isForBot(placeOf(origin, at), {
			text: plainText(text),
			repliesTo: null,
			mentionsOthers: namesAnybody(text),
			inThread: thread_ts !== undefined,
		});
	}

	interface Asking {
		readonly user: string;
		readonly origin: Origin;
		readonly bot: string | null;
		readonly to: Destination;
	}

	async function answer(text: string, { user, origin, bot, to }: Asking): Promise<void> {
		const registry = desk.registry.seenBy(collectionsOf(origin));
		const place = placeOf(origin, to);
		const read = (line: string) => desk.conversations.understand(place, typed.line(line), registry);
		const plain = await read(plainText(text, bot));
		// Who sets the bot up names people and channels, which are their ids alone.
		const byId = plain.ok && registry.get(plain.command)?.access !== "everyone";
		const asked = understood(byId ? await read(unescaped(withoutMention(text, bot))) : plain);
		if (!asked.ok) return answering.tell(to, asked.reply);
		await answering.answer(invocationBy(origin, user, asked, to, client), to);
	}
}

/** The thread of a message, or the one that its answer begins. */
function threadOf(
	{ channel, ts, thread_ts }: { channel: string; ts: string; thread_ts?: string | undefined },
	user: string,
	event: string,
): Destination {
	return {
		channel,
		user,
		thread: thread_ts ?? ts,
		threadHasReplies: thread_ts !== undefined,
		direct: false,
		responseUrl: null,
		event,
	};
}

import type { App, BlockAction, ButtonAction } from "@slack/bolt";
import { acknowledge } from "./acknowledge.ts";
import type { Showing } from "./answering.ts";
import { collectionsOf } from "./collections.ts";
import { type Counter, invocationBy } from "./counter.ts";
import { answerable, type Destination, directly } from "./destination.ts";
import { formOf, openForm } from "./form.ts";
import { findAction, NOT_OPENED } from "./pressed.ts";
import { BUTTON_PREFIX } from "./render.ts";

/** Buttons: the answer is for whoever pressed, unless the button is for sharing. Some ask for more in a form first. */
export function listenToButtons(app: App, { desk, answering, client, log, pace }: Counter): void {
	app.action<BlockAction<ButtonAction>>(
		new RegExp(`^${BUTTON_PREFIX}`),
		async ({ ack, action: pressed, body, context }) => {
			await acknowledge(ack, log);
			const to = destinationOf(body, pressed);
			const id = pressed.action_id.slice(BUTTON_PREFIX.length);
			const found = await findAction(id, { buttons: desk.buttons, log, withinMs: pace.lookupMs });
			if (!found.ok) return answering.tell(to, found.notice);
			const { action } = found;
			const command = desk.registry.seenBy(collectionsOf(context)).get(action.command);
			if (action.form && command) {
				const { label: title, form: fields, options } = action;
				const view = formOf(command, { to, title, submit: "Send", fields, options, origin: { button: id } });
				if (!(await openForm(client, body.trigger_id, view, log))) await answering.tell(to, NOT_OPENED);
				return;
			}
			const name = body.user.name || body.user.username || "someone";
			const showing: Showing = action.share ? { to: "everyone", name } : { to: "caller" };
			await answering.answer(invocationBy(context, body.user.id, action, to, client), to, showing);
		},
	);
}

/** Where the button stands; in the Home tab that is nowhere, so the answer comes as a direct message. */
function destinationOf(body: BlockAction<ButtonAction>, { value }: ButtonAction): Destination {
	const channel = body.channel?.id ?? body.container?.channel_id;
	const { user, trigger_id: event } = body;
	if (channel === undefined) return directly(user.id, user.id, { thread: null, event });
	// The first message of a thread carries its own time as the thread's: what stands there is not in the thread.
	const { thread_ts, ts } = body.message ?? { thread_ts: null, ts: null };
	const thread = value || body.container?.thread_ts || (thread_ts === ts ? null : thread_ts) || null;
	return answerable(channel, user.id, { responseUrl: body.response_url || null, event, thread });
}

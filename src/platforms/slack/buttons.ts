import type { App, BlockAction, ButtonAction } from "@slack/bolt";
import { type Action, notice } from "../../chat/reply.ts";
import { soon } from "../soon.ts";
import { acknowledge } from "./acknowledge.ts";
import type { Showing } from "./answering.ts";
import { type Counter, invocationBy } from "./counter.ts";
import { answerable, directly, type Place } from "./place.ts";
import { BUTTON_PREFIX } from "./render.ts";

/** Buttons: the answer is for whoever pressed, unless the button is for sharing. */
export function listenToButtons(app: App, { desk, answering, log, pace }: Counter): void {
	app.action<BlockAction<ButtonAction>>(
		new RegExp(`^${BUTTON_PREFIX}`),
		async ({ ack, action, body, context }) => {
			await acknowledge(ack, log);
			const place = placeOf(body, action);
			const found = await find(action.action_id.slice(BUTTON_PREFIX.length));
			if (found === "unreachable") return answering.tell(place, UNREACHABLE);
			if (found === null) return answering.tell(place, TOO_OLD);
			const name = body.user.name || body.user.username || "someone";
			const showing: Showing = found.share ? { to: "everyone", name } : { to: "caller" };
			await answering.answer(invocationBy(context, body.user.id, found), place, showing);
		},
	);

	async function find(id: string): Promise<Action | null | "unreachable"> {
		const found = desk.buttons.find(id).then(
			(action) => ({ action }),
			(error: unknown) => log.warn({ err: error }, "a button could not be looked up") as undefined,
		);
		const known = await soon(found, pace.lookupMs);
		return known ? known.action : "unreachable";
	}
}

/** Where the button stands; in the Home tab that is nowhere, so the answer comes as a direct message. */
function placeOf(body: BlockAction<ButtonAction>, { value }: ButtonAction): Place {
	const channel = body.channel?.id ?? body.container?.channel_id;
	if (channel === undefined) return directly(body.user.id, body.user.id, null);
	// The first message of a thread carries its own time as the thread's: what stands there is not in the thread.
	const { thread_ts, ts } = body.message ?? { thread_ts: null, ts: null };
	const thread = value || body.container?.thread_ts || (thread_ts === ts ? null : thread_ts) || null;
	return answerable(channel, body.user.id, { responseUrl: body.response_url || null, thread });
}

const TOO_OLD = notice("refused", [
	"This button is too old to be pressed. Ask again, and the answer brings new ones: ",
	{ code: "/help" },
	" lists what can be asked.",
]);

const UNREACHABLE = notice("failed", [
	"What this button asks could not be looked up just now, which is a fault here. Please press it again in a moment.",
]);

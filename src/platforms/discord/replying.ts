import type { Progress as Show } from "../../chat/dispatch.ts";
import type { Invocation } from "../../chat/invocation.ts";
import { type Action, notice, type Reply } from "../../chat/reply.ts";
import type { Desk } from "../platform.ts";
import { soon } from "../soon.ts";
import { type Button, showable } from "./buttons.ts";
import { type MessageBody, renderReply } from "./render.ts";

/** Without its buttons an answer is still an answer. */
const BUTTONS_WITHIN_MS = 1_000;

/** How an answer is to be shown. */
export interface Manner {
	/** For the asker's eyes, whatever the reply itself would allow. */
	readonly privately?: boolean;
	/** There are others who could be shown it. */
	readonly shareable?: boolean;
	/** Who asked for it to be public. */
	readonly sharedBy?: string;
	/** By what it is found again. */
	readonly mark?: string;
}

/** An answer ready to be sent. */
export interface Prepared {
	readonly body: MessageBody;
	/** For the asker's eyes. */
	readonly privately: boolean;
	/** What it shows; null when it could not be shown. */
	readonly reply: Reply | null;
}

/** Asks, and prepares the answer for Discord. It never rejects. */
export async function replyTo(
	invocation: Invocation,
	desk: Desk,
	manner: Manner,
	progress?: Show,
): Promise<Prepared> {
	const { reply } = await desk.dispatcher.dispatch(invocation, progress);
	return prepare(reply, desk, manner, invocation);
}

/** Prepares a reply for Discord. It never rejects. */
export async function prepare(
	reply: Reply,
	desk: Desk,
	{ privately: asked = reply.audience === "caller", shareable = false, sharedBy, mark }: Manner,
	invocation?: Invocation,
): Promise<Prepared> {
	const said = reply.outcome === "answered" || reply.outcome === "abstained";
	// What was to be shared and is refused now is nobody else's concern.
	const privately = asked || (sharedBy !== undefined && !said);
	const share = privately && shareable && said && invocation ? shareOf(invocation, desk) : [];
	try {
		const buttons = await buttonsFor([...showable(reply.actions, share.length), ...share], desk);
		const body = renderReply(reply, {
			buttons,
			...(sharedBy !== undefined && said && { sharedBy }),
			...(mark !== undefined && { mark }),
		});
		return { body, privately, reply };
	} catch (error) {
		desk.log.error({ err: error }, "a reply could not be shown");
		return { body: unshowable(), privately, reply: null };
	}
}

/** Sharing asks again, for everybody: not what acts, what is for those who look after the place, nor what is personal. */
function shareOf({ command: name, options, collections }: Invocation, { registry }: Desk): Action[] {
	const command = registry.seenBy(collections).get(name);
	if (command?.access !== "everyone" || command.pressed || command.privately) return [];
	return [{ label: "Share with channel", command: name, options, share: true }];
}

/** What is sent when Discord or we cannot show an answer: rather that than silence. */
export function unshowable(): MessageBody {
	return renderReply(
		notice("failed", [
			"There is an answer, but it could not be shown here. That is a fault of this bot; its log tells more.",
		]),
	);
}

/** Buttons that cannot be remembered in time are left out. */
async function buttonsFor(actions: readonly Action[], { buttons, log }: Desk): Promise<Button[]> {
	if (actions.length === 0) return [];
	const remembering = Promise.resolve()
		.then(() => buttons.remember(actions))
		.catch((error: unknown) => {
			log.warn({ err: error }, "buttons could not be remembered; the answer goes without");
			return [];
		});
	const ids = (await soon(remembering, BUTTONS_WITHIN_MS)) ?? [];
	return actions.flatMap(({ label }, i) => (ids[i] === undefined ? [] : [{ label, id: ids[i] }]));
}

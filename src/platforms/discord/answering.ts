import { InteractionResponseType, MessageFlags, RESTJSONErrorCodes } from "discord.js";
import type { Logger } from "pino";
import { soon } from "../soon.ts";
import { type Callbacks, codeOf, type Pending } from "./callbacks.ts";
import type { MessageBody } from "./render.ts";
import { type Prepared, unshowable } from "./replying.ts";

interface Answering {
	readonly callbacks: Callbacks;
	readonly log: Logger;
	/** An answer that is there so soon is given at once, without telling first that it is on its way. */
	readonly directMs: number;
}

/**
 * Brings one interaction its one answer: at once when it is there, else by telling that it comes, and then putting it
 * there. `work` never rejects.
 */
export async function answer(
	pending: Pending,
	work: Promise<Prepared>,
	deferPrivately: boolean,
	{ callbacks, log, directMs }: Answering,
): Promise<void> {
	const ready = await soon(work, directMs);
	if (ready) {
		await showable(ready.body, log, (body) =>
			callbacks.respond(pending, {
				type: InteractionResponseType.ChannelMessageWithSource,
				data: { ...body, ...onlyFor(ready.privately) },
			}),
		);
		return;
	}
	if (!(await callbacks.defer(pending, deferPrivately))) return;
	const { body: late, privately } = await work;
	if (privately && !deferPrivately) {
		// A message never changes who sees it; and while the loading message stands, a follow-up would take its place.
		await callbacks.remove(pending);
		await showable(late, log, (body) => callbacks.followUp(pending, { ...body, ...onlyFor(true) }));
	} else {
		await showable(late, log, (body) => callbacks.edit(pending, body));
	}
}

function onlyFor(asker: boolean): { flags?: MessageFlags.Ephemeral } {
	return asker ? { flags: MessageFlags.Ephemeral } : {};
}

/** Sends; what Discord calls malformed is a fault of ours, for which the asker gets an apology instead of nothing. */
export async function showable(
	body: MessageBody,
	log: Logger,
	send: (body: MessageBody) => Promise<unknown>,
): Promise<void> {
	try {
		await send(body);
	} catch (error) {
		if (codeOf(error) !== RESTJSONErrorCodes.InvalidFormBodyOrContentType) throw error;
		log.error({ err: error }, "Discord refused the form of a reply");
		await send(unshowable());
	}
}

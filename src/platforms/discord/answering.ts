import { InteractionResponseType, MessageFlags, RESTJSONErrorCodes } from "discord.js";
import type { Logger } from "pino";
import type { Reply } from "../../chat/reply.ts";
import { soon } from "../soon.ts";
import { type Callbacks, codeOf, type Pending } from "./callbacks.ts";
import { Progress } from "./progress.ts";
import { type MessageBody, renderReply } from "./render.ts";
import { type Prepared, unshowable } from "./replying.ts";

export interface Answering {
	readonly callbacks: Callbacks;
	readonly log: Logger;
	/** An answer that is there so soon is given at once, without telling first that it is on its way. */
	readonly directMs: number;
	/** Between two edits that show how far an answer is. */
	readonly paceMs: number;
}

/**
 * Brings one interaction its one answer: at once when it is there, else by telling that it comes, showing what there is
 * so far, and then putting it there. `ask` never rejects.
 * @returns what everybody sees now; null when nobody but the asker does, or it could not be shown.
 */
export async function answer(
	pending: Pending,
	ask: (progress: Progress) => Promise<Prepared>,
	deferPrivately: boolean,
	{ callbacks, log, directMs, paceMs }: Answering,
): Promise<Reply | null> {
	const progress = new Progress(
		(error) => log.debug({ err: error }, "how far an answer is could not be shown"),
		paceMs,
	);
	const work = ask(progress);
	const ready = await soon(work, directMs);
	if (ready) {
		await progress.end();
		const { privately, reply } = ready;
		let taken = false;
		const whole = await showable(ready.body, log, async (body) => {
			taken = await callbacks.respond(pending, {
				type: InteractionResponseType.ChannelMessageWithSource,
				data: { ...body, ...onlyFor(privately) },
			});
		});
		return taken && whole && !privately ? reply : null;
	}
	if (!(await callbacks.defer(pending, deferPrivately))) {
		await progress.end();
		return null;
	}
	progress.showBy(async (soFar) => {
		// What may turn out to be for the asker alone is not shown to everybody meanwhile.
		if (deferPrivately || soFar.audience === "channel") await callbacks.progress(pending, renderReply(soFar));
	});
	const { body: late, privately, reply } = await work;
	await progress.end();
	if (privately && !deferPrivately) {
		// A message never changes who sees it; and while the loading message stands, a follow-up would take its place.
		await callbacks.remove(pending);
		await showable(late, log, (body) => callbacks.followUp(pending, { ...body, ...onlyFor(true) }));
		return null;
	}
	const whole = await showable(late, log, (body) => callbacks.edit(pending, body));
	return whole && !deferPrivately ? reply : null;
}

function onlyFor(asker: boolean): { flags?: MessageFlags.Ephemeral } {
	return asker ? { flags: MessageFlags.Ephemeral } : {};
}

/**
 * Sends; what Discord calls malformed is a fault of ours, for which the asker gets an apology instead of nothing.
 * @returns whether it was sent as it is.
 */
export async function showable(
	body: MessageBody,
	log: Logger,
	send: (body: MessageBody) => Promise<unknown>,
): Promise<boolean> {
	try {
		await send(body);
		return true;
	} catch (error) {
		if (codeOf(error) !== RESTJSONErrorCodes.InvalidFormBodyOrContentType) throw error;
		log.error({ err: error }, "Discord refused the form of a reply");
		await send(unshowable());
		return false;
	}
}

import {
	type APIMessage,
	type REST,
	RESTJSONErrorCodes,
	type RESTPostAPIChannelMessageJSONBody,
	Routes,
} from "discord.js";
import { codeOf } from "./callbacks.ts";
import { persist } from "./persist.ts";
import type { MessageBody } from "./render.ts";

/** Sent again after a fault, or by another process, it is the same message to Discord by its nonce. */
export async function send(
	rest: REST,
	channelId: string,
	body: MessageBody,
	{ nonce, inReplyTo, withinMs }: { nonce: string; inReplyTo?: string | undefined; withinMs: number },
): Promise<string> {
	const sent: RESTPostAPIChannelMessageJSONBody = {
		...body,
		allowed_mentions: { ...body.allowed_mentions, replied_user: false },
		...(inReplyTo !== undefined && {
			message_reference: { message_id: inReplyTo, fail_if_not_exists: false },
		}),
		nonce,
		enforce_nonce: true,
	};
	const message = await persist(performance.now() + withinMs, () =>
		rest.post(Routes.channelMessages(channelId), { body: sent }),
	);
	return (message as APIMessage).id;
}

/** Changes a message of the bot's own. A thread that has gone to sleep is woken: it takes no edits otherwise. */
export async function change(
	rest: REST,
	channelId: string,
	messageId: string,
	body: MessageBody,
	withinMs: number,
): Promise<void> {
	const until = performance.now() + withinMs;
	const edit = () => persist(until, () => rest.patch(Routes.channelMessage(channelId, messageId), { body }));
	try {
		await edit();
	} catch (error) {
		if (codeOf(error) !== RESTJSONErrorCodes.InvalidActionOnArchivedThread) throw error;
		await persist(until, () => rest.patch(Routes.channel(channelId), { body: { archived: false } }));
		await edit();
	}
}

/** Somebody has to change something in the server before the bot can write there. */
const UNTIL_CHANGED: ReadonlySet<string | number> = new Set([
	RESTJSONErrorCodes.UnknownChannel,
	RESTJSONErrorCodes.UnknownGuild,
	RESTJSONErrorCodes.MissingAccess,
	RESTJSONErrorCodes.MissingPermissions,
	RESTJSONErrorCodes.CannotSendMessagesInNonTextChannel,
	RESTJSONErrorCodes.CannotExecuteActionOnThisChannelType,
	RESTJSONErrorCodes.InvalidActionOnArchivedThread,
	RESTJSONErrorCodes.ThreadLocked,
	RESTJSONErrorCodes.CannotSendMessagesToThisUser,
	RESTJSONErrorCodes.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds,
]);

/** Whether trying again would only meet the same refusal. */
export function isLasting(error: unknown): boolean {
	const code = codeOf(error);
	return code !== null && UNTIL_CHANGED.has(code);
}

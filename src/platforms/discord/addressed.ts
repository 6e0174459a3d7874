import {
	type APIMessage,
	type GatewayMessageCreateDispatchData,
	type GatewayMessageUpdateDispatchData,
	MessageReferenceType,
	MessageType,
} from "discord.js";
import type { Unaddressed } from "../../chat/follow-up.ts";

type Said = GatewayMessageCreateDispatchData | GatewayMessageUpdateDispatchData;

/** Whether a person wrote it: no bot, no webhook, not Discord, not ourselves. */
export function isByPerson({ author, webhook_id, type }: Said, botId: string): boolean {
	const byPerson = !author.bot && !author.system && webhook_id === undefined && author.id !== botId;
	return byPerson && (type === MessageType.Default || type === MessageType.Reply);
}

/** What a message says to the bot, without the mention of it; null when it does not mention it and others are there. */
export function lineFor({ guild_id, content }: Said, botId: string): string | null {
	const mention = new RegExp(`<@!?${botId}>`, "g");
	if (guild_id !== undefined && !mention.test(content)) return null;
	return content.replace(mention, " ").trim();
}

/** The message that it answers, if that is still there. */
export function answered(message: Said): APIMessage | undefined {
	return (isAnswer(message) ? message.referenced_message : null) ?? undefined;
}

/** The id of the message of the bot's that it answers; null when it answers none. */
export function answersBot(message: Said, botId: string): string | null {
	const before = answered(message);
	return before?.author.id === botId ? before.id : null;
}

/** What decides whether a message without a mention is for the bot; answering the bot is as good as being in its thread. */
export function unaddressed(message: Said, botId: string, inThread: boolean): Unaddressed {
	const toBot = answersBot(message, botId) !== null;
	return {
		text: message.content,
		repliesTo: toBot ? "bot" : isAnswer(message) ? "other" : null,
		mentionsOthers:
			message.mention_everyone ||
			message.mention_roles.length > 0 ||
			message.mentions.some(({ id }) => id !== botId),
		inThread: inThread || toBot,
	};
}

/** A forward refers to a message too, but answers nobody. */
function isAnswer({ message_reference: reference }: Said): boolean {
	return reference !== undefined && reference.type !== MessageReferenceType.Forward;
}

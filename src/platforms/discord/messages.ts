import {
	type GatewayMessageCreateDispatchData,
	MessageType,
	type REST,
	RESTJSONErrorCodes,
	type RESTPostAPIChannelMessageJSONBody,
	Routes,
} from "discord.js";
import { parseLine } from "../../chat/grammar.ts";
import { unknownCommand } from "../../chat/unknown-command.ts";
import type { Desk } from "../platform.ts";
import { soon } from "../soon.ts";
import { showable } from "./answering.ts";
import { codeOf } from "./callbacks.ts";
import { collectionsOf } from "./collections.ts";
import { persist } from "./persist.ts";
import type { MessageBody } from "./render.ts";
import { type Prepared, prepare, replyTo } from "./replying.ts";

/** Discord shows somebody typing for ten seconds. */
const TYPING_LASTS_MS = 8_000;
/** A claim that takes longer is not waited for: Discord itself takes one answer to a message only, by its nonce. */
const CLAIM_WITHIN_MS = 2_000;
const SEND_WITHIN_MS = 60_000;

/** Messages that mention the bot, and direct messages: each answered once, in its place. */
export class Messages {
	readonly #desk: Desk;
	readonly #rest: REST;
	readonly #typingAfterMs: number;

	constructor(desk: Desk, rest: REST, typingAfterMs: number) {
		this.#desk = desk;
		this.#rest = rest;
		this.#typingAfterMs = typingAfterMs;
	}

	async handle(message: GatewayMessageCreateDispatchData, botId: string): Promise<void> {
		const line = lineFor(message, botId);
		if (line === null || !(await this.#claim(message.id))) return;
		const work = this.#reply(message, line);
		let ready = await soon(work, this.#typingAfterMs);
		while (ready === null) {
			this.#type(message.channel_id);
			ready = await soon(work, TYPING_LASTS_MS);
		}
		await showable(ready.body, this.#desk.log, (body) => this.#send(message, body));
	}

	/** True for exactly one delivery of a message over all processes, as far as the store can tell. */
	async #claim(messageId: string): Promise<boolean> {
		const claiming = Promise.resolve()
			.then(() => this.#desk.claims.take(`discord:message:${messageId}`))
			.catch((error: unknown) => {
				this.#desk.log.warn({ err: error }, "a message could not be claimed; it is answered all the same");
				return true;
			});
		return (await soon(claiming, CLAIM_WITHIN_MS)) ?? true;
	}

	/** Nothing can be private here, so what is for the asker's eyes is shown like everything else. */
	async #reply({ author, guild_id }: GatewayMessageCreateDispatchData, line: string): Promise<Prepared> {
		const parsed = line === "" ? helpLine : parseLine(line, this.#desk.registry);
		if (!parsed.ok) return prepare(unknownCommand(parsed), this.#desk, { privately: false });
		const { command, options } = parsed;
		const caller = { platform: "discord", id: author.id } as const;
		const invocation = { command, options, caller, collections: collectionsOf(guild_id) };
		return replyTo(invocation, this.#desk, { privately: false });
	}

	/** That it cannot be shown is no reason not to answer. */
	#type(channelId: string): void {
		this.#rest.post(Routes.channelTyping(channelId)).catch((error: unknown) => {
			this.#desk.log.debug({ err: error }, "typing could not be shown");
		});
	}

	async #send({ id, channel_id }: GatewayMessageCreateDispatchData, body: MessageBody): Promise<void> {
		const sent: RESTPostAPIChannelMessageJSONBody = {
			...body,
			allowed_mentions: { ...body.allowed_mentions, replied_user: false },
			message_reference: { message_id: id, fail_if_not_exists: false },
			// Sent again after a fault, or by another process, it is the same message to Discord.
			nonce: id,
			enforce_nonce: true,
		};
		try {
			await persist(performance.now() + SEND_WITHIN_MS, () =>
				this.#rest.post(Routes.channelMessages(channel_id), { body: sent }),
			);
		} catch (error) {
			const code = codeOf(error);
			if (code === null || !GONE_OR_FORBIDDEN.has(code)) throw error;
			this.#desk.log.warn(
				{ err: error, channel: channel_id },
				"an answer could not be sent: the bot needs View Channel, Send Messages (in Threads), Embed Links and Read Message History there",
			);
		}
	}
}

const GONE_OR_FORBIDDEN: ReadonlySet<string | number> = new Set([
	RESTJSONErrorCodes.UnknownChannel,
	RESTJSONErrorCodes.MissingAccess,
	RESTJSONErrorCodes.MissingPermissions,
	RESTJSONErrorCodes.CannotSendMessagesToThisUser,
]);

const helpLine = { ok: true, command: "help", options: {} } as const;

/** What a message says to the bot, without the mention of it; null when it is not for the bot to answer. */
export function lineFor(
	{ author, webhook_id, type, guild_id, content }: GatewayMessageCreateDispatchData,
	botId: string,
): string | null {
	const byPerson = !author.bot && !author.system && webhook_id === undefined && author.id !== botId;
	if (!byPerson || (type !== MessageType.Default && type !== MessageType.Reply)) return null;
	const mention = new RegExp(`<@!?${botId}>`, "g");
	if (guild_id !== undefined && !mention.test(content)) return null;
	return content.replace(mention, " ").trim();
}

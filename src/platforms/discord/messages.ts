import { type GatewayMessageCreateDispatchData, type REST, Routes } from "discord.js";
import type { Invocation, Place, Powers } from "../../chat/invocation.ts";
import type { Reply } from "../../chat/reply.ts";
import { unknownCommand } from "../../chat/unknown-command.ts";
import type { Desk } from "../platform.ts";
import { soon } from "../soon.ts";
import { answersBot, isByPerson, lineFor, unaddressed } from "./addressed.ts";
import { conversationAt, remember } from "./after.ts";
import { showable } from "./answering.ts";
import type { Channels } from "./channels.ts";
import { claimed } from "./claim.ts";
import { collectionsOf } from "./collections.ts";
import { powersIn } from "./permissions.ts";
import { Progress } from "./progress.ts";
import { type MessageBody, renderReply } from "./render.ts";
import { type Prepared, prepare, replyTo } from "./replying.ts";
import { change, isLasting, send } from "./sending.ts";

/** Discord shows somebody typing for ten seconds. */
const TYPING_LASTS_MS = 8_000;
/** A claim that takes longer is not waited for. */
const CLAIM_WITHIN_MS = 2_000;
const SEND_WITHIN_MS = 60_000;

interface Waits {
	readonly typingAfterMs: number;
	/** Between two edits that show how far an answer is. */
	readonly paceMs: number;
}

/** Messages that are for the bot, by a mention, in a direct message, or as a follow-up: each answered once, in its place. */
export class Messages {
	readonly #desk: Desk;
	readonly #rest: REST;
	readonly #channels: Channels;
	readonly #waits: Waits;

	constructor(desk: Desk, rest: REST, channels: Channels, waits: Waits) {
		this.#desk = desk;
		this.#rest = rest;
		this.#channels = channels;
		this.#waits = waits;
	}

	async handle(message: GatewayMessageCreateDispatchData, botId: string): Promise<void> {
		if (!isByPerson(message, botId)) return;
		const { guild_id: guild = null, channel_id: channel, content } = message;
		const line = lineFor(message, botId);
		if (line === null && content === "") return;
		const place = await this.#channels.placeOf(guild, channel);
		const conversation = conversationAt(place, answersBot(message, botId));
		if (line === null) {
			const said = unaddressed(message, botId, place.thread !== null);
			if (!(await this.#desk.conversations.isForBot(conversation, said))) return;
		}
		if (!(await claimed(this.#desk, `message:${message.id}`, CLAIM_WITHIN_MS))) return;
		await this.#answer(message, line ?? content, place, conversation);
	}

	async #answer(
		message: GatewayMessageCreateDispatchData,
		line: string,
		place: Place,
		conversation: Place,
	): Promise<void> {
		const { log } = this.#desk;
		const shown = new Shown(message, this.#rest);
		const progress = new Progress(
			(error) => log.debug({ err: error }, "how far an answer is could not be shown"),
			this.#waits.paceMs,
		);
		progress.showBy((soFar) => shown.soFar(renderReply(soFar)));
		const asking = this.#ask(message, line, place, conversation, progress);
		const work = asking.then(({ prepared }) => prepared);
		let ready = await soon(work, this.#waits.typingAfterMs);
		while (ready === null) {
			if (!shown.begun) this.#type(message.channel_id);
			ready = await soon(work, TYPING_LASTS_MS);
		}
		await progress.end();
		try {
			const whole = await showable(ready.body, log, (body) => shown.finally(body));
			const { invocation } = await asking;
			if (!whole || ready.reply === null || invocation === null || shown.id === null) return;
			const posted = { platform: "discord", channel: message.channel_id, message: shown.id } as const;
			await remember(posted, invocation, ready.reply, this.#desk);
		} catch (error) {
			if (!isLasting(error)) throw error;
			log.warn(
				{ err: error, channel: message.channel_id },
				"an answer could not be sent: the bot needs View Channel, Send Messages (in Threads), Embed Links and Read Message History there",
			);
		}
	}

	/** Nothing can be private here, so what is for the asker's eyes is shown like everything else. */
	async #ask(
		{ author, guild_id }: GatewayMessageCreateDispatchData,
		line: string,
		place: Place,
		conversation: Place,
		progress: Progress,
	): Promise<{ readonly prepared: Prepared; readonly invocation: Invocation | null }> {
		const collections = collectionsOf(guild_id);
		const registry = this.#desk.registry.seenBy(collections);
		const parsed =
			line === "" ? helpLine : await this.#desk.conversations.understand(conversation, line, registry);
		const manner = { privately: false };
		if (!parsed.ok) {
			const reply: Reply = unknownCommand(parsed);
			return { prepared: await prepare(reply, this.#desk, manner), invocation: null };
		}
		const { command, options } = parsed;
		const powers = once(() => powersIn(this.#rest, place, author.id));
		const caller = { platform: "discord", id: author.id, powers } as const;
		const invocation = { command, options, caller, place, collections };
		return { prepared: await replyTo(invocation, this.#desk, manner, progress.take), invocation };
	}

	/** That it cannot be shown is no reason not to answer. */
	#type(channelId: string): void {
		this.#rest.post(Routes.channelTyping(channelId)).catch((error: unknown) => {
			this.#desk.log.debug({ err: error }, "typing could not be shown");
		});
	}
}

const helpLine = { ok: true, command: "help", options: {} } as const;

/** Asked of Discord at the first use, and for this one event. */
function once(ask: () => Promise<Powers>): () => Promise<Powers> {
	let asked: Promise<Powers> | undefined;
	return () => {
		asked ??= ask();
		return asked;
	};
}

/** The answer to one message, as it stands in the channel. */
class Shown {
	readonly #message: Pick<GatewayMessageCreateDispatchData, "id" | "channel_id">;
	readonly #rest: REST;
	/** Something was sent, whether it arrived or not. */
	begun = false;
	id: string | null = null;

	constructor(message: Pick<GatewayMessageCreateDispatchData, "id" | "channel_id">, rest: REST) {
		this.#message = message;
		this.#rest = rest;
	}

	/** One attempt: the next is never far. */
	async soFar(body: MessageBody): Promise<void> {
		this.begun = true;
		if (this.id === null) this.id = await this.#send(body, 0);
		else await change(this.#rest, this.#message.channel_id, this.id, body, 0);
	}

	async finally(body: MessageBody): Promise<void> {
		this.id ??= await this.#send(body, SEND_WITHIN_MS);
		// What was sent before may have arrived although it did not seem so: by its nonce, that is the message now.
		if (this.begun) await change(this.#rest, this.#message.channel_id, this.id, body, SEND_WITHIN_MS);
		this.begun = true;
	}

	#send(body: MessageBody, withinMs: number): Promise<string> {
		const { id, channel_id } = this.#message;
		return send(this.#rest, channel_id, body, { nonce: id, inReplyTo: id, withinMs });
	}
}

import { randomUUID } from "node:crypto";
import {
	type APIDMChannel,
	type APIMessage,
	DiscordAPIError,
	type REST,
	RESTJSONErrorCodes,
	Routes,
} from "discord.js";
import type { Place } from "../../chat/invocation.ts";
import {
	type EditOutcome,
	PostError,
	type Posted,
	type Poster,
	type PostOptions,
	type Told,
} from "../../chat/outbox.ts";
import type { Reply } from "../../chat/reply.ts";
import type { Desk } from "../platform.ts";
import { codeOf } from "./callbacks.ts";
import { markOf, nonceOf } from "./mark.ts";
import { persist } from "./persist.ts";
import type { MessageBody } from "./render.ts";
import { prepare } from "./replying.ts";
import { change, isLasting, send } from "./sending.ts";

/** As many as Discord lists at once. */
const LOOKED_THROUGH = 100;

/** Never to be tried again: what was to be edited is not there for us any more. */
const GONE: ReadonlySet<string | number> = new Set([
	RESTJSONErrorCodes.UnknownMessage,
	RESTJSONErrorCodes.UnknownChannel,
	RESTJSONErrorCodes.UnknownGuild,
	RESTJSONErrorCodes.MissingAccess,
	RESTJSONErrorCodes.CannotEditMessageAuthoredByAnotherUser,
]);

/** What the bot says in Discord of its own accord. */
export class DiscordPoster implements Poster {
	readonly #rest: REST;
	readonly #desk: Desk;
	readonly #botId: () => string | null;
	/** For so long a fault is met with another attempt. */
	readonly #withinMs: number;

	constructor(rest: REST, desk: Desk, botId: () => string | null, withinMs: number) {
		this.#withinMs = withinMs;
		this.#rest = rest;
		this.#desk = desk;
		this.#botId = botId;
	}

	async post(place: Place, reply: Reply, key: string, { inReplyTo }: PostOptions = {}): Promise<Posted> {
		const channel = channelOf(place);
		const body = await this.#body(reply, key);
		try {
			const message = await send(this.#rest, channel, body, {
				nonce: nonceOf(key),
				inReplyTo,
				withinMs: this.#withinMs,
			});
			return { platform: "discord", channel, message };
		} catch (error) {
			throw postError(error);
		}
	}

	async find(place: Place, key: string): Promise<Posted | null> {
		const channel = channelOf(place);
		const mark = markOf(key);
		const query = new URLSearchParams({ limit: String(LOOKED_THROUGH) });
		try {
			const messages = (await persist(performance.now() + this.#withinMs, () =>
				this.#rest.get(Routes.channelMessages(channel), { query }),
			)) as APIMessage[];
			const found = messages.find(
				({ author, embeds }) => author.id === this.#botId() && embeds.at(-1)?.footer?.text === mark,
			);
			return found === undefined ? null : { platform: "discord", channel, message: found.id };
		} catch (error) {
			throw postError(error);
		}
	}

	async edit({ channel, message }: Posted, reply: Reply, key: string | null): Promise<EditOutcome> {
		try {
			await change(this.#rest, channel, message, await this.#body(reply, key), this.#withinMs);
			return { kind: "edited" };
		} catch (error) {
			const code = codeOf(error);
			return { kind: code !== null && GONE.has(code) ? "gone" : "refused", reason: reasonOf(error) };
		}
	}

	/** Discord has nothing in a channel for one person's eyes unless they asked first, so it is a direct message. */
	async tell(person: string, _place: Place, reply: Reply): Promise<Told> {
		const nonce = nonceOf(randomUUID());
		try {
			const { id } = (await persist(performance.now() + this.#withinMs, () =>
				this.#rest.post(Routes.userChannels(), { body: { recipient_id: person } }),
			)) as APIDMChannel;
			await send(this.#rest, id, await this.#body(reply, null), { nonce, withinMs: this.#withinMs });
			return "direct";
		} catch (error) {
			if (!(error instanceof DiscordAPIError)) {
				this.#desk.log.warn({ err: error }, "somebody could not be told something directly");
			}
			return "undelivered";
		}
	}

	async #body(reply: Reply, key: string | null): Promise<MessageBody> {
		const mark = key === null ? {} : { mark: markOf(key) };
		return (await prepare(reply, this.#desk, { privately: false, ...mark })).body;
	}
}

function channelOf({ thread, channel }: Place): string {
	return thread ?? channel;
}

function postError(error: unknown): PostError {
	return new PostError(reasonOf(error), isLasting(error), { cause: error });
}

/** In words for whoever can change something. */
function reasonOf(error: unknown): string {
	switch (codeOf(error)) {
		case RESTJSONErrorCodes.UnknownMessage:
			return "the message has been deleted";
		case RESTJSONErrorCodes.UnknownChannel:
			return "the channel is gone";
		case RESTJSONErrorCodes.MissingAccess:
			return "the bot cannot see the channel";
		case RESTJSONErrorCodes.MissingPermissions:
			return "the bot needs View Channel, Send Messages (in Threads), Embed Links and Read Message History there";
		case RESTJSONErrorCodes.InvalidActionOnArchivedThread:
		case RESTJSONErrorCodes.ThreadLocked:
			return "the thread is archived or locked";
		case null:
			return "Discord could not be reached";
		default:
			return error instanceof Error ? error.message : "Discord refused it";
	}
}

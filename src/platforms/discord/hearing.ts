import { createHash } from "node:crypto";
import type {
	APIThreadChannel,
	APIUser,
	GatewayMessageCreateDispatchData,
	GatewayMessageUpdateDispatchData,
} from "discord.js";
import type { Logger } from "pino";
import type { Member, Overheard } from "../../chat/overheard.ts";
import { Turnstile } from "../../chat/turnstile.ts";
import { LruMap } from "../../lru-map.ts";
import { answered, isByPerson } from "./addressed.ts";
import type { Channels } from "./channels.ts";
import { messageLink, partsOf } from "./content.ts";

const AT_ONCE = 8;
/** More would only be heard long after anybody could do something about it. */
const MOST_WAITING = 20_000;
/** Messages whose hash is kept in memory, so that what is delivered again without a change is not heard again. */
const KEPT = 50_000;

type Said = GatewayMessageCreateDispatchData | GatewayMessageUpdateDispatchData;

/**
 * What people say in servers, handed on where the bot moderates: new and changed messages with all that they show, and
 * the titles of threads. Once each; nothing that answers waits for it, and no text of it is kept or logged.
 */
export class Hearing {
	readonly #hear: (heard: Overheard) => Promise<void>;
	readonly #channels: Channels;
	readonly #log: Logger;
	readonly #turnstile = new Turnstile(AT_ONCE);
	readonly #heard = new LruMap<string, string>(KEPT);
	#waiting = 0;
	#overflowing = false;

	constructor(hear: (heard: Overheard) => Promise<void>, channels: Channels, log: Logger) {
		this.#hear = hear;
		this.#channels = channels;
		this.#log = log;
	}

	/** Resolves when it has been heard, or passed over. */
	async message(message: Said, botId: string, edited: boolean): Promise<void> {
		const { guild_id: guild, channel_id: channel, id } = message;
		// An update may be of a part of the message only, which says nothing of who wrote it.
		const whole = "author" in message && message.author !== undefined;
		if (guild === undefined || !whole || !isByPerson(message, botId)) return;
		await this.#inTurn(async () => {
			const place = await this.#channels.placeOf(guild, channel);
			// What opens a forum's post has the post's own id.
			const title = id === channel ? await this.#channels.postTitle(channel) : null;
			const repliesTo = answered(message)?.author;
			return {
				place,
				message: id,
				author: memberOf(message.author, message.member?.nick),
				text: message.content,
				parts: [...(title === null ? [] : [title]), ...partsOf(message)],
				mentions: message.mentions.map((user) => memberOf(user, user.member?.nick)),
				repliesTo: repliesTo === undefined ? null : memberOf(repliesTo, null),
				edited,
				at: Date.parse(message.timestamp),
				link: messageLink(guild, channel, id),
			};
		});
	}

	/** The title of a thread; that of a forum's post comes with the message that opens it, unless it is changed. */
	async thread(thread: APIThreadChannel, botId: string, edited: boolean): Promise<void> {
		const { id, guild_id: guild, parent_id: parent, owner_id: owner, name } = thread;
		if (guild === undefined || !parent || owner === undefined || owner === botId) return;
		if (!edited && (await this.#channels.isForum(parent))) return;
		await this.#inTurn(async () => ({
			place: { platform: "discord", community: guild, channel: parent, thread: id },
			message: id,
			author: { id: owner, name: owner },
			text: "",
			parts: [name ?? ""],
			mentions: [],
			repliesTo: null,
			edited,
			at: Date.now(),
			link: messageLink(guild, id, id),
		}));
	}

	async #inTurn(read: () => Promise<Overheard>): Promise<void> {
		if (this.#waiting >= MOST_WAITING) {
			if (!this.#overflowing)
				this.#log.warn({ waiting: this.#waiting }, "more is said than can be heard; some is passed over");
			this.#overflowing = true;
			return;
		}
		this.#waiting += 1;
		try {
			await this.#turnstile.through(async () => {
				const heard = await read();
				if (this.#isNew(heard)) await this.#hear(heard);
			});
		} finally {
			this.#waiting -= 1;
			if (this.#waiting === 0) this.#overflowing = false;
		}
	}

	/** Whether it shows anything, and other than when it was last heard. */
	#isNew({ message, text, parts }: Overheard): boolean {
		const shown = [text, ...parts].join("\n");
		if (shown.trim() === "") return false;
		const hash = createHash("sha256").update(shown).digest("base64url").slice(0, 22);
		if (this.#heard.get(message) === hash) return false;
		this.#heard.set(message, hash);
		return true;
	}
}

function memberOf({ id, global_name, username }: APIUser, nick: string | null | undefined): Member {
	return { id, name: nick ?? global_name ?? username };
}

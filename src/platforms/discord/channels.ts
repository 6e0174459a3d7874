import {
	type APIChannel,
	ChannelType,
	type GatewayGuildCreateDispatchData,
	type REST,
	Routes,
} from "discord.js";
import type { Logger } from "pino";
import type { Place } from "../../chat/invocation.ts";
import { LruMap } from "../../lru-map.ts";
import { THREADS } from "./place.ts";

const KEPT = 20_000;

/** Every message in them is a post's. */
const FORUMS: ReadonlySet<ChannelType> = new Set([ChannelType.GuildForum, ChannelType.GuildMedia]);

/** What of a channel never changes, but for a thread's title. */
interface Known {
	/** The channel that a thread is in; null for a channel. */
	readonly parent: string | null;
	readonly isForum: boolean;
	readonly title: string | null;
}

type Described = Pick<APIChannel, "id" | "type"> & {
	readonly parent_id?: string | null | undefined;
	readonly name?: string | null | undefined;
};

/** Which channels are threads, and of what: Discord tells it when a session begins, and when asked, but with no message. */
export class Channels {
	readonly #rest: REST;
	readonly #log: Logger;
	readonly #known = new LruMap<string, Known | Promise<Known>>(KEPT);

	constructor(rest: REST, log: Logger) {
		this.#rest = rest;
		this.#log = log;
	}

	learn(channel: Described): void {
		this.#known.set(channel.id, knownOf(channel));
	}

	learnAll(guild: GatewayGuildCreateDispatchData): void {
		// What was left out when the guild could not be described is asked for when it is needed.
		for (const channel of [...(guild.channels ?? []), ...(guild.threads ?? [])]) this.learn(channel);
	}

	/** Where a message stands. What cannot be found out is taken for a channel of its own. */
	async placeOf(community: string | null, id: string): Promise<Place> {
		const { parent } = community === null ? UNKNOWN : await this.#find(id);
		return {
			platform: "discord",
			community,
			channel: parent ?? id,
			thread: parent === null ? null : id,
		};
	}

	/** The title of a forum's post; null for every other channel. */
	async postTitle(id: string): Promise<string | null> {
		const { parent, title } = await this.#find(id);
		return parent !== null && (await this.isForum(parent)) ? title : null;
	}

	async isForum(id: string): Promise<boolean> {
		return (await this.#find(id)).isForum;
	}

	async #find(id: string): Promise<Known> {
		const known = this.#known.get(id);
		if (known !== undefined) return known;
		const asking = this.#ask(id);
		this.#known.set(id, asking);
		return asking;
	}

	async #ask(id: string): Promise<Known> {
		try {
			const known = knownOf((await this.#rest.get(Routes.channel(id))) as Described);
			this.#known.set(id, known);
			return known;
		} catch (error) {
			this.#log.warn({ err: error, channel: id }, "a channel could not be looked up");
			this.#known.delete(id);
			return UNKNOWN;
		}
	}
}

const UNKNOWN: Known = { parent: null, isForum: false, title: null };

function knownOf({ type, parent_id, name }: Described): Known {
	const isThread = THREADS.has(type);
	return {
		parent: isThread ? (parent_id ?? null) : null,
		isForum: FORUMS.has(type),
		title: isThread ? (name ?? null) : null,
	};
}

import type { Logger } from "pino";
import type { ChannelSettingsBook } from "../chat/channel-settings.ts";
import type { Conversations } from "../chat/conversations.ts";
import { type Asked, askedOf, followUp, isForBot, type Unaddressed } from "../chat/follow-up.ts";
import type { Parsed } from "../chat/grammar.ts";
import type { Invocation, Place } from "../chat/invocation.ts";
import type { Registry } from "../chat/registry.ts";
import type { Reply } from "../chat/reply.ts";
import type { Cache } from "../store/layered-cache.ts";

/** As long as a reply is remembered. */
const KEPT_MS = 3_600_000;

interface Parts {
	readonly cache: Pick<Cache, "get" | "set">;
	readonly settings: ChannelSettingsBook;
	readonly log: Logger;
}

/** What was asked last in each thread, in the cache: nothing of it outlives remembered replies. */
export class RecentConversations implements Conversations {
	readonly #with: Parts;

	constructor(parts: Parts) {
		this.#with = parts;
	}

	async answered(
		place: Place,
		invocation: Pick<Invocation, "command" | "options">,
		reply: Reply,
	): Promise<void> {
		const asked = askedOf(invocation, reply);
		if (asked === null || !isConversation(place)) return;
		await this.#quietly(this.#with.cache.set(key(place), asked, KEPT_MS), undefined);
	}

	async understand(place: Place, line: string, registry: Registry): Promise<Parsed> {
		return followUp(line, await this.#before(place), registry);
	}

	async isForBot(place: Place, said: Unaddressed): Promise<boolean> {
		const { settings } = await this.#quietly(this.#with.settings.read(place), { settings: null });
		if (settings === null || settings.answering === "mentions") return false;
		return isForBot(said, settings.answering, said.inThread && (await this.#before(place)) !== null);
	}

	async #before(place: Place): Promise<Asked | null> {
		if (!isConversation(place)) return null;
		return (await this.#quietly(this.#with.cache.get<Asked>(key(place)), undefined)) ?? null;
	}

	async #quietly<T, Instead>(work: Promise<T>, instead: Instead): Promise<T | Instead> {
		try {
			return await work;
		} catch (error) {
			this.#with.log.warn({ err: error }, "a conversation could not be looked up; the line stands by itself");
			return instead;
		}
	}
}

/** A thread or a direct message: in a channel itself many talk at once, and nothing refers back. */
function isConversation({ community, thread }: Place): boolean {
	return thread !== null || community === null;
}

function key({ platform, channel, thread }: Place): string {
	return `conversation:${platform}:${channel}:${thread ?? ""}`;
}

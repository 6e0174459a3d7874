import { webApi } from "@slack/bolt";
import { insist, refusalOf } from "./insist.ts";
import { Lanes } from "./lanes.ts";
import { marked, markIn } from "./mark.ts";
import type { SlackMessage } from "./render.ts";
import type { Workspace } from "./workspace.ts";

interface Parts {
	readonly client: webApi.WebClient;
	readonly workspace: Workspace;
	readonly firstPauseMs: number;
	/** Aborted when nothing can be waited for any more. */
	readonly signal: AbortSignal;
	/** Hears that Slack would not show a message's blocks: a fault of ours. */
	unshowable(error: unknown): void;
}

/** Where a message stands, as Slack names it. */
export interface Stands {
	readonly channel: string;
	readonly ts: string;
}

/** A channel, or a thread in it. */
export interface Room {
	readonly channel: string;
	readonly thread: string | null;
}

/** Slack would otherwise show previews, and read markup and names in the text that stands in for the blocks. */
export const LITERAL = {
	unfurl_links: false,
	unfurl_media: false,
	mrkdwn: false,
	parse: "none",
	link_names: false,
} as const;

const UNSHOWABLE = ["invalid_blocks", "invalid_blocks_format", "msg_too_long", "msg_blocks_too_long"];
/** Of a channel so many messages are looked through; of a thread, which Slack tells from its beginning, as many as it tells at once. */
const OF_A_CHANNEL = 100;
const OF_A_THREAD = 1_000;
/** Slack may tell fewer at once than it is asked for. */
const MOST_PAGES = 7;

/** The bot's own messages: posted, found again, changed and taken away, those of one channel in order. */
export class OwnMessages {
	readonly #with: Parts;
	readonly #lanes = new Lanes();

	constructor(parts: Parts) {
		this.#with = parts;
	}

	/** Does `work` when what was begun before it in the channel is done. */
	inTurn<T>(channel: string, work: () => Promise<T>): Promise<T> {
		return this.#lanes.run(channel, work);
	}

	/** For one person's eyes only. @throws what Slack refuses it with. */
	async whisper({ channel, thread }: Room, user: string, message: SlackMessage): Promise<void> {
		const { chat } = this.#with.client;
		const inThread = thread === null ? {} : { thread_ts: thread };
		const { parse, link_names } = LITERAL;
		await this.inTurn(channel, () =>
			this.#showing(message, (content) =>
				insist(
					() => chat.postEphemeral({ channel, user, ...inThread, parse, link_names, ...content }),
					this.#with,
				),
			),
		);
	}

	/**
	 * Posts, in its turn. When Slack's answer is lost on its way, the message is looked for by its mark before it is
	 * posted again.
	 * @throws what Slack refuses it with.
	 */
	post(room: Room, message: SlackMessage, mark: string | null): Promise<Stands> {
		return this.inTurn(room.channel, () =>
			this.#showing(message, (content) => this.#post(room, content, mark)),
		);
	}

	/** @throws what Slack refuses it with. */
	async update(
		{ channel, ts }: Stands,
		message: SlackMessage,
		mark: string | null,
		{ tries }: { readonly tries?: number } = {},
	): Promise<void> {
		const { client } = this.#with;
		const patience = { ...this.#with, ...(tries === undefined ? {} : { tries }) };
		const literal = { parse: LITERAL.parse, link_names: LITERAL.link_names };
		const metadata = mark === null ? {} : { metadata: marked(mark) };
		await this.inTurn(channel, () =>
			this.#showing(message, (content) =>
				insist(
					() => client.chat.update({ channel, ts, ...literal, ...metadata, ...content } as never),
					patience,
				),
			),
		);
	}

	/** @throws what Slack refuses it with. */
	async remove({ channel, ts }: Stands): Promise<void> {
		const { client } = this.#with;
		await this.inTurn(channel, () => insist(() => client.chat.delete({ channel, ts }), this.#with));
	}

	/** Our own message with this mark among the most recent; null when it is not there. @throws what Slack refuses it with. */
	async find(room: Room, mark: string): Promise<Stands | null> {
		const { botUserId } = await this.#with.workspace.self();
		let cursor = "";
		let seen = 0;
		for (let page = 0; page < MOST_PAGES; page += 1) {
			const { messages = [], response_metadata } = await insist(() => this.#page(room, cursor), this.#with);
			const found = messages.find((each) => each.user === botUserId && markIn(each) === mark)?.ts;
			if (found !== undefined) return { channel: room.channel, ts: found };
			seen += messages.length;
			cursor = response_metadata?.next_cursor ?? "";
			if (cursor === "" || (room.thread === null && seen >= OF_A_CHANNEL)) return null;
		}
		return null;
	}

	#page({ channel, thread }: Room, cursor: string) {
		const { conversations } = this.#with.client;
		const common = { channel, include_all_metadata: true, ...(cursor === "" ? {} : { cursor }) };
		return thread === null
			? conversations.history({ ...common, limit: OF_A_CHANNEL })
			: conversations.replies({ ...common, ts: thread, limit: OF_A_THREAD });
	}

	async #post(room: Room, content: Content, mark: string | null): Promise<Stands> {
		const { channel, thread } = room;
		const { chat } = this.#with.client;
		const inThread = thread === null ? {} : { thread_ts: thread };
		const metadata = mark === null ? {} : { metadata: marked(mark) };
		let lost = false;
		return insist(async () => {
			const there = lost && mark !== null ? await this.#glimpse(room, mark) : null;
			if (there !== null) return there;
			try {
				const posted = await chat.postMessage({ channel, ...inThread, ...LITERAL, ...metadata, ...content });
				return { channel: posted.channel ?? channel, ts: posted.ts ?? "" };
			} catch (error) {
				lost ||= mayHaveHappened(error);
				throw error;
			}
		}, this.#with);
	}

	/** Looks once; what cannot be looked for is taken not to be there: a doubled message is better than a lost one. */
	async #glimpse(room: Room, mark: string): Promise<Stands | null> {
		try {
			const { messages = [] } = await this.#page(room, "");
			const found = messages.find((each) => markIn(each) === mark)?.ts;
			return found === undefined ? null : { channel: room.channel, ts: found };
		} catch {
			return null;
		}
	}

	/** What Slack cannot show as blocks is shown as text. */
	async #showing<T>({ text, blocks }: SlackMessage, send: (content: Content) => Promise<T>): Promise<T> {
		try {
			return await send({ text, blocks: [...blocks] });
		} catch (error) {
			if (!UNSHOWABLE.includes(refusalOf(error) ?? "")) throw error;
			this.#with.unshowable(error);
			return send({ text, blocks: [] });
		}
	}
}

interface Content {
	readonly text: string;
	readonly blocks: webApi.KnownBlock[];
}

/** A call that came to harm may have taken effect; one that Slack turned away has not. */
function mayHaveHappened(error: unknown): boolean {
	return !(error instanceof webApi.WebAPIRateLimitedError);
}

import type { webApi } from "@slack/bolt";
import type { Logger } from "pino";
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
import { insist, isTransient, refusalOf } from "./insist.ts";
import { markOf } from "./mark.ts";
import type { OwnMessages, Room, Stands } from "./own-messages.ts";
import type { SlackMessage } from "./render.ts";

interface Parts {
	readonly client: webApi.WebClient;
	readonly own: OwnMessages;
	/** A reply as a message that will stand in this thread. */
	message(reply: Reply, thread: string | null): Promise<SlackMessage>;
	readonly log: Logger;
	readonly firstPauseMs: number;
	readonly signal: AbortSignal;
}

/** So many posts are remembered by their keys, lest a repetition be posted twice. */
const REMEMBERED = 200;

/** Never to be tried again: what was to be edited is not there for us any more. */
const GONE: ReadonlySet<string | null> = new Set([
	"message_not_found",
	"channel_not_found",
	"not_in_channel",
	"cant_update_message",
	"edit_window_closed",
]);

/** What somebody has to change before the bot can post there, or what else Slack's words for it mean. */
const REASONS: Readonly<Record<string, string>> = {
	channel_not_found: "the channel is gone, or the bot has not been invited to it (/invite it there)",
	not_in_channel: "the bot has not been invited to the channel (/invite it there)",
	is_archived: "the channel is archived",
	message_not_found: "the message has been deleted",
	cant_update_message: "the message is not the bot's own",
	edit_window_closed: "the workspace does not let messages be edited after so long",
	thread_not_found: "the message to be answered has been deleted",
	restricted_action: "the workspace does not let the bot post there",
	missing_scope: "the app lacks scopes: update its manifest (on-record slack-manifest) and reinstall it",
	invalid_auth: "Slack does not accept the bot's token",
	token_revoked: "the bot's token has been revoked",
	account_inactive: "the app has been removed from the workspace",
};

/** What the bot says in Slack of its own accord. */
export class SlackPoster implements Poster {
	readonly #with: Parts;
	readonly #recent = new Map<string, Promise<Stands>>();

	constructor(parts: Parts) {
		this.#with = parts;
	}

	async post(place: Place, reply: Reply, key: string, { inReplyTo }: PostOptions = {}): Promise<Posted> {
		const room = { channel: place.channel, thread: place.thread ?? inReplyTo ?? null };
		try {
			return posted(await this.#once(`${room.channel} ${key}`, () => this.#post(room, reply, key)));
		} catch (error) {
			throw postError(error);
		}
	}

	async find({ channel, thread }: Place, key: string): Promise<Posted | null> {
		try {
			const found = await this.#with.own.find({ channel, thread }, markOf(key));
			return found && posted(found);
		} catch (error) {
			throw postError(error);
		}
	}

	/** A private button carries its thread, which is not known any more; these edits bring buttons that need none. */
	async edit({ channel, message }: Posted, reply: Reply, key: string | null): Promise<EditOutcome> {
		try {
			const shown = await this.#with.message(reply, null);
			await this.#with.own.update({ channel, ts: message }, shown, key === null ? null : markOf(key));
			return { kind: "edited" };
		} catch (error) {
			return { kind: GONE.has(refusalOf(error)) ? "gone" : "refused", reason: reasonOf(error) };
		}
	}

	/** What only they see in the channel is gone when they reload, so it comes as a direct message as well. */
	async tell(person: string, place: Place, reply: Reply): Promise<Told> {
		const message = await this.#with.message(reply, null);
		const { channel, community } = place;
		const whispered =
			community !== null &&
			(await this.#tried(() => this.#with.own.whisper({ channel, thread: null }, person, message)));
		const direct = await this.#tried(() => this.#direct(person, message));
		if (whispered) return "private";
		return direct ? "direct" : "undelivered";
	}

	async #post(room: Room, reply: Reply, key: string): Promise<Stands> {
		return this.#with.own.post(room, await this.#with.message(reply, room.thread), markOf(key));
	}

	/** The same key in the same channel is the same message; what failed is tried anew. */
	#once(key: string, post: () => Promise<Stands>): Promise<Stands> {
		const before = this.#recent.get(key);
		if (before !== undefined) return before;
		const posting = post();
		this.#recent.set(key, posting);
		posting.catch(() => this.#recent.delete(key));
		const [oldest] = this.#recent.keys();
		if (this.#recent.size > REMEMBERED && oldest !== undefined) this.#recent.delete(oldest);
		return posting;
	}

	async #direct(person: string, message: SlackMessage): Promise<void> {
		const { client, own } = this.#with;
		const { channel } = await insist(() => client.conversations.open({ users: person }), this.#with);
		await own.post({ channel: channel?.id ?? person, thread: null }, message, null);
	}

	async #tried(deliver: () => Promise<void>): Promise<boolean> {
		try {
			await deliver();
			return true;
		} catch (error) {
			if (refusalOf(error) === null) {
				this.#with.log.warn({ err: error }, "somebody could not be told something");
			}
			return false;
		}
	}
}

function posted({ channel, ts }: Stands): Posted {
	return { platform: "slack", channel, message: ts };
}

/** What Slack refuses outright is refused again until somebody changes something. */
function postError(error: unknown): PostError {
	const lasting = refusalOf(error) !== null && !isTransient(error);
	return new PostError(reasonOf(error), lasting, { cause: error });
}

function reasonOf(error: unknown): string {
	const refusal = refusalOf(error);
	return refusal === null
		? "Slack could not be reached"
		: (REASONS[refusal] ?? `Slack refused it (${refusal})`);
}

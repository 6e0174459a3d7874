import type { Logger } from "pino";
import type { Destination } from "./destination.ts";
import { refusalOf } from "./insist.ts";
import { LITERAL, type OwnMessages, type Stands } from "./own-messages.ts";
import type { SlackMessage } from "./render.ts";
import { respond } from "./response-url.ts";

interface Parts {
	readonly own: OwnMessages;
	readonly log: Logger;
	readonly firstPauseMs: number;
	/** Aborted when nothing can be waited for any more. */
	readonly signal: AbortSignal;
}

/** The bot is not in the channel: only Slack's own address for the answer leads there. */
const NOT_THERE: readonly string[] = [
	"not_in_channel",
	"channel_not_found",
	"is_archived",
	"restricted_action",
];

/** Brings messages where they belong: each arrives, and those of one channel in order. */
export class Posting {
	readonly #with: Parts;

	constructor(parts: Parts) {
		this.#with = parts;
	}

	/**
	 * `caller` is for the asker's eyes only. What everybody sees is posted, so that it can be changed later; where the
	 * bot may not post, the answer goes by Slack's own address for it. Never rejects: what cannot be delivered is logged.
	 * @returns where it stands for everybody, when that is known; then it bears the destination's event as its mark.
	 */
	async deliver(
		to: Destination,
		message: SlackMessage,
		audience: "channel" | "caller",
	): Promise<Stands | null> {
		const { log } = this.#with;
		try {
			if (audience === "channel" || to.direct) return await this.#openly(to, message);
			if (await this.#respond(to, message, audience)) return null;
			const thread = to.threadHasReplies ? to.thread : null;
			await this.#with.own.whisper({ channel: to.channel, thread }, to.user, message);
		} catch (error) {
			log.error({ err: error, channel: to.channel }, "a reply could not be delivered to Slack");
		}
		return null;
	}

	async #openly(to: Destination, message: SlackMessage): Promise<Stands | null> {
		try {
			return await this.#with.own.post(to, message, to.event);
		} catch (error) {
			const expected = NOT_THERE.includes(refusalOf(error) ?? "");
			if (!expected) this.#with.log.warn({ err: error }, "an answer could not be posted");
			if (!(await this.#respond(to, message, "channel"))) throw error;
			return null;
		}
	}

	/** False when the answer has to go another way. */
	async #respond(
		{ thread, channel, responseUrl }: Destination,
		message: SlackMessage,
		audience: "channel" | "caller",
	): Promise<boolean> {
		if (responseUrl === null) return false;
		const body = {
			...LITERAL,
			...message,
			response_type: audience === "channel" ? "in_channel" : "ephemeral",
			replace_original: false,
			...(thread === null ? {} : { thread_ts: thread }),
		};
		try {
			await respond(responseUrl, body, this.#with);
			return true;
		} catch (error) {
			this.#with.log.warn({ err: error, channel }, "a response URL failed; the answer goes another way");
			return false;
		}
	}
}

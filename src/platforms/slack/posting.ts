import type { webApi } from "@slack/bolt";
import type { Logger } from "pino";
import { insist, refusalOf } from "./insist.ts";
import { Lanes } from "./lanes.ts";
import type { Place } from "./place.ts";
import type { SlackMessage } from "./render.ts";
import { respond } from "./response-url.ts";

interface Parts {
	readonly client: webApi.WebClient;
	readonly log: Logger;
	readonly firstPauseMs: number;
	/** Aborted when nothing can be waited for any more. */
	readonly signal: AbortSignal;
}

/** Slack would otherwise show previews, and read markup and names in the text that stands in for the blocks. */
const LITERAL = {
	unfurl_links: false,
	unfurl_media: false,
	mrkdwn: false,
	parse: "none",
	link_names: false,
} as const;

const UNSHOWABLE = ["invalid_blocks", "invalid_blocks_format", "msg_too_long", "msg_blocks_too_long"];

/** Brings messages where they belong: each arrives, and those of one channel in order. */
export class Posting {
	readonly #with: Parts;
	readonly #lanes = new Lanes();

	constructor(parts: Parts) {
		this.#with = parts;
	}

	/** `caller` is for the asker's eyes only. Never rejects: what cannot be delivered is logged. */
	async deliver(place: Place, message: SlackMessage, audience: "channel" | "caller"): Promise<void> {
		const { log } = this.#with;
		try {
			if (place.responseUrl !== null && (await this.#respond(place, place.responseUrl, message, audience)))
				return;
			await this.#lanes.run(place.channel, () => this.#post(place, message, audience));
		} catch (error) {
			log.error({ err: error, channel: place.channel }, "a reply could not be delivered to Slack");
		}
	}

	/** False when the answer has to go another way. */
	async #respond(
		{ thread, channel }: Place,
		url: string,
		message: SlackMessage,
		audience: "channel" | "caller",
	): Promise<boolean> {
		const body = {
			...LITERAL,
			...message,
			response_type: audience === "channel" ? "in_channel" : "ephemeral",
			replace_original: false,
			...(thread === null ? {} : { thread_ts: thread }),
		};
		try {
			await respond(url, body, this.#with);
			return true;
		} catch (error) {
			this.#with.log.warn({ err: error, channel }, "a response URL failed; the answer is posted instead");
			return false;
		}
	}

	async #post(place: Place, { text, blocks }: SlackMessage, audience: "channel" | "caller"): Promise<void> {
		try {
			await this.#call(place, { text, blocks: [...blocks] }, audience);
		} catch (error) {
			if (!UNSHOWABLE.includes(refusalOf(error) ?? "")) throw error;
			this.#with.log.error({ err: error }, "Slack cannot show a reply's blocks; it gets the text instead");
			await this.#call(place, { text }, audience);
		}
	}

	async #call(
		{ channel, user, thread, threadHasReplies, direct }: Place,
		content: { text: string; blocks?: webApi.KnownBlock[] },
		audience: "channel" | "caller",
	): Promise<void> {
		const { chat } = this.#with.client;
		const inThread = thread === null ? {} : { thread_ts: thread };
		const call =
			audience === "channel" || direct
				? () => chat.postMessage({ channel, ...inThread, ...LITERAL, ...content })
				: () =>
						chat.postEphemeral({
							channel,
							user,
							...(threadHasReplies ? inThread : {}),
							parse: LITERAL.parse,
							link_names: LITERAL.link_names,
							...content,
						});
		await insist(call, this.#with);
	}
}

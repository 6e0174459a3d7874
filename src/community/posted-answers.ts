import type { Logger } from "pino";
import { citationsOf } from "../chat/citations.ts";
import { collectionOf, type Place } from "../chat/invocation.ts";
import type { Posted } from "../chat/outbox.ts";
import type { Block, Reply, Run } from "../chat/reply.ts";
import type { PostedStore } from "../store/community/posted.ts";
import { opinions } from "./opinions.ts";

/** Stands for the asker's own words, which are not stored. */
const NOT_KEPT = "…";

/** Remembers what stands in channels, so that corrections can reach it. */
export class PostedAnswers {
	readonly #store: PostedStore;
	readonly #log: Logger;

	constructor(store: PostedStore, log: Logger) {
		this.#store = store;
		this.#log = log;
	}

	/**
	 * Remembers a message that everybody in the place sees, if it cites anything. `mark` is the key that it was posted
	 * under. Never rejects: an answer that cannot be remembered is an answer all the same.
	 */
	async remember(
		posted: Posted,
		reply: Reply,
		at: { readonly place: Place; readonly collections: readonly string[]; readonly mark?: string },
	): Promise<void> {
		const citations = reply.blocks.flatMap((block) => {
			// A claim's words are the bot's own: what stands at its sources cannot be told from it.
			const words =
				block.kind !== "claim" && "words" in block && typeof block.words === "string" ? block.words : "";
			return citationsOf(block).map(({ articleId, version, span }) => ({
				articleId,
				version,
				...span,
				words,
			}));
		});
		if (citations.length === 0) return;
		const { place, collections, mark = null } = at;
		const { platform, channel, message } = posted;
		const row = { platform, collection: collectionOf(place), channel, message, mark, citations };
		try {
			await this.#store.record({ ...row, reply: withoutQuestion(reply) }, collections);
		} catch (error) {
			this.#log.warn(
				{ err: error },
				"a posted answer could not be remembered; corrections will not reach it",
			);
		}
	}
}

/** The reply without the asker's own words, and without buttons that hold them. */
export function withoutQuestion(reply: Reply): Reply {
	const bare = (run: Run): Run => (typeof run === "object" && "asked" in run ? { asked: NOT_KEPT } : run);
	const blocks = reply.blocks.map((block): Block => {
		if (block.kind === "text" || block.kind === "heading") return { ...block, runs: block.runs.map(bare) };
		if (block.kind === "list") return { ...block, items: block.items.map((item) => item.map(bare)) };
		if (block.kind === "comparison") {
			return { ...block, words: block.words.filter(({ change }) => change !== "removed") };
		}
		return block;
	});
	return { ...reply, blocks, actions: opinions(reply.actions) };
}

import type { Feedback, FeedbackBook } from "../chat/feedback.ts";
import { collectionOf } from "../chat/invocation.ts";
import type { FeedbackStore } from "../store/community/feedback.ts";
import type { Cache } from "../store/layered-cache.ts";

/** As long as a reply is remembered. */
const QUESTION_KEPT_MS = 3_600_000;

/** Feedback in SQL; what was asked in the cache, and in SQL only when feedback attaches it. */
export class FeedbackKeeper implements FeedbackBook {
	readonly #store: FeedbackStore;
	readonly #cache: Pick<Cache, "get" | "set">;

	constructor(store: FeedbackStore, cache: Pick<Cache, "get" | "set">) {
		this.#store = store;
		this.#cache = cache;
	}

	async remember(answer: string, question: string): Promise<void> {
		await this.#cache.set(key(answer), question, QUESTION_KEPT_MS);
	}

	async give({ answer, place, person, helpful, reason, text, command, cited }: Omit<Feedback, "question">) {
		await this.#store.put({
			answer,
			platform: place.platform,
			person,
			collection: collectionOf(place),
			channel: place.channel,
			helpful: helpful ? 1 : 0,
			reason,
			text,
			command,
			cited: JSON.stringify(cited),
			question: (await this.#cache.get<string>(key(answer))) ?? null,
			given_at: new Date().toISOString(),
		});
	}
}

function key(answer: string): string {
	return `asked:${answer}`;
}

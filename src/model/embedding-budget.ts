import type { EmbeddingBudget } from "../archive/embedding.ts";
import type { ModelUsage } from "../store/model-usage.ts";
import { estimatedTokens } from "./budget.ts";

/** The day's tokens for embedding. Servers bill by their own count, which is below this estimate. */
export class DailyEmbeddingBudget implements EmbeddingBudget {
	readonly #usage: ModelUsage;
	readonly #daily: number;

	/** `daily` in tokens. */
	constructor(usage: ModelUsage, daily: number) {
		this.#usage = usage;
		this.#daily = daily;
	}

	async take(texts: readonly string[]): Promise<boolean> {
		const tokens = estimatedTokens(texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0));
		const limits = { all: this.#daily, community: this.#daily };
		const reservation = await this.#usage.reserve({ purpose: "embedding", community: null, tokens, limits });
		return reservation !== null;
	}
}

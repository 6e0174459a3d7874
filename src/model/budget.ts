import type { ModelUsage, Purpose, Reservation } from "../store/model-usage.ts";

/** Tokens a day, in UTC. */
export interface DailyTokens {
	readonly all: number;
	readonly community: number;
}

/** Direct messages and the terminal belong to no community; they share one budget. */
const NO_COMMUNITY = "direct";
/** A token is about four letters of English and fewer of most else: rather too many are set aside than too few. */
const BYTES_A_TOKEN = 3;

/** About how many tokens a text of so many bytes in UTF-8 takes. */
export function estimatedTokens(bytes: number): number {
	return Math.ceil(bytes / BYTES_A_TOKEN);
}

/** What drafting may spend, or what else asks a model to write. */
export class DraftBudget {
	readonly #usage: ModelUsage;
	readonly #daily: DailyTokens;
	readonly #purpose: Purpose;

	constructor(usage: ModelUsage, daily: DailyTokens, purpose: Purpose = "draft") {
		this.#usage = usage;
		this.#daily = daily;
		this.#purpose = purpose;
	}

	/** Sets aside what a draft may take at most; null when the day's budget has no room for it. */
	reserve(community: string | null, tokens: number): Promise<Reservation | null> {
		return this.#usage.reserve({
			purpose: this.#purpose,
			community: community ?? NO_COMMUNITY,
			tokens,
			limits: this.#daily,
		});
	}

	settle(reservation: Reservation, tokens: number): Promise<void> {
		return this.#usage.settle(reservation, tokens);
	}
}

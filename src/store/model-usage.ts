import type { Database } from "./database.ts";

/** What tokens are spent on; each has a budget of its own. */
export type Purpose = "draft" | "embedding" | "moderation";

/** Beside every community's own row, that of all together; no platform has such an id. */
const ALL = "*";
const KEPT_DAYS = 90;
const DAY_MS = 86_400_000;
const SWEEP_EVERY = 200;

export interface Spending {
	readonly purpose: Purpose;
	/** Whose budget is spent besides that of all; null is of all only. */
	readonly community: string | null;
	readonly tokens: number;
	/** Tokens a day (UTC), for all together and for one community. */
	readonly limits: { readonly all: number; readonly community: number };
}

/** Tokens set aside for a call, until it is known how many it took. */
export interface Reservation {
	readonly day: string;
	readonly purpose: Purpose;
	readonly communities: readonly string[];
	readonly tokens: number;
}

/** The day's tokens, for all processes. What a killed process has set aside stays spent until the day is over. */
export class ModelUsage {
	readonly #db: Database;
	readonly #now: () => number;
	#reserved = 0;

	/** `now` in milliseconds since the epoch. */
	constructor(db: Database, now: () => number = Date.now) {
		this.#db = db;
		this.#now = now;
	}

	/** Sets tokens aside; null when a budget has no room for them. Each row is one conditional statement, so no two callers can share the last tokens. */
	async reserve({ purpose, community, tokens, limits }: Spending): Promise<Reservation | null> {
		if (this.#reserved++ % SWEEP_EVERY === 0) await this.#sweep();
		const day = this.#day(0);
		// Always that of all first, so that two transactions cannot wait for each other.
		const shares = [
			{ name: ALL, limit: limits.all },
			...(community === null ? [] : [{ name: community, limit: limits.community }]),
		];
		if (shares.some(({ limit }) => tokens > limit)) return null;
		try {
			await this.#db.transaction().execute(async (transaction) => {
				for (const { name, limit } of shares) {
					const row = await transaction
						.insertInto("model_usage")
						.values({ day, purpose, community: name, tokens, calls: 1 })
						.onConflict((conflict) =>
							conflict
								.columns(["day", "purpose", "community"])
								.doUpdateSet((eb) => ({
									tokens: eb("model_usage.tokens", "+", tokens),
									calls: eb("model_usage.calls", "+", 1),
								}))
								.where("model_usage.tokens", "<=", limit - tokens),
						)
						.returning("tokens")
						.executeTakeFirst();
					if (row === undefined) throw new Spent();
				}
			});
		} catch (error) {
			if (error instanceof Spent) return null;
			throw error;
		}
		return { day, purpose, communities: shares.map(({ name }) => name), tokens };
	}

	/** Puts what a call really took in the place of what was set aside for it. Once for each reservation. */
	async settle({ day, purpose, communities, tokens: reserved }: Reservation, tokens: number): Promise<void> {
		if (tokens === reserved) return;
		await this.#db.transaction().execute(async (transaction) => {
			for (const community of communities) {
				await transaction
					.updateTable("model_usage")
					.set((eb) => ({ tokens: eb("tokens", "+", tokens - reserved) }))
					.where("day", "=", day)
					.where("purpose", "=", purpose)
					.where("community", "=", community)
					.execute();
			}
		});
	}

	/** Tokens of the present day; of all together when `community` is null. */
	async spent(purpose: Purpose, community: string | null): Promise<number> {
		const row = await this.#db
			.selectFrom("model_usage")
			.select("tokens")
			.where("day", "=", this.#day(0))
			.where("purpose", "=", purpose)
			.where("community", "=", community ?? ALL)
			.executeTakeFirst();
		return row?.tokens ?? 0;
	}

	async #sweep(): Promise<void> {
		await this.#db.deleteFrom("model_usage").where("day", "<", this.#day(KEPT_DAYS)).execute();
	}

	/** `YYYY-MM-DD`, in UTC. */
	#day(ago: number): string {
		return new Date(this.#now() - ago * DAY_MS).toISOString().slice(0, 10);
	}
}

class Spent extends Error {}

import type { Database } from "./database.ts";

/** Platforms repeat an event for minutes, hours at the most. */
const KEPT_MS = 48 * 3_600_000;
const SWEEP_EVERY = 500;

/** Who answers an event that may be delivered more than once, and to more than one process. */
export class Claims {
	readonly #db: Database;
	readonly #now: () => number;
	#taken = 0;

	constructor(db: Database, now: () => number = Date.now) {
		this.#db = db;
		this.#now = now;
	}

	/** True for exactly one caller over all processes: one statement, so two cannot both succeed. */
	async take(key: string): Promise<boolean> {
		const now = this.#now();
		if (this.#taken++ % SWEEP_EVERY === 0) {
			await this.#db
				.deleteFrom("claims")
				.where("claimed_at", "<", now - KEPT_MS)
				.execute();
		}
		const { numInsertedOrUpdatedRows = 0n } = await this.#db
			.insertInto("claims")
			.values({ key, claimed_at: now })
			.onConflict((conflict) => conflict.column("key").doNothing())
			.executeTakeFirstOrThrow();
		return numInsertedOrUpdatedRows > 0n;
	}
}

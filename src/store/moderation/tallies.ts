import type { Database } from "../database.ts";

export interface Tally {
	readonly rule: string;
	readonly outcome: string;
	readonly count: number;
}

/** How often rules did what, or would have: counts by day, never words. */
export class TallyStore {
	readonly #db: Database;

	constructor(db: Database) {
		this.#db = db;
	}

	async add(collection: string, day: string, rule: string, outcome: string): Promise<void> {
		await this.#db
			.insertInto("rule_tallies")
			.values({ collection, day, rule, outcome, count: 1 })
			.onConflict((conflict) =>
				conflict
					.columns(["collection", "day", "rule", "outcome"])
					.doUpdateSet((eb) => ({ count: eb("rule_tallies.count", "+", 1) })),
			)
			.execute();
	}

	/** The sums since a day (`YYYY-MM-DD`), by rule and outcome. */
	async since(collection: string, day: string): Promise<Tally[]> {
		const rows = await this.#db
			.selectFrom("rule_tallies")
			.select(({ fn }) => ["rule", "outcome", fn.sum<number>("count").as("count")])
			.where("collection", "=", collection)
			.where("day", ">=", day)
			.groupBy(["rule", "outcome"])
			.orderBy("rule")
			.orderBy("outcome")
			.execute();
		return rows.map(({ rule, outcome, count }) => ({ rule, outcome, count: Number(count) }));
	}

	/** @returns how many rows went. */
	async forgetBefore(day: string): Promise<number> {
		const { numDeletedRows } = await this.#db
			.deleteFrom("rule_tallies")
			.where("day", "<", day)
			.executeTakeFirstOrThrow();
		return Number(numDeletedRows);
	}
}

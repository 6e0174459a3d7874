import type { Database } from "../database.ts";
import { undecided } from "./cases.ts";

/** What waits to be shown to moderators: their channel was gone, or this process was, when it came up. */
export class UnshownStore {
	readonly #db: Database;

	constructor(db: Database) {
		this.#db = db;
	}

	/** The numbers of open cases beyond `after` that moderators have not been shown, oldest first. */
	async cases(
		collection: string,
		{ after, before, limit }: { readonly after: number; readonly before: string; readonly limit: number },
	): Promise<number[]> {
		const rows = await this.#db
			.selectFrom("cases as c")
			.select("c.number")
			.where("c.collection", "=", collection)
			.where("c.number", ">", after)
			.where("c.card", "is", null)
			.where("c.opened_at", "<", before)
			.where(undecided)
			.orderBy("c.number")
			.limit(limit)
			.execute();
		return rows.map(({ number }) => number);
	}

	/** The numbers of cases with an appeal that moderators have not been shown, oldest first. */
	async appeals(collection: string, before: string, limit: number): Promise<number[]> {
		const rows = await this.#db
			.selectFrom("case_claims as a")
			.select("a.number")
			.where("a.collection", "=", collection)
			.where("a.step", "=", "appeal")
			.where("a.at", "<", before)
			.where(({ not, exists, selectFrom }) =>
				not(
					exists(
						selectFrom("case_events as e")
							.select("e.number")
							.whereRef("e.collection", "=", "a.collection")
							.whereRef("e.number", "=", "a.number")
							.where("e.kind", "=", "appeal shown"),
					),
				),
			)
			.orderBy("a.number")
			.limit(limit)
			.execute();
		return rows.map(({ number }) => number);
	}
}

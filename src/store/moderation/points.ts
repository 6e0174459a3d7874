import type { Database } from "../database.ts";

/** What decisions about members still weigh: points, and timeouts. */
export class PointStore {
	readonly #db: Database;
	readonly #now: () => Date;

	constructor(db: Database, now: () => Date = () => new Date()) {
		this.#db = db;
		this.#now = now;
	}

	/** Gives points for a case; 0 takes them back. */
	async set(collection: string, number: number, person: string, points: number): Promise<void> {
		await this.#db
			.insertInto("case_points")
			.values({ collection, number, person, points, given_at: this.#now().toISOString() })
			.onConflict((conflict) => conflict.columns(["collection", "number"]).doUpdateSet({ points }))
			.execute();
	}

	/** The points that a person was given since an instant, oldest first. */
	async since(
		collection: string,
		person: string,
		instant: string,
	): Promise<readonly { readonly points: number; readonly givenAt: string }[]> {
		const rows = await this.#db
			.selectFrom("case_points")
			.select(["points", "given_at"])
			.where("collection", "=", collection)
			.where("person", "=", person)
			.where("given_at", ">=", instant)
			.where("points", ">", 0)
			.orderBy("given_at")
			.execute();
		return rows.map(({ points, given_at }) => ({ points, givenAt: given_at }));
	}

	/** A person's timeouts in a community that were not overturned, by the case. `until` is an ISO instant. */
	async timeouts(
		collection: string,
		person: string,
	): Promise<readonly { readonly number: number; readonly until: string }[]> {
		const rows = await this.#db
			.selectFrom("case_events as e")
			.innerJoin("cases as c", (join) =>
				join.onRef("c.collection", "=", "e.collection").onRef("c.number", "=", "e.number"),
			)
			.select(["e.number", "e.details"])
			.where("c.collection", "=", collection)
			.where("c.person", "=", person)
			.where("e.kind", "=", "timed out")
			.where(({ not, exists, selectFrom }) =>
				not(
					exists(
						selectFrom("case_events as o")
							.select("o.number")
							.whereRef("o.collection", "=", "e.collection")
							.whereRef("o.number", "=", "e.number")
							.where("o.kind", "=", "overturned"),
					),
				),
			)
			.execute();
		return rows.flatMap(({ number, details }) => {
			const { until } = JSON.parse(details) as { until?: unknown };
			return typeof until === "string" ? [{ number, until }] : [];
		});
	}
}

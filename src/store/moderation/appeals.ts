import type { ExpressionBuilder } from "kysely";
import type { Database } from "../database.ts";
import type { Tables } from "../tables.ts";

/** An appeal that nobody has decided. */
export interface WaitingAppeal {
	readonly number: number;
	/** When it was made, an ISO instant. */
	readonly at: string;
}

/** In a history: an appeal was decided, and that it was brought up once more. */
const ENDS = ["overturned", "appeal upheld"];
export const BROUGHT_UP = "appeal brought up again";

/** Appeals that wait for a moderator. */
export class AppealStore {
	readonly #db: Database;

	constructor(db: Database) {
		this.#db = db;
	}

	/** A community's, oldest first. */
	waiting(collection: string, limit: number): Promise<WaitingAppeal[]> {
		return this.#undecided(collection).limit(limit).execute();
	}

	/** Those made before an ISO instant that were not brought up again yet, oldest first. */
	overdue(collection: string, before: string, limit: number): Promise<WaitingAppeal[]> {
		return this.#undecided(collection)
			.where("a.at", "<", before)
			.where((eb) => without(eb, [BROUGHT_UP]))
			.limit(limit)
			.execute();
	}

	#undecided(collection: string) {
		return this.#db
			.selectFrom("case_claims as a")
			.select(["a.number", "a.at"])
			.where("a.collection", "=", collection)
			.where("a.step", "=", "appeal")
			.where((eb) => without(eb, ENDS))
			.orderBy("a.at")
			.orderBy("a.number");
	}
}

function without(
	{ not, exists, selectFrom }: ExpressionBuilder<Tables & { a: Tables["case_claims"] }, "a">,
	kinds: readonly string[],
) {
	return not(
		exists(
			selectFrom("case_events as e")
				.select("e.number")
				.whereRef("e.collection", "=", "a.collection")
				.whereRef("e.number", "=", "a.number")
				.where("e.kind", "in", kinds),
		),
	);
}

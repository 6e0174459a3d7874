import type { Database } from "../database.ts";

/** A step of a case that exactly one person takes. */
export interface Step {
	readonly collection: string;
	readonly number: number;
	readonly step: "decision" | "appeal" | "appeal-decision";
}

/** Who took a step, and when (an ISO instant). */
export interface Taken {
	readonly actor: string;
	readonly at: string;
}

/** Steps of cases: of two who take one at the same moment, over all processes, one gets it. */
export class StepStore {
	readonly #db: Database;
	readonly #now: () => Date;

	constructor(db: Database, now: () => Date = () => new Date()) {
		this.#db = db;
		this.#now = now;
	}

	/** @returns null when it was taken now, else who took it before and when. */
	async claim({ collection, number, step }: Step, actor: string): Promise<Taken | null> {
		const at = this.#now().toISOString();
		const { numInsertedOrUpdatedRows = 0n } = await this.#db
			.insertInto("case_claims")
			.values({ collection, number, step, actor, at })
			.onConflict((conflict) => conflict.columns(["collection", "number", "step"]).doNothing())
			.executeTakeFirstOrThrow();
		if (numInsertedOrUpdatedRows > 0n) return null;
		// Given back between the two statements: whoever gave it back is told as the one who had it.
		return (await this.taken({ collection, number, step })) ?? { actor, at };
	}

	/** Who took it; null when nobody has. */
	async taken({ collection, number, step }: Step): Promise<Taken | null> {
		const taken = await this.#db
			.selectFrom("case_claims")
			.select(["actor", "at"])
			.where("collection", "=", collection)
			.where("number", "=", number)
			.where("step", "=", step)
			.executeTakeFirst();
		return taken ?? null;
	}

	/** Takes a step from somebody who never got to doing it. @returns false when it changed hands since. */
	async takeOver({ collection, number, step }: Step, from: Taken, actor: string): Promise<boolean> {
		const { numUpdatedRows } = await this.#db
			.updateTable("case_claims")
			.set({ actor, at: this.#now().toISOString() })
			.where("collection", "=", collection)
			.where("number", "=", number)
			.where("step", "=", step)
			.where("actor", "=", from.actor)
			.where("at", "=", from.at)
			.executeTakeFirstOrThrow();
		return numUpdatedRows > 0n;
	}

	/** Gives a step back, when what it was taken for could not be done. */
	async release({ collection, number, step }: Step): Promise<void> {
		await this.#db
			.deleteFrom("case_claims")
			.where("collection", "=", collection)
			.where("number", "=", number)
			.where("step", "=", step)
			.execute();
	}
}

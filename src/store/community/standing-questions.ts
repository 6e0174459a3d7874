import { createHash } from "node:crypto";
import type { Database } from "../database.ts";

/** A community's standing question as JSON. */
export interface StandingRow {
	readonly name: string;
	readonly question: unknown;
	readonly revision: number;
}

/** Standing questions by community. Every change is one statement, so of two at once one wins. */
export class StandingQuestionsStore {
	readonly #db: Database;

	constructor(db: Database) {
		this.#db = db;
	}

	/** Of every community, by its collection, then by name. */
	async all(): Promise<ReadonlyMap<string, readonly StandingRow[]>> {
		const rows = await this.#db
			.selectFrom("standing_questions")
			.select(["collection", "name", "question", "revision"])
			.orderBy("collection")
			.orderBy("name")
			.execute();
		const read = rows.map(({ question, ...row }) => ({ ...row, question: JSON.parse(question) as unknown }));
		return Map.groupBy(read, ({ collection }) => collection);
	}

	/** Something that changes whenever a standing question anywhere does, so that other processes notice. */
	async stamp(): Promise<string> {
		const rows = await this.#db
			.selectFrom("standing_questions")
			.select(["collection", "name", "revision", "changed_at"])
			.orderBy("collection")
			.orderBy("name")
			.execute();
		return createHash("sha256").update(JSON.stringify(rows)).digest("base64url");
	}

	/** @returns false when there is one of that name. */
	async add(collection: string, name: string, question: object, who: string): Promise<boolean> {
		const { numInsertedOrUpdatedRows = 0n } = await this.#db
			.insertInto("standing_questions")
			.values({
				collection,
				name,
				question: JSON.stringify(question),
				revision: 1,
				changed_by: who,
				changed_at: new Date().toISOString(),
			})
			.onConflict((conflict) => conflict.columns(["collection", "name"]).doNothing())
			.executeTakeFirstOrThrow();
		return numInsertedOrUpdatedRows > 0n;
	}

	/** @returns false when it was changed since `revision`, or is gone. */
	async edit(
		{ collection, name, revision }: { collection: string; name: string; revision: number },
		question: object,
		who: string,
	): Promise<boolean> {
		const { numUpdatedRows } = await this.#db
			.updateTable("standing_questions")
			.set({
				question: JSON.stringify(question),
				revision: revision + 1,
				changed_by: who,
				changed_at: new Date().toISOString(),
			})
			.where("collection", "=", collection)
			.where("name", "=", name)
			.where("revision", "=", revision)
			.executeTakeFirstOrThrow();
		return numUpdatedRows > 0n;
	}

	/** @returns false when there is none of that name. */
	async remove(collection: string, name: string): Promise<boolean> {
		const { numDeletedRows } = await this.#db
			.deleteFrom("standing_questions")
			.where("collection", "=", collection)
			.where("name", "=", name)
			.executeTakeFirstOrThrow();
		return numDeletedRows > 0n;
	}
}

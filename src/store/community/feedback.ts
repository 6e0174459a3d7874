import type { Selectable } from "kysely";
import { chunksOf } from "../chunks.ts";
import type { Database } from "../database.ts";
import type { FeedbackTable } from "./tables.ts";

export type FeedbackRow = Selectable<FeedbackTable>;

/** How many people said what of an answer. */
export interface FeedbackCounts {
	readonly helpful: number;
	readonly notHelpful: number;
}

/** What people say of answers, one row an answer and person. */
export class FeedbackStore {
	readonly #db: Database;

	constructor(db: Database) {
		this.#db = db;
	}

	/** The last word of a person on an answer stands; a question once attached stays. */
	async put(row: FeedbackRow): Promise<void> {
		await this.#db
			.insertInto("feedback")
			.values(row)
			.onConflict((conflict) =>
				conflict.columns(["answer", "platform", "person"]).doUpdateSet((eb) => ({
					helpful: row.helpful,
					reason: row.reason,
					text: row.text,
					given_at: row.given_at,
					question: eb.fn.coalesce(eb.val(row.question), eb.ref("feedback.question")),
				})),
			)
			.execute();
	}

	/** How many found each of these answers helpful, and how many not; an answer that nobody spoke of is not in it. */
	async countsOf(answers: readonly string[]): Promise<ReadonlyMap<string, FeedbackCounts>> {
		const counts = new Map<string, FeedbackCounts>();
		for (const chunk of chunksOf(answers)) {
			const rows = await this.#db
				.selectFrom("feedback")
				.select(({ fn }) => ["answer", "helpful", fn.countAll<number | string>().as("people")])
				.where("answer", "in", chunk)
				.groupBy(["answer", "helpful"])
				.execute();
			for (const { answer, helpful, people } of rows) {
				const before = counts.get(answer) ?? { helpful: 0, notHelpful: 0 };
				counts.set(answer, { ...before, [helpful === 1 ? "helpful" : "notHelpful"]: Number(people) });
			}
		}
		return counts;
	}

	/** From an ISO instant on, oldest first, in chunks of at most 500. */
	async *since(instant: string): AsyncGenerator<readonly FeedbackRow[]> {
		for (let offset = 0; ; offset += CHUNK) {
			const rows = await this.#db
				.selectFrom("feedback")
				.selectAll()
				.where("given_at", ">=", instant)
				.orderBy("given_at")
				.orderBy("answer")
				.orderBy("person")
				.limit(CHUNK)
				.offset(offset)
				.execute();
			if (rows.length > 0) yield rows;
			if (rows.length < CHUNK) return;
		}
	}

	of(platform: string, person: string): Promise<FeedbackRow[]> {
		return this.#db
			.selectFrom("feedback")
			.selectAll()
			.where("platform", "=", platform)
			.where("person", "=", person)
			.orderBy("given_at")
			.execute();
	}

	/** @returns how many went. */
	async forget(platform: string, person: string): Promise<number> {
		const { numDeletedRows } = await this.#db
			.deleteFrom("feedback")
			.where("platform", "=", platform)
			.where("person", "=", person)
			.executeTakeFirstOrThrow();
		return Number(numDeletedRows);
	}

	/** Forgets what was given before an ISO instant. @returns how many went. */
	async forgetBefore(instant: string): Promise<number> {
		const { numDeletedRows } = await this.#db
			.deleteFrom("feedback")
			.where("given_at", "<", instant)
			.executeTakeFirstOrThrow();
		return Number(numDeletedRows);
	}
}

const CHUNK = 500;

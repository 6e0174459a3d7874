import type { Selectable } from "kysely";
import type { Database } from "../database.ts";
import type { DigestEditionsTable } from "./tables.ts";

/** An edition as it is stored; `edition` and `posted` are what was put in. */
export interface EditionRow {
	readonly place: string;
	readonly localDate: string;
	readonly state: "claimed" | "posted" | "skipped";
	readonly attempts: number;
	readonly edition: unknown;
	readonly posted: unknown;
	readonly postedAt: string | null;
	readonly note: string | null;
}

/** Which edition. */
export interface Day {
	readonly place: string;
	readonly localDate: string;
}

/** Editions by place and local date. Each step is one statement, so of two workers one takes it. */
export class EditionStore {
	readonly #db: Database;
	readonly #now: () => number;

	constructor(db: Database, now: () => number = Date.now) {
		this.#db = db;
		this.#now = now;
	}

	/**
	 * Takes an edition on for `leaseMs`: one that nobody has, or that whoever had it let go of.
	 * @returns the row as this worker has it now; null when it is another's, posted or skipped.
	 */
	async claim({ place, localDate }: Day, holder: string, leaseMs: number): Promise<EditionRow | null> {
		const now = this.#now();
		const { numInsertedOrUpdatedRows = 0n } = await this.#db
			.insertInto("digest_editions")
			.values({
				place,
				local_date: localDate,
				state: "claimed",
				holder,
				claimed_until: now + leaseMs,
				attempts: 1,
				edition: null,
				posted: null,
				posted_at: null,
				note: null,
			})
			.onConflict((conflict) => conflict.columns(["place", "local_date"]).doNothing())
			.executeTakeFirstOrThrow();
		if (numInsertedOrUpdatedRows > 0n) return this.find({ place, localDate });
		const { numUpdatedRows } = await this.#db
			.updateTable("digest_editions")
			.set((eb) => ({ holder, claimed_until: now + leaseMs, attempts: eb("attempts", "+", 1) }))
			.where("place", "=", place)
			.where("local_date", "=", localDate)
			.where("state", "=", "claimed")
			.where("claimed_until", "<=", now)
			.executeTakeFirstOrThrow();
		return numUpdatedRows > 0n ? this.find({ place, localDate }) : null;
	}

	/** Keeps what was composed. @returns false when the claim was lost. */
	async keep({ place, localDate }: Day, holder: string, edition: object): Promise<boolean> {
		const { numUpdatedRows } = await this.#db
			.updateTable("digest_editions")
			.set({ edition: JSON.stringify(edition) })
			.where("place", "=", place)
			.where("local_date", "=", localDate)
			.where("state", "=", "claimed")
			.where("holder", "=", holder)
			.where("claimed_until", ">", this.#now())
			.executeTakeFirstOrThrow();
		return numUpdatedRows > 0n;
	}

	/** Extends the claim, right before posting. @returns false when it was lost: then nothing may be posted. */
	async hold({ place, localDate }: Day, holder: string, leaseMs: number): Promise<boolean> {
		const now = this.#now();
		const { numUpdatedRows } = await this.#db
			.updateTable("digest_editions")
			.set({ claimed_until: now + leaseMs })
			.where("place", "=", place)
			.where("local_date", "=", localDate)
			.where("state", "=", "claimed")
			.where("holder", "=", holder)
			.where("claimed_until", ">", now)
			.executeTakeFirstOrThrow();
		return numUpdatedRows > 0n;
	}

	/** It stands there: whoever says so, it is true. */
	async posted({ place, localDate }: Day, message: object): Promise<void> {
		await this.#db
			.updateTable("digest_editions")
			.set({
				state: "posted",
				posted: JSON.stringify(message),
				posted_at: new Date(this.#now()).toISOString(),
				note: null,
			})
			.where("place", "=", place)
			.where("local_date", "=", localDate)
			.where("state", "!=", "posted")
			.execute();
	}

	/** Lets go of a claim, with what went wrong: it may be tried again after `afterMs`. */
	async release({ place, localDate }: Day, holder: string, note: string, afterMs: number): Promise<void> {
		await this.#db
			.updateTable("digest_editions")
			.set({ claimed_until: this.#now() + afterMs, note })
			.where("place", "=", place)
			.where("local_date", "=", localDate)
			.where("state", "=", "claimed")
			.where("holder", "=", holder)
			.execute();
	}

	/** There will be no edition that day, and why. An edition that somebody works on, or that was posted, stays. */
	async skip({ place, localDate }: Day, note: string): Promise<void> {
		const now = this.#now();
		await this.#db
			.insertInto("digest_editions")
			.values({
				place,
				local_date: localDate,
				state: "skipped",
				holder: "",
				claimed_until: now,
				attempts: 0,
				edition: null,
				posted: null,
				posted_at: null,
				note,
			})
			.onConflict((conflict) =>
				conflict
					.columns(["place", "local_date"])
					.doUpdateSet({ state: "skipped", note })
					.where("digest_editions.state", "=", "claimed")
					.where("digest_editions.claimed_until", "<=", now),
			)
			.execute();
	}

	/** Gives a claimed edition up for good, with the reason. */
	async giveUp({ place, localDate }: Day, holder: string, note: string): Promise<void> {
		await this.#db
			.updateTable("digest_editions")
			.set({ state: "skipped", note })
			.where("place", "=", place)
			.where("local_date", "=", localDate)
			.where("state", "=", "claimed")
			.where("holder", "=", holder)
			.execute();
	}

	async find({ place, localDate }: Day): Promise<EditionRow | null> {
		const row = await this.#db
			.selectFrom("digest_editions")
			.selectAll()
			.where("place", "=", place)
			.where("local_date", "=", localDate)
			.executeTakeFirst();
		return row ? editionRow(row) : null;
	}

	/** The newest editions of a place, newest first; of one state where it is named. */
	async recent(place: string, limit: number, state?: EditionRow["state"]): Promise<EditionRow[]> {
		let query = this.#db.selectFrom("digest_editions").selectAll().where("place", "=", place);
		if (state !== undefined) query = query.where("state", "=", state);
		const rows = await query.orderBy("local_date", "desc").limit(limit).execute();
		return rows.map(editionRow);
	}

	/** Forgets editions of local dates before a day. @returns how many. */
	async forgetBefore(day: string): Promise<number> {
		const { numDeletedRows } = await this.#db
			.deleteFrom("digest_editions")
			.where("local_date", "<", day)
			.executeTakeFirstOrThrow();
		return Number(numDeletedRows);
	}
}

function editionRow(row: Selectable<DigestEditionsTable>): EditionRow {
	return {
		place: row.place,
		localDate: row.local_date,
		state: row.state as EditionRow["state"],
		attempts: row.attempts,
		edition: row.edition === null ? null : JSON.parse(row.edition),
		posted: row.posted === null ? null : JSON.parse(row.posted),
		postedAt: row.posted_at,
		note: row.note,
	};
}

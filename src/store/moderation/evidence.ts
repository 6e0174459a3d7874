import type { Database } from "../database.ts";
import { type Case, caseOf } from "./cases.ts";

/** What somebody reported. */
export interface Report {
	readonly collection: string;
	readonly number: number;
	readonly at: string;
	readonly why: string;
}

interface Key {
	readonly collection: string;
	readonly number: number;
}

/** What people wrote, as far as cases keep it: for a time, then its hash alone. */
export class EvidenceStore {
	readonly #db: Database;
	readonly #now: () => Date;

	constructor(db: Database, now: () => Date = () => new Date()) {
		this.#db = db;
		this.#now = now;
	}

	/** Drops the words of cases that were kept long enough, and what was written about them. @returns how many. */
	async dropOld(): Promise<number> {
		const old = await this.#db
			.selectFrom("cases")
			.select(["collection", "number"])
			.where("evidence", "is not", null)
			.where("evidence_until", "<", this.#now().toISOString())
			.execute();
		return this.#drop(old);
	}

	/** Drops the words of one person's decided cases, in any community of the platform. @returns how many. */
	async dropOf(platform: string, person: string): Promise<number> {
		const decided = await this.#db
			.selectFrom("cases as c")
			.innerJoin("case_claims as d", (join) =>
				join.onRef("d.collection", "=", "c.collection").onRef("d.number", "=", "c.number"),
			)
			.select(["c.collection", "c.number"])
			.where("d.step", "=", "decision")
			.where("c.collection", "like", `${platform}:%`)
			.where("c.person", "=", person)
			.where("c.evidence", "is not", null)
			.execute();
		return this.#drop(decided);
	}

	/** Who reported what is forgotten; that it was reported is not. @returns how many. */
	async forgetReportsBy(platform: string, person: string): Promise<number> {
		const { numUpdatedRows } = await this.#db
			.updateTable("case_events")
			.set({ actor: null, details: "{}" })
			.where("collection", "like", `${platform}:%`)
			.where("actor", "=", person)
			.where("kind", "=", "reported")
			.executeTakeFirstOrThrow();
		return Number(numUpdatedRows);
	}

	/** A person's cases in any community of the platform, newest first. */
	async of(platform: string, person: string): Promise<Case[]> {
		const rows = await this.#db
			.selectFrom("cases")
			.selectAll()
			.where("collection", "like", `${platform}:%`)
			.where("person", "=", person)
			.orderBy("opened_at", "desc")
			.execute();
		return rows.map((row) => caseOf(row, []));
	}

	/** What a person reported, under their name, newest first. */
	async reportsBy(platform: string, person: string): Promise<Report[]> {
		const rows = await this.#db
			.selectFrom("case_events")
			.select(["collection", "number", "at", "details"])
			.where("collection", "like", `${platform}:%`)
			.where("actor", "=", person)
			.where("kind", "=", "reported")
			.orderBy("at", "desc")
			.execute();
		return rows.map(({ details, ...report }) => ({ ...report, why: String(JSON.parse(details).why ?? "") }));
	}

	/** The rows of a history stay: what is taken from them is what somebody wrote. */
	async #drop(keys: readonly Key[]): Promise<number> {
		for (const { collection, number } of keys) {
			await this.#db
				.updateTable("case_events")
				.set({ details: "{}" })
				.where("collection", "=", collection)
				.where("number", "=", number)
				.where("kind", "in", ["appealed", "reported"])
				.execute();
			await this.#db
				.updateTable("cases")
				.set({ evidence: null, findings: "[]" })
				.where("collection", "=", collection)
				.where("number", "=", number)
				.execute();
		}
		return keys.length;
	}
}

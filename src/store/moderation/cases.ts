import { createHash } from "node:crypto";
import type { ExpressionBuilder, Selectable } from "kysely";
import type { Database } from "../database.ts";
import type { Tables } from "../tables.ts";
import type { CaseEventsTable, CasesTable } from "./tables.ts";

/** What is known of a message when its case is opened. */
export interface Opening {
	readonly collection: string;
	readonly origin: "rule" | "report";
	readonly place: object;
	readonly channel: string;
	readonly message: string;
	/** What is gathered in one case, such as a raid; a message by itself when it is left out. */
	readonly gathered?: string;
	readonly link: string | null;
	readonly person: string;
	readonly rule: string;
	readonly findings: readonly object[];
	/** The message's words. */
	readonly evidence: string;
	/** Days that the words are kept. */
	readonly keptDays: number;
}

/** The case of a message, opened now or before; and whether it was opened for the same words. */
export interface Opened {
	readonly number: number;
	readonly opened: boolean;
	readonly sameWords: boolean;
}

export interface CaseEvent {
	readonly kind: string;
	readonly actor: string | null;
	/** ISO instant. */
	readonly at: string;
	readonly details: Readonly<Record<string, unknown>>;
}

export interface Case {
	readonly collection: string;
	readonly number: number;
	readonly origin: "rule" | "report";
	readonly place: unknown;
	readonly message: string;
	readonly link: string | null;
	readonly person: string;
	readonly rule: string;
	readonly findings: readonly unknown[];
	readonly evidence: string | null;
	readonly evidenceHash: string;
	readonly openedAt: string;
	readonly card: unknown;
	readonly events: readonly CaseEvent[];
}

const DAY_MS = 24 * 3_600_000;
/** Of many who take a number at once one gets it; the others take the next. */
const TRIES = 200;

/** Cases by community: numbered, with a history to which is only ever added. */
export class CaseStore {
	readonly #db: Database;
	readonly #now: () => Date;

	constructor(db: Database, now: () => Date = () => new Date()) {
		this.#db = db;
		this.#now = now;
	}

	/**
	 * Opens a case for a message, or finds the one that it has. Words that an edit put in once a case was decided are a
	 * new matter; until then they belong to the case.
	 */
	async open(opening: Opening): Promise<Opened> {
		const { collection } = opening;
		const hash = hashOf(opening.evidence);
		let key = opening.gathered ?? `${opening.channel}/${opening.message}`;
		for (let tries = 0; tries < TRIES; tries += 1) {
			const known = await this.#under(collection, key);
			if (known !== null && known.hash !== hash && known.decided && !edited(key)) {
				key = `${key}#${hash}`;
				continue;
			}
			if (known !== null) return { number: known.number, opened: false, sameWords: known.hash === hash };
			const number = await this.#insert(opening, key, hash);
			if (number === null) continue;
			await this.note(collection, number, {
				kind: "opened",
				actor: null,
				details: { rule: opening.rule, origin: opening.origin },
			});
			return { number, opened: true, sameWords: true };
		}
		throw new Error(`expected a free number for a case, got none in ${TRIES} tries`);
	}

	async #under(collection: string, key: string) {
		const known = await this.#db
			.selectFrom("cases as c")
			.leftJoin("case_claims as d", (join) =>
				join
					.onRef("d.collection", "=", "c.collection")
					.onRef("d.number", "=", "c.number")
					.on("d.step", "=", "decision"),
			)
			.select(["c.number", "c.evidence_hash", "d.actor"])
			.where("c.collection", "=", collection)
			.where("c.message_key", "=", key)
			.executeTakeFirst();
		if (!known) return null;
		return { number: known.number, hash: known.evidence_hash, decided: known.actor !== null };
	}

	/** The case with its history; null when there is none of that number. */
	async find(collection: string, number: number): Promise<Case | null> {
		const row = await this.#db
			.selectFrom("cases")
			.selectAll()
			.where("collection", "=", collection)
			.where("number", "=", number)
			.executeTakeFirst();
		if (!row) return null;
		const events = await this.#db
			.selectFrom("case_events")
			.selectAll()
			.where("collection", "=", collection)
			.where("number", "=", number)
			.orderBy("ordinal")
			.execute();
		return caseOf(row, events);
	}

	/** The newest cases, without their history; of one person where one is named. */
	async list(
		collection: string,
		{ person, openOnly = false, limit }: { person?: string; openOnly?: boolean; limit: number },
	): Promise<Case[]> {
		let query = this.#db.selectFrom("cases as c").selectAll("c").where("c.collection", "=", collection);
		if (person !== undefined) query = query.where("c.person", "=", person);
		if (openOnly) query = query.where(undecided);
		const rows = await query.orderBy("c.number", "desc").limit(limit).execute();
		return rows.map((row) => caseOf(row, []));
	}

	/** Adds to a case's history. */
	async note(collection: string, number: number, event: Omit<CaseEvent, "at">): Promise<void> {
		for (let tries = 0; tries < TRIES; tries += 1) {
			const { numInsertedOrUpdatedRows = 0n } = await this.#db
				.insertInto("case_events")
				.values({
					collection,
					number,
					// Counted within the statement, so that two who add at once seldom collide.
					ordinal: ({ selectFrom, fn, lit }) =>
						selectFrom("case_events")
							.select(({ eb }) => eb(fn.coalesce(fn.max("ordinal"), lit(0)), "+", 1).as("next"))
							.where("collection", "=", collection)
							.where("number", "=", number),
					kind: event.kind,
					actor: event.actor,
					at: this.#now().toISOString(),
					details: JSON.stringify(event.details),
				})
				.onConflict((conflict) => conflict.columns(["collection", "number", "ordinal"]).doNothing())
				.executeTakeFirstOrThrow();
			if (numInsertedOrUpdatedRows > 0n) return;
		}
		throw new Error(`expected to add to the history of case ${number}, could not in ${TRIES} tries`);
	}

	/** Where the case is shown to moderators. */
	async shownAt(collection: string, number: number, card: object): Promise<void> {
		await this.#db
			.updateTable("cases")
			.set({ card: JSON.stringify(card) })
			.where("collection", "=", collection)
			.where("number", "=", number)
			.execute();
	}

	async #insert(opening: Opening, key: string, hash: string): Promise<number | null> {
		const { collection } = opening;
		const now = this.#now();
		const inserted = await this.#db
			.insertInto("cases")
			.values({
				collection,
				number: ({ selectFrom, fn, lit }) =>
					selectFrom("cases")
						.select(({ eb }) => eb(fn.coalesce(fn.max("number"), lit(0)), "+", 1).as("next"))
						.where("collection", "=", collection),
				origin: opening.origin,
				place: JSON.stringify(opening.place),
				message: opening.message,
				message_key: key,
				link: opening.link,
				person: opening.person,
				rule: opening.rule,
				findings: JSON.stringify(opening.findings),
				evidence: opening.evidence,
				evidence_hash: hash,
				evidence_until: new Date(now.getTime() + opening.keptDays * DAY_MS).toISOString(),
				opened_at: now.toISOString(),
				card: null,
			})
			.onConflict((conflict) => conflict.doNothing())
			.returning("number")
			.executeTakeFirst();
		return inserted?.number ?? null;
	}
}

/** Nobody has decided the case `c`. */
export function undecided({ not, exists, selectFrom }: ExpressionBuilder<Tables & { c: CasesTable }, "c">) {
	return not(
		exists(
			selectFrom("case_claims as d")
				.select("d.number")
				.whereRef("d.collection", "=", "c.collection")
				.whereRef("d.number", "=", "c.number")
				.where("d.step", "=", "decision"),
		),
	);
}

/** Whether the key is of words that an edit put in, which is as deep as it goes. */
function edited(key: string): boolean {
	return key.includes("#");
}

function hashOf(words: string): string {
	return createHash("sha256").update(words).digest("hex");
}

/** A row with these events of its history. */
export function caseOf(row: Selectable<CasesTable>, events: readonly Selectable<CaseEventsTable>[]): Case {
	return {
		collection: row.collection,
		number: row.number,
		origin: row.origin as Case["origin"],
		place: JSON.parse(row.place),
		message: row.message,
		link: row.link,
		person: row.person,
		rule: row.rule,
		findings: JSON.parse(row.findings),
		evidence: row.evidence,
		evidenceHash: row.evidence_hash,
		openedAt: row.opened_at,
		card: row.card === null ? null : JSON.parse(row.card),
		events: events.map(({ kind, actor, at, details }) => ({ kind, actor, at, details: JSON.parse(details) })),
	};
}

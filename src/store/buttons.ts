import { createHash } from "node:crypto";
import type { Database } from "./database.ts";

/** A button stays pressable this long after it was last shown. */
const KEPT_MS = 90 * 24 * 3_600_000;
const SWEEP_EVERY = 200;

/**
 * What pressing a button asks, by a short id that fits every platform: messages outlive the process that sent them.
 * The same action has the same id, so showing it again writes nothing new.
 */
export class Buttons<Action extends object> {
	readonly #db: Database;
	readonly #now: () => number;
	#shown = 0;

	constructor(db: Database, now: () => number = Date.now) {
		this.#db = db;
		this.#now = now;
	}

	/** @returns an id of 22 characters (A–Z, a–z, 0–9, `-`, `_`) for each action, in order. */
	async remember(actions: readonly Action[]): Promise<string[]> {
		const rows = actions.map((action) => {
			const json = JSON.stringify(action);
			return {
				id: createHash("sha256").update(json).digest("base64url").slice(0, 22),
				action: json,
				shown_at: this.#now(),
			};
		});
		if (rows.length === 0) return [];
		if (this.#shown++ % SWEEP_EVERY === 0) await this.#forgetOld();
		await this.#db
			.insertInto("buttons")
			.values([...new Map(rows.map((row) => [row.id, row])).values()])
			.onConflict((conflict) =>
				conflict.column("id").doUpdateSet((eb) => ({ shown_at: eb.ref("excluded.shown_at") })),
			)
			.execute();
		return rows.map(({ id }) => id);
	}

	/** What the button asks; null when it was shown too long ago, or never by us. */
	async find(id: string): Promise<Action | null> {
		const row = await this.#db.selectFrom("buttons").select("action").where("id", "=", id).executeTakeFirst();
		return row === undefined ? null : (JSON.parse(row.action) as Action);
	}

	async #forgetOld(): Promise<void> {
		await this.#db
			.deleteFrom("buttons")
			.where("shown_at", "<", this.#now() - KEPT_MS)
			.execute();
	}
}

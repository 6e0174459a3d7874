import { createHash } from "node:crypto";
import type { Database } from "./database.ts";

/** A button stays pressable this long after it was last shown, if nothing else is said. */
const KEPT_MS = 90 * 24 * 3_600_000;
const SWEEP_EVERY_MS = 10 * 60_000;

interface Keeping<Action> {
	/** For how long an action may be kept after it was last shown: one that repeats what somebody asked is not kept long. */
	keptMs?(action: Action): number;
	now?(): number;
}

/**
 * What pressing a button asks, by a short id that fits every platform: messages outlive the process that sent them.
 * The same action has the same id, so showing it again writes nothing new, and keeps it for longer. A button whose time
 * is over asks nothing, and its row goes with the next sweep, some minutes later where buttons are shown or pressed.
 */
export class Buttons<Action extends object> {
	readonly #db: Database;
	readonly #keptMs: (action: Action) => number;
	readonly #now: () => number;
	#sweptAt = Number.NEGATIVE_INFINITY;

	constructor(db: Database, { keptMs = () => KEPT_MS, now = Date.now }: Keeping<Action> = {}) {
		this.#db = db;
		this.#keptMs = keptMs;
		this.#now = now;
	}

	/** @returns an id of 22 characters (A–Z, a–z, 0–9, `-`, `_`) for each action, in order. */
	async remember(actions: readonly Action[]): Promise<string[]> {
		const shown_at = this.#now();
		const rows = actions.map((action) => {
			const json = JSON.stringify(action);
			return {
				id: createHash("sha256").update(json).digest("base64url").slice(0, 22),
				action: json,
				shown_at,
				until: shown_at + this.#keptMs(action),
			};
		});
		if (rows.length === 0) return [];
		await this.#sweep();
		await this.#db
			.insertInto("buttons")
			.values([...new Map(rows.map((row) => [row.id, row])).values()])
			.onConflict((conflict) =>
				conflict.column("id").doUpdateSet((eb) => ({
					shown_at: eb.ref("excluded.shown_at"),
					until: eb.ref("excluded.until"),
				})),
			)
			.execute();
		return rows.map(({ id }) => id);
	}

	/** What the button asks; null when it was shown too long ago, or never by us. */
	async find(id: string): Promise<Action | null> {
		await this.#sweep();
		const row = await this.#db
			.selectFrom("buttons")
			.select("action")
			.where("id", "=", id)
			.where("until", ">", this.#now())
			.executeTakeFirst();
		return row === undefined ? null : (JSON.parse(row.action) as Action);
	}

	/** Forgets the buttons whose time is over. @returns how many. */
	async forgetOld(): Promise<number> {
		this.#sweptAt = this.#now();
		const [result] = await this.#db.deleteFrom("buttons").where("until", "<=", this.#sweptAt).execute();
		return Number(result?.numDeletedRows ?? 0);
	}

	async #sweep(): Promise<void> {
		if (this.#now() - this.#sweptAt >= SWEEP_EVERY_MS) await this.forgetOld();
	}
}

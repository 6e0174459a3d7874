import { PostgresAdapter, sql } from "kysely";
import { type Clock, systemClock } from "./clock.ts";
import type { Database } from "./database.ts";
import { assertHeld, type Lease } from "./lease.ts";

/** What readers see: a version of the archive and the versions of the search tables that belong to it. */
export interface Publication {
	/** 0 before anything was published. */
	readonly archiveVersion: number;
	readonly passagesVersion: number;
	readonly quotationsVersion: number;
	/** ISO instant. */
	readonly publishedAt: string | null;
}

/** The lease that everyone who writes articles holds. */
export const ARCHIVE_LEASE = "archive";

/** What is published now. */
export async function current(db: Database): Promise<Publication> {
	const row = await db.selectFrom("publication").selectAll().where("id", "=", 1).executeTakeFirstOrThrow();
	return {
		archiveVersion: row.archive_version,
		passagesVersion: row.passages_version,
		quotationsVersion: row.quotations_version,
		publishedAt: row.published_at,
	};
}

/**
 * Makes the next version the published one, for all readers at once.
 * Refused when the lease is no longer the caller's, or when `next` does not follow what is published.
 * The same archive version again is allowed: the search tables have been rebuilt or tidied up.
 */
export async function publish(db: Database, next: Publication, lease: Lease): Promise<void> {
	await refreshStatistics(db);
	await db.transaction().execute(async (transaction) => {
		await assertHeld(transaction, lease);
		const { numUpdatedRows } = await transaction
			.updateTable("publication")
			.set({
				archive_version: next.archiveVersion,
				passages_version: next.passagesVersion,
				quotations_version: next.quotationsVersion,
				published_at: next.publishedAt,
			})
			.where("id", "=", 1)
			.where("archive_version", "in", [next.archiveVersion - 1, next.archiveVersion])
			.executeTakeFirstOrThrow();
		if (numUpdatedRows > 0n) return;
		const { archiveVersion } = await current(transaction);
		throw new Error(
			`Expected to publish archive version ${archiveVersion} or ${archiveVersion + 1}, got ${next.archiveVersion}. Read what is published after taking the lease, and go on from there.`,
		);
	});
}

/**
 * PostgreSQL gathers figures for its planner by itself, but only minutes after a large ingest; until then it reads
 * every article to find one. SQLite's are fixed: see migrations/0004-sqlite-statistics.ts.
 */
async function refreshStatistics(db: Database): Promise<void> {
	if (!(db.getExecutor().adapter instanceof PostgresAdapter)) return;
	// Without them everything is found all the same, only later.
	await sql`analyze articles, quotations, speakers, terms`.execute(db).catch(() => {});
}

/** A reader's view of what is published, at most `maxAgeMs` old. */
export class Published {
	readonly #db: Database;
	readonly #clock: Pick<Clock, "now">;
	readonly #maxAgeMs: number;
	#readAt = Number.NEGATIVE_INFINITY;
	#latest: Promise<Publication> | null = null;

	constructor(
		db: Database,
		{ clock = systemClock, maxAgeMs = 1_000 }: { clock?: Pick<Clock, "now">; maxAgeMs?: number } = {},
	) {
		this.#db = db;
		this.#clock = clock;
		this.#maxAgeMs = maxAgeMs;
	}

	/** Those who ask at the same time share one reading; one that fails is not kept. */
	current(): Promise<Publication> {
		const now = this.#clock.now();
		if (this.#latest === null || now - this.#readAt >= this.#maxAgeMs) {
			const reading = current(this.#db);
			this.#latest = reading;
			this.#readAt = now;
			reading.catch(() => {
				if (this.#latest === reading) this.#latest = null;
			});
		}
		return this.#latest;
	}
}

import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import type { Transaction } from "kysely";
import { type Clock, systemClock } from "./clock.ts";
import type { Database } from "./database.ts";
import type { Tables } from "./tables.ts";

/** A turn at something that only one process may do at a time. */
export interface Lease {
	readonly name: string;
	readonly holder: string;
	/** Higher than that of every earlier holder. */
	readonly token: number;
}

/** Times in milliseconds; whether a lease has run out is compared in SQL with the caller's `now`. */
export interface LeaseTerms {
	readonly ttlMs: number;
	readonly now: number;
}

/** A writer that was overtaken: another process holds the lease, so nothing of this one may go in any more. */
export class LeaseLostError extends Error {
	override readonly name = "LeaseLostError";
	constructor(lease: Lease) {
		super(
			`Expected the lease "${lease.name}" to be held by ${lease.holder}, but it ran out and another process has taken it. Run the command again: it goes on from what is stored.`,
		);
	}
}

/** Somebody else's turn, for a caller that does not want to wait. */
export class LeaseBusyError extends Error {
	override readonly name = "LeaseBusyError";
	constructor(name: string, holder: string) {
		super(`Expected the lease "${name}" to be free, but ${holder} holds it. Try again when that has ended.`);
	}
}

/** Claims the lease if it is free or has run out: one statement, so two claims cannot both succeed. */
export async function acquire(
	db: Database,
	name: string,
	{ holder, ttlMs, now }: LeaseTerms & { holder: string },
): Promise<Lease | null> {
	const row = await db
		.insertInto("leases")
		.values({ name, holder, token: 1, expires_at: now + ttlMs })
		.onConflict((conflict) =>
			conflict
				.column("name")
				.doUpdateSet((eb) => ({
					holder,
					token: eb("leases.token", "+", 1),
					expires_at: now + ttlMs,
				}))
				.where("leases.expires_at", "<=", now),
		)
		.returning("token")
		.executeTakeFirst();
	return row === undefined ? null : { name, holder, token: row.token };
}

/** Puts the end off; false when another process has taken the lease. */
export async function renew(db: Database, lease: Lease, { ttlMs, now }: LeaseTerms): Promise<boolean> {
	const { numUpdatedRows } = await own(db, lease)
		.set({ expires_at: now + ttlMs })
		.executeTakeFirstOrThrow();
	return numUpdatedRows > 0n;
}

/** Lets the next one in at once; does nothing when the lease is no longer the caller's. */
export async function release(db: Database, lease: Lease): Promise<void> {
	await own(db, lease).set({ expires_at: 0 }).execute();
}

/**
 * Throws unless the lease is still its holder's, and keeps it so until the transaction ends:
 * the update locks the row, so nobody can take the lease between this check and the commit.
 */
export async function assertHeld(transaction: Transaction<Tables>, lease: Lease): Promise<void> {
	const { numUpdatedRows } = await own(transaction, lease)
		.set({ holder: lease.holder })
		.executeTakeFirstOrThrow();
	if (numUpdatedRows === 0n) throw new LeaseLostError(lease);
}

function own(db: Database, lease: Lease) {
	return db
		.updateTable("leases")
		.where("name", "=", lease.name)
		.where("holder", "=", lease.holder)
		.where("token", "=", lease.token);
}

/** What the work under a lease may ask. */
export interface Held {
	readonly lease: Lease;
	/** False from the moment the lease may be another's. */
	stillHeld(): boolean;
	/** Aborted when the lease is lost or the caller's own signal is aborted. */
	readonly signal: AbortSignal;
}

/** How to wait for a lease and how to keep it. */
export interface LeaseOptions {
	/** Whether to wait for one's turn (the default) or to throw `LeaseBusyError`. */
	readonly wait?: boolean;
	/** Told once, with the present holder, when there is waiting to do. */
	readonly onWait?: (holder: string) => void;
	readonly signal?: AbortSignal;
	readonly holder?: string;
	/** How long after its holder's death a lease stays taken. */
	readonly ttlMs?: number;
	readonly renewMs?: number;
	readonly pollMs?: number;
	readonly clock?: Clock;
}

/** Runs `work` when its turn comes, keeps the lease while it runs, and gives it back whatever happens. */
export async function withLease<T>(
	db: Database,
	name: string,
	options: LeaseOptions,
	work: (held: Held) => Promise<T>,
): Promise<T> {
	const { ttlMs = 15_000, renewMs = 4_000, clock = systemClock } = options;
	const { lease, takenAt } = await claim(db, name, options);
	const ended = new AbortController();
	const lost = new AbortController();
	let heldUntil = takenAt + ttlMs;

	const heartbeat = async () => {
		while (!ended.signal.aborted && !lost.signal.aborted) {
			const slept = await clock.sleep(renewMs, { signal: ended.signal, idle: true }).then(
				() => true,
				() => false,
			);
			if (!slept) return;
			const now = clock.now();
			// A failed call is tried again at the next beat: the lease is ours until its time is up.
			const renewed = await renew(db, lease, { ttlMs, now }).catch(() => null);
			if (renewed === true) heldUntil = now + ttlMs;
			if (renewed === false) lost.abort(new LeaseLostError(lease));
		}
	};
	const beating = heartbeat();
	const signals = options.signal === undefined ? [lost.signal] : [lost.signal, options.signal];
	try {
		return await work({
			lease,
			stillHeld: () => !lost.signal.aborted && clock.now() < heldUntil,
			signal: AbortSignal.any(signals),
		});
	} finally {
		ended.abort();
		await beating;
		// Unreleased, it only runs out a little later; the work's own result matters more.
		await release(db, lease).catch(() => {});
	}
}

async function claim(
	db: Database,
	name: string,
	{
		wait = true,
		onWait,
		signal,
		holder = processName(),
		ttlMs = 15_000,
		pollMs = 500,
		clock = systemClock,
	}: LeaseOptions,
): Promise<{ lease: Lease; takenAt: number }> {
	for (let told = false; ; ) {
		signal?.throwIfAborted();
		const now = clock.now();
		const lease = await acquire(db, name, { holder, ttlMs, now });
		if (lease !== null) return { lease, takenAt: now };
		const other = await db.selectFrom("leases").select("holder").where("name", "=", name).executeTakeFirst();
		const present = other?.holder ?? "another process";
		if (!wait) throw new LeaseBusyError(name, present);
		if (!told) onWait?.(present);
		told = true;
		// Unevenly, so that those who wait do not all ask at once.
		await clock.sleep(pollMs * (0.75 + Math.random() / 2), { signal });
	}
}

/** Says whose it is, and differs for every claim. */
function processName(): string {
	return `process ${process.pid} on ${hostname()} (${randomUUID().slice(0, 8)})`;
}

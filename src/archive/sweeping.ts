import { setTimeout as delay } from "node:timers/promises";
import { SearchWriter } from "../search/writer.ts";
import type { Database } from "../store/database.ts";
import { type Held, type LeaseOptions, withLease } from "../store/lease.ts";
import { ARCHIVE_LEASE, current } from "../store/publication.ts";
import { publishedTables, tableVersions } from "./publishing.ts";

/** Readers look for a new version every 2 s; this gives a slow one time to leave the old. */
const READERS_LEAVE_MS = 4_000;

/** Writes the archive in its turn, under the lease, and afterwards sweeps what that left behind. */
export async function inTurn<T>(
	db: Database,
	uri: string,
	options: LeaseOptions,
	work: (held: Held) => Promise<T>,
): Promise<T> {
	const before = await current(db);
	const result = await withLease(db, ARCHIVE_LEASE, options, work);
	const after = await current(db);
	if (after.archiveVersion !== before.archiveVersion && before.archiveVersion > 0) await sweepTables(db, uri);
	return result;
}

/**
 * Drops the versions of the search tables that came before the published one, once readers have left them. Others
 * write meanwhile: the lease is taken for the dropping alone, and whoever publishes in between leaves the sweep to the
 * one that comes after. An abort ends the waiting; what is left is dropped by a later sweep.
 */
export async function sweepTables(db: Database, uri: string, signal?: AbortSignal): Promise<void> {
	const published = await current(db);
	const tables = tableVersions(published);
	if (tables === null || !(await withWriter(uri, (writer) => writer.needsSweep(tables)))) return;
	const age = Math.max(0, Date.now() - Date.parse(published.publishedAt ?? ""));
	try {
		await delay(Math.max(0, READERS_LEAVE_MS - age), undefined, signal && { signal });
		await withLease(db, ARCHIVE_LEASE, signal ? { signal } : {}, async () => {
			const now = await publishedTables(db);
			const same = now?.passages === tables.passages && now.quotations === tables.quotations;
			if (same) await withWriter(uri, (writer) => writer.sweep(tables));
		});
	} catch (error) {
		if (!signal?.aborted) throw error;
	}
}

async function withWriter<T>(uri: string, work: (writer: SearchWriter) => Promise<T>): Promise<T> {
	const writer = await SearchWriter.open(uri);
	try {
		return await work(writer);
	} finally {
		writer.close();
	}
}

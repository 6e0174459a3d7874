import type { Database } from "../store/database.ts";
import type { Turn } from "../store/intake.ts";
import { withLease } from "../store/lease.ts";
import { ARCHIVE_LEASE, current } from "../store/publication.ts";
import { type Arrival, Batch, type MarkedRead, type Taken } from "./batch.ts";
import type { DraftReader } from "./draft-reader.ts";
import { publishPending } from "./publishing.ts";

/** What was done with an arrival, and the article that it is now. */
export interface Arrived {
	readonly outcome: Taken;
	readonly articleId: string;
}

interface Parts {
	readonly db: Database;
	/** Of the search tables. */
	readonly uri: string;
	readonly reader: DraftReader;
}

/**
 * Takes articles into their collections and publishes them, in one turn; what became of each, in their order. Each id
 * may stand there once. What is the same text as an article of these days is a new version of it, or its copy in
 * another outlet; see `standingOf`.
 * @throws LeaseLostError when another process had to take over, and what the reader, the database or the disk throws.
 */
export async function ingestDrafts(
	{ db, uri, reader }: Parts,
	arrivals: readonly Arrival[],
	signal?: AbortSignal,
): Promise<Arrived[]> {
	const read: MarkedRead[] = [];
	for (const arrival of arrivals) read.push({ arrival, found: await reader.read(arrival.draft) });
	return await withLease(db, ARCHIVE_LEASE, { ...(signal && { signal }) }, async (held) => {
		const { archiveVersion } = await current(db);
		const turn: Turn = { archiveVersion: archiveVersion + 1, lease: held.lease };
		const batch = new Batch(db, turn, (draft, others) => reader.same(draft, others));
		const ids: string[] = [];
		for (const each of read) ids.push(await batch.add(each));
		const outcomes = await batch.put();
		await publishPending(db, uri, held);
		return arrivals.map(({ collection }, at): Arrived => {
			const articleId = ids[at] ?? "";
			return { articleId, outcome: outcomes(collection, articleId) };
		});
	});
}

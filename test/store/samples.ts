import { createHash } from "node:crypto";
import type { Quote, Speaker } from "../../src/quotes/quote.ts";
import type { Database } from "../../src/store/database.ts";
import { type Incoming, type Turn, takeIn } from "../../src/store/intake.ts";
import { acquire, type Lease, release } from "../../src/store/lease.ts";
import { ARCHIVE_LEASE, current, publish } from "../../src/store/publication.ts";

type Sample = Partial<Incoming["article"]> & { quotes?: readonly Quote[]; terms?: readonly string[] };

/** An article to take in, complete but for what a test cares about. */
export function incoming({ quotes = [], terms = [], ...given }: Sample = {}): Incoming {
	const text = given.text ?? "Secession needs an amendment, Slater said.";
	const shown = JSON.stringify([given.outlet, given.headline, given.publishedOn, given.url, text]);
	return {
		article: {
			id: "a1",
			collection: "shared",
			outlet: "The Sacramento Ledger",
			headline: "Can California leave?",
			byline: null,
			publishedOn: "2016-11-21",
			url: null,
			textAtLink: false,
			corrects: null,
			contentHash: createHash("sha256").update(shown).digest("hex"),
			fetchedAt: "2026-01-02T03:04:05.000Z",
			...given,
			text,
		},
		quotes,
		terms,
	};
}

/** A named direct quotation, but for what a test cares about. */
export function quote(speaker: Speaker | string | null = "Theo Slater", given: Partial<Quote> = {}): Quote {
	return {
		kind: "direct",
		span: { start: 0, end: 9 },
		speaker:
			typeof speaker === "string"
				? { kind: "person", name: speaker, role: null }
				: (speaker ?? { kind: "unattributed" }),
		mention: { start: 32, end: 38 },
		cue: null,
		confidence: 0.9,
		named: speaker !== null,
		utterance: 0,
		alternatives: [],
		...given,
	};
}

/** A writer's turn that lasts until it is released. */
export async function turn(db: Database): Promise<Turn> {
	const lease = await acquire(db, ARCHIVE_LEASE, { holder: "the test", ttlMs: 60_000, now: Date.now() });
	if (lease === null) throw new Error("Expected the lease to be free.");
	return { lease, archiveVersion: (await current(db)).archiveVersion + 1 };
}

/** Takes the batch in as the next version of the archive and publishes it; gives that version. */
export async function publishBatch(db: Database, batch: readonly Incoming[]): Promise<number> {
	const taken = await turn(db);
	await takeIn(db, batch, taken);
	await publishTurn(db, taken);
	return taken.archiveVersion;
}

/** Publishes what a turn has written, and ends it. */
export async function publishTurn(
	db: Database,
	{ archiveVersion, lease }: { archiveVersion: number; lease: Lease },
): Promise<void> {
	await publish(db, publication(archiveVersion), lease);
	await release(db, lease);
}

/** A publication of this version. */
export function publication(archiveVersion: number) {
	return {
		archiveVersion,
		passagesVersion: archiveVersion * 10,
		quotationsVersion: archiveVersion * 100,
		publishedAt: "2026-01-02T03:04:06.000Z",
	};
}

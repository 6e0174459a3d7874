import { getDomain } from "tldts";
import type { ArticleDraft } from "../corpus/article.ts";
import { type ReadingDefaults, readArticles } from "../corpus/read.ts";
import type { Refusal } from "../corpus/refusal.ts";
import type { Database } from "../store/database.ts";
import type { Turn } from "../store/intake.ts";
import type { Held } from "../store/lease.ts";
import { current } from "../store/publication.ts";
import { foldedOutlet } from "../stories/publisher.ts";
import { type Comparable, isSameText, marksOf } from "../stories/sameness.ts";
import { Batch, type MarkedRead } from "./batch.ts";
import { publishPending } from "./publishing.ts";
import { readDraft } from "./reading.ts";
import { inTurn } from "./sweeping.ts";

export interface IngestReport {
	readonly added: number;
	readonly updated: number;
	readonly unchanged: number;
	/** Left out: they were withdrawn, and come with the same words. */
	readonly withdrawn: number;
	readonly refused: readonly Refusal[];
}

export interface IngestOptions {
	readonly collection: string;
	readonly defaults?: ReadingDefaults;
	readonly signal?: AbortSignal;
	/** Told when another process is writing and this one waits for its turn. */
	readonly onWait?: (holder: string) => void;
	/** Told of every article read, and of the search tables being filled. */
	readonly onProgress?: (stage: "reading" | "indexing", articles: number) => void;
}

/** Articles taken in by one SQL transaction. */
const BATCH = 100;
/** A batch ends early when its texts reach this many units, so that large articles do not add up in memory. */
const BATCH_UNITS = 4_000_000;

/**
 * Reads articles from files and folders into a collection and publishes them.
 * Two at once take turns. Killed at any moment, it leaves the archive as it was; the next run goes on from there.
 * @throws LeaseLostError when another process had to take over, and what the database or the disk throws.
 */
export async function ingest(
	db: Database,
	uri: string,
	paths: readonly string[],
	options: IngestOptions,
): Promise<IngestReport> {
	const { signal, onWait, onProgress } = options;
	return await inTurn(db, uri, { ...(signal && { signal }), ...(onWait && { onWait }) }, async (held) => {
		const report = await takeInAll(db, paths, options, held);
		await publishPending(db, uri, held, { onProgress: (articles) => onProgress?.("indexing", articles) });
		return report;
	});
}

async function takeInAll(
	db: Database,
	paths: readonly string[],
	{ collection, defaults, onProgress }: IngestOptions,
	held: Held,
): Promise<IngestReport> {
	const turn: Turn = { archiveVersion: (await current(db)).archiveVersion + 1, lease: held.lease };
	const counts = { added: 0, updated: 0, unchanged: 0, withdrawn: 0 };
	const refused: Refusal[] = [];
	const earlier = new Set<string>();
	let batch: MarkedRead[] = [];
	let units = 0;
	let read = 0;
	const flush = async () => {
		held.signal.throwIfAborted();
		const taken = new Batch(db, turn, compare, earlier);
		const ids = new Set<string>();
		for (const each of batch) {
			const id = await taken.add(each);
			// The text of one that stands before it is nothing new.
			if (ids.has(id)) counts.unchanged += 1;
			ids.add(id);
		}
		const outcomes = await taken.put();
		for (const id of ids) counts[outcomes(collection, id)] += 1;
		batch = [];
		units = 0;
	};
	for await (const reading of readArticles(paths, defaults)) {
		read += 1;
		onProgress?.("reading", read);
		if (!reading.ok) {
			refused.push(reading.refusal);
			continue;
		}
		const { draft } = reading;
		const arrival = { draft, collection, publisher: publisherOf(draft), onlyIfNew: false };
		batch.push({ arrival, found: { ...readDraft(draft), marks: marksOf(draft) } });
		units += draft.text.length;
		if (batch.length >= BATCH || units >= BATCH_UNITS) await flush();
	}
	if (batch.length > 0) await flush();
	return { ...counts, refused };
}

async function compare(draft: Comparable, others: readonly Comparable[]): Promise<boolean[]> {
	return others.map((other) => isSameText(draft, other));
}

/** The domain where an article's words stand; of one without a link the name of its outlet, which the operator gives. */
function publisherOf({ url, textAtLink, outlet }: ArticleDraft): string {
	const domain = url !== null && textAtLink ? getDomain(url, { allowPrivateDomains: true }) : null;
	return domain ?? `outlet ${foldedOutlet(outlet)}`;
}

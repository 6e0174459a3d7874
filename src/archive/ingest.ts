import type { Article, ArticleDraft } from "../corpus/article.ts";
import { contentHash, deriveId } from "../corpus/identity.ts";
import { type ReadingDefaults, readArticles } from "../corpus/read.ts";
import type { Refusal } from "../corpus/refusal.ts";
import { withCorrections } from "../quotes/correction.ts";
import { Articles } from "../store/articles.ts";
import { correctionsOf } from "../store/corrections.ts";
import type { Database } from "../store/database.ts";
import type { Incoming, Turn } from "../store/intake.ts";
import type { Held } from "../store/lease.ts";
import { current } from "../store/publication.ts";
import { publishPending } from "./publishing.ts";
import { type FoundInDraft, readDraft } from "./reading.ts";
import { inTurn } from "./sweeping.ts";

export interface IngestReport {
	readonly added: number;
	readonly updated: number;
	readonly unchanged: number;
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
	const articles = new Articles(db);
	const turn: Turn = { archiveVersion: (await current(db)).archiveVersion + 1, lease: held.lease };
	const counts = { added: 0, updated: 0, unchanged: 0 };
	const refused: Refusal[] = [];
	let batch: Incoming[] = [];
	let units = 0;
	let read = 0;
	const flush = async () => {
		held.signal.throwIfAborted();
		for (const outcome of await articles.put(await corrected(db, batch), turn)) counts[outcome] += 1;
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
		batch.push(incoming(reading.draft, collection));
		units += reading.draft.text.length;
		if (batch.length >= BATCH || units >= BATCH_UNITS) await flush();
	}
	if (batch.length > 0) await flush();
	return { ...counts, refused };
}

/** An article with what is found in it, ready to be stored. */
export function incoming(
	draft: ArticleDraft,
	collection: string,
	found: FoundInDraft = readDraft(draft),
): Incoming {
	const article: Omit<Article, "version"> = {
		...draft,
		id: draft.id ?? deriveId(draft),
		collection,
		contentHash: contentHash(draft),
		fetchedAt: new Date().toISOString(),
	};
	return { article, quotes: found.quotes, terms: found.terms };
}

/** The operator's corrections outlive the version of the article that they were made for. */
export async function corrected(db: Database, batch: readonly Incoming[]): Promise<Incoming[]> {
	const made = await correctionsOf(
		db,
		batch.map(({ article }) => article),
	);
	return batch.map((each) => ({
		...each,
		quotes: withCorrections(each.quotes, each.article.text, made(each.article)),
	}));
}

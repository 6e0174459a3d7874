import type { Article } from "../corpus/article.ts";
import { type Correction, withCorrections } from "../quotes/correction.ts";
import { extractQuotes } from "../quotes/extract.ts";
import type { Quote } from "../quotes/quote.ts";
import { Articles } from "../store/articles.ts";
import { correctionsOf } from "../store/corrections.ts";
import type { Database } from "../store/database.ts";
import { replaceFindings } from "../store/findings.ts";
import { current } from "../store/publication.ts";
import type { IngestOptions } from "./ingest.ts";
import { publishPending } from "./publishing.ts";
import { inTurn } from "./sweeping.ts";

export interface RebuildReport {
	readonly articles: number;
	/** Articles in which other quotations or other speakers were found than are stored. */
	readonly changed: number;
}

/**
 * Finds the quotations of every live article again and makes the search tables anew. The articles stay as they are.
 * The new version number empties the caches of what quoted the old findings.
 */
export async function rebuildArchive(
	db: Database,
	uri: string,
	{ signal, onWait, onProgress }: Pick<IngestOptions, "signal" | "onWait" | "onProgress">,
): Promise<RebuildReport> {
	return await inTurn(db, uri, { ...(signal && { signal }), ...(onWait && { onWait }) }, async (held) => {
		const articles = new Articles(db);
		const turn = { archiveVersion: (await current(db)).archiveVersion + 1, lease: held.lease };
		let read = 0;
		let changed = 0;
		for await (const keys of articles.pendingSince(0)) {
			held.signal.throwIfAborted();
			const stored = await articles.pending(keys);
			const made = await correctionsOf(db, stored);
			const found = stored.map((article) => ({
				articleKey: article.key,
				quotes: findingsIn(article, made(article)),
			}));
			changed += await replaceFindings(db, found, turn);
			read += keys.length;
			onProgress?.("reading", read);
		}
		await publishPending(db, uri, held, {
			rebuild: true,
			onProgress: (done) => onProgress?.("indexing", done),
		});
		return { articles: read, changed };
	});
}

/** What stands in an article: the extractor's findings, with the operator's corrections. */
export function findingsIn({ text, byline, outlet }: Article, corrections: readonly Correction[]): Quote[] {
	return withCorrections(extractQuotes(text, { byline, outlet }), text, corrections);
}

import { type VectorRow, VectorWriter } from "../search/vectors.ts";
import { Articles } from "../store/articles.ts";
import { chunksOf } from "../store/chunks.ts";
import type { Database } from "../store/database.ts";
import {
	countUnembedded,
	embeddingProgress,
	type Progress,
	retiredSince,
	saveEmbeddingProgress,
	unembedded,
} from "../store/embedding-progress.ts";
import { type Held, type LeaseOptions, withLease } from "../store/lease.ts";
import { current } from "../store/publication.ts";
import { Quotations } from "../store/quotations.ts";
import { searchRows } from "./search-rows.ts";

/** Turns texts into vectors that are near each other where the texts mean about the same. */
export interface Embedder {
	/** Vectors of two models cannot be compared. */
	readonly model: string;
	/**
	 * One vector a text, all of one length.
	 * @throws TextRefused when the server will not embed one of these texts, and anything else when it cannot be asked.
	 */
	embed(texts: readonly string[], signal?: AbortSignal): Promise<readonly (readonly number[])[]>;
}

/** The server took the request and would not have its texts. */
export class TextRefused extends Error {
	override readonly name = "TextRefused";
}

/** What embedding may spend, in tokens; `take` is false when the day's are spent. */
export interface EmbeddingBudget {
	take(texts: readonly string[]): Promise<boolean>;
}

export interface EmbeddingReport {
	/** Articles embedded by this run, and those that are still to be. */
	readonly embedded: number;
	readonly left: number;
	/** Texts that the server would not embed. They are still found by their words. */
	readonly refused: number;
	/** Why it ended. */
	readonly ended: "done" | "budget";
}

export interface EmbeddingOptions extends Pick<LeaseOptions, "signal" | "onWait" | "wait"> {
	readonly budget: EmbeddingBudget;
	/** Drops all vectors of the model and begins anew. */
	readonly anew?: boolean;
	readonly onProgress?: (embedded: number) => void;
}

const LEASE = "embedding";
/** The articles of one step: what a run that is interrupted has to embed again. */
const ARTICLES_A_STEP = 20;
const TEXTS_A_REQUEST = 64;
/** Below the 8,192 tokens of the usual models in every language. */
const LONGEST_TEXT = 6_000;

type Text = Omit<VectorRow, "vector"> & { readonly words: string };

/**
 * Embeds the published articles that are not embedded yet, oldest key first, and takes out those that are retired.
 * Killed or interrupted at any moment, the next run goes on from there. Readers notice nothing but better answers.
 * @throws what the embedder throws, LeaseBusyError when another process embeds and `wait` is false, the signal's reason.
 */
export async function embedArticles(
	db: Database,
	uri: string,
	embedder: Embedder,
	{ budget, anew = false, onProgress, ...lease }: EmbeddingOptions,
): Promise<EmbeddingReport> {
	return await withLease(db, LEASE, lease, async (held) => {
		const { archiveVersion: at } = await current(db);
		const { model } = embedder;
		let progress: Progress = anew
			? { articleKey: 0, archiveVersion: at }
			: await embeddingProgress(db, model);
		const writer = await VectorWriter.open(uri, model, { anew });
		const save = async (next: Progress) => {
			await saveEmbeddingProgress(db, model, next);
			progress = next;
		};
		let embedded = 0;
		let refused = 0;
		let ended: EmbeddingReport["ended"] = "done";
		try {
			for (const keys of chunksOf(await retiredSince(db, progress, at))) await writer.remove(keys);
			await save({ ...progress, archiveVersion: at });
			for (;;) {
				held.signal.throwIfAborted();
				const keys = await unembedded(db, progress, at, ARTICLES_A_STEP);
				const last = keys.at(-1);
				if (last === undefined) break;
				const texts = await textsOf(db, keys);
				if (!(await budget.take(texts.map(({ words }) => words)))) {
					ended = "budget";
					break;
				}
				const rows = await vectorsOf(embedder, texts, held);
				await writer.replace(keys, rows);
				await save({ ...progress, articleKey: last });
				embedded += keys.length;
				refused += texts.length - rows.length;
				onProgress?.(embedded);
			}
			if (embedded > 0) await writer.finish();
		} finally {
			writer.close();
		}
		return { embedded, refused, ended, left: await countUnembedded(db, progress, at) };
	});
}

/** How many published articles are still to be embedded with a model. */
export async function embeddingLeft(db: Database, model: string): Promise<number> {
	const { archiveVersion } = await current(db);
	return countUnembedded(db, await embeddingProgress(db, model), archiveVersion);
}

async function textsOf(db: Database, keys: readonly number[]): Promise<Text[]> {
	const quotes = Map.groupBy(await new Quotations(db).pending(keys), ({ articleKey }) => articleKey);
	const articles = await new Articles(db).pending(keys);
	return articles.flatMap((article) => {
		const own = quotes.get(article.key) ?? [];
		const { passages, quotations } = searchRows(article, own);
		const texts: Text[] = [
			...passages.map((row) => ({ ...row, kind: "passage" as const, person: "" })),
			...quotations.map(({ ordinal: _, ...row }, i) => ({
				...row,
				...(own[i]?.span ?? { start: 0, end: 0 }),
				kind: "quotation" as const,
			})),
		];
		return texts.filter(({ words }) => words.trim() !== "");
	});
}

async function vectorsOf(embedder: Embedder, texts: readonly Text[], { signal }: Held): Promise<VectorRow[]> {
	const rows: VectorRow[] = [];
	for (const batch of chunksOf(texts, TEXTS_A_REQUEST)) {
		signal.throwIfAborted();
		const vectors = await embedEach(
			embedder,
			batch.map(({ words }) => cut(words)),
			signal,
		);
		for (const [i, { words: _, ...row }] of batch.entries()) {
			const vector = vectors[i];
			if (vector) rows.push({ ...row, vector });
		}
	}
	return rows;
}

/** One text that the server refuses must not hold up the rest for ever; null stands in its place. */
async function embedEach(
	embedder: Embedder,
	texts: readonly string[],
	signal: AbortSignal,
): Promise<readonly (readonly number[] | null)[]> {
	try {
		return await embedder.embed(texts, signal);
	} catch (error) {
		if (!(error instanceof TextRefused)) throw error;
		if (texts.length === 1) return [null];
		const each: (readonly number[] | null)[] = [];
		for (const text of texts) {
			each.push(
				await embedder.embed([text], signal).then(
					([vector]) => vector ?? null,
					(single: unknown) => {
						if (single instanceof TextRefused) return null;
						throw single;
					},
				),
			);
		}
		// A server that refuses every text does not mean the texts.
		if (each.every((vector) => vector === null)) throw error;
		return each;
	}
}

function cut(words: string): string {
	return words.slice(0, LONGEST_TEXT).toWellFormed();
}

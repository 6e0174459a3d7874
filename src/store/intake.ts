import type { Transaction } from "kysely";
import type { Article } from "../corpus/article.ts";
import type { Quote } from "../quotes/quote.ts";
import { chunksOf } from "./chunks.ts";
import type { Database } from "./database.ts";
import { foldText } from "./fold.ts";
import { assertHeld, type Lease } from "./lease.ts";
import { current } from "./publication.ts";
import { toQuotationRow } from "./quotation-rows.ts";
import { countSpeakers } from "./speakers.ts";
import type { Tables } from "./tables.ts";
import { countTerms } from "./terms.ts";

/** An article to take in, with what was found in it. */
export interface Incoming {
	readonly article: Omit<Article, "version">;
	readonly quotes: readonly Quote[];
	/** The distinct stems of its headline and text. */
	readonly terms: readonly string[];
}

export type Outcome = "added" | "updated" | "unchanged";

/** A writer's turn: its lease, and the version that what it writes will be published as. */
export interface Turn {
	/** The published version + 1. */
	readonly archiveVersion: number;
	readonly lease: Lease;
}

/** One statement of SQLite keeps the thread, and others wait: some milliseconds at a time. */
const QUOTATIONS_PER_STATEMENT = 100;
/** An index entry of PostgreSQL holds at most 2,704 bytes. */
const LONGEST_NAME = 500;

/**
 * Takes a batch in, whole or not at all; the outcomes are in its order.
 * The same content again changes nothing, so a run that was cut off can simply be repeated.
 */
export async function takeIn(db: Database, batch: readonly Incoming[], turn: Turn): Promise<Outcome[]> {
	refuseUnstorable(batch);
	return await db.transaction().execute(async (transaction) => {
		await assertTurn(transaction, turn);
		const known = await latestVersions(transaction, batch);
		const fresh: { incoming: Incoming; version: number }[] = [];
		const superseded: number[] = [];
		const outcomes = batch.map((incoming): Outcome => {
			const { article } = incoming;
			const latest = known.get(identity(article));
			const live = latest?.retired_in === null ? latest : undefined;
			if (live?.content_hash === article.contentHash) return "unchanged";
			fresh.push({ incoming, version: (latest?.version ?? 0) + 1 });
			if (live === undefined) return "added";
			superseded.push(live.key);
			return "updated";
		});
		await retire(transaction, superseded, turn.archiveVersion);
		await countSpeakers(transaction, await insert(transaction, fresh, turn.archiveVersion));
		await countTerms(
			transaction,
			fresh.map(({ incoming }) => incoming.terms),
		);
		return outcomes;
	});
}

/** Takes an article out, from the next publication on; false when there is none. */
export async function withdraw(db: Database, collection: string, id: string, turn: Turn): Promise<boolean> {
	return await db.transaction().execute(async (transaction) => {
		await assertTurn(transaction, turn);
		const live = await transaction
			.selectFrom("articles")
			.select("key")
			.where("collection", "=", collection)
			.where("id", "=", id)
			.where("retired_in", "is", null)
			.executeTakeFirst();
		if (live === undefined) return false;
		await retire(transaction, [live.key], turn.archiveVersion);
		return true;
	});
}

/** Throws unless the turn is its holder's and follows what is published: rows of a published version would be seen before they can be searched. */
export async function assertTurn(
	transaction: Transaction<Tables>,
	{ archiveVersion, lease }: Turn,
): Promise<void> {
	await assertHeld(transaction, lease);
	const published = (await current(transaction)).archiveVersion;
	if (archiveVersion === published + 1) return;
	throw new Error(
		`Expected to write archive version ${published + 1}, got ${archiveVersion}. Read what is published after taking the lease, and write the version after it.`,
	);
}

function refuseUnstorable(batch: readonly Incoming[]): void {
	const seen = new Set<string>();
	for (const { article } of batch) {
		const name = JSON.stringify(article.id.slice(0, 100));
		for (const field of ["collection", "id", "outlet"] as const) {
			if (article[field].length <= LONGEST_NAME) continue;
			throw new Error(
				`Article ${name}: expected an ${field} of at most ${LONGEST_NAME} characters, got ${article[field].length}. Shorten it.`,
			);
		}
		const { collection, id, outlet, headline, byline, url, text } = article;
		if ([collection, id, outlet, headline, byline, url, text].some((value) => value?.includes("\0"))) {
			throw new Error(`Article ${name}: expected text, got NUL characters. Read it in its own encoding.`);
		}
		if (seen.has(identity(article))) {
			throw new Error(
				`Article ${name}: expected one version in a batch, got two. Give the second in a later batch.`,
			);
		}
		seen.add(identity(article));
	}
}

function identity({ collection, id }: { collection: string; id: string }): string {
	return JSON.stringify([collection, id]);
}

async function latestVersions(transaction: Transaction<Tables>, batch: readonly Incoming[]) {
	const byCollection = Map.groupBy(batch, ({ article }) => article.collection);
	const latest = new Map<
		string,
		{ key: number; version: number; content_hash: string; retired_in: number | null }
	>();
	for (const [collection, members] of byCollection) {
		for (const chunk of chunksOf(members)) {
			const rows = await transaction
				.selectFrom("articles")
				.select(["key", "collection", "id", "version", "content_hash", "retired_in"])
				.where("collection", "=", collection)
				.where(
					"id",
					"in",
					chunk.map(({ article }) => article.id),
				)
				.orderBy("version")
				.execute();
			for (const row of rows) latest.set(identity(row), row);
		}
	}
	return latest;
}

/** A row that was never published gets the number it was added in, and so is seen by nobody. */
async function retire(transaction: Transaction<Tables>, keys: readonly number[], archiveVersion: number) {
	for (const chunk of chunksOf(keys)) {
		await transaction
			.updateTable("articles")
			.set({ retired_in: archiveVersion })
			.where("key", "in", chunk)
			.execute();
	}
}

async function insert(
	transaction: Transaction<Tables>,
	fresh: readonly { incoming: Incoming; version: number }[],
	archiveVersion: number,
): Promise<number[]> {
	const all: number[] = [];
	for (const chunk of chunksOf(fresh)) {
		const inserted = await transaction
			.insertInto("articles")
			.values(
				chunk.map(({ incoming: { article, quotes }, version }) => ({
					collection: article.collection,
					id: article.id,
					version,
					outlet: article.outlet,
					outlet_folded: foldText(article.outlet),
					headline: article.headline,
					byline: article.byline,
					published_on: article.publishedOn,
					url: article.url,
					text_at_link: article.textAtLink ? 1 : 0,
					corrects: article.corrects,
					partial: article.partial ? 1 : 0,
					also_in: article.alsoIn ?? null,
					copied_in: article.copiedIn ?? null,
					text: article.text,
					content_hash: article.contentHash,
					fetched_at: article.fetchedAt,
					quotations: quotes.length,
					added_in: archiveVersion,
					retired_in: null,
				})),
			)
			.returning(["key", "collection", "id"])
			.execute();
		all.push(...inserted.map(({ key }) => key));
		const keys = new Map(inserted.map((row) => [identity(row), row.key]));
		const rows = chunk.flatMap(({ incoming: { article, quotes } }) => {
			const key = keys.get(identity(article));
			if (key === undefined) throw new Error(`Expected a key for article ${article.id}, got none.`);
			return quotes.map((quote, ordinal) => toQuotationRow(key, ordinal, quote));
		});
		for (const part of chunksOf(rows, QUOTATIONS_PER_STATEMENT)) {
			await transaction.insertInto("quotations").values(part).execute();
		}
	}
	return all;
}

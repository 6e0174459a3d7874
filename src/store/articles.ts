import type { Selectable } from "kysely";
import type { Article } from "../corpus/article.ts";
import { chunksOf } from "./chunks.ts";
import { type Coverage, type CoverageFilter, coverage, type OutletCoverage, outlets } from "./coverage.ts";
import type { Database } from "./database.ts";
import { type Incoming, type Outcome, type Turn, takeIn, withdraw } from "./intake.ts";
import type { ArticlesTable } from "./tables.ts";
import { visible } from "./visible.ts";

/** One version of an article and its place in the archive. */
export interface StoredArticle extends Article {
	/** What search rows and quotations refer to. */
	readonly key: number;
	/** The archive version that first shows it. */
	readonly addedIn: number;
	/** The archive version that first shows it no more. */
	readonly retiredIn: number | null;
}

const KEYS_PER_CHUNK = 500;

/**
 * The articles and their versions.
 * A reader gives its collections and the archive version it reads at, and sees nothing outside them.
 * What takes neither is the writer's own: `put`, `withdraw`, `setCopiedIn`, `pending`, `pendingSince`, `retiredSince`.
 */
export class Articles {
	readonly #db: Database;

	constructor(db: Database) {
		this.#db = db;
	}

	/** Takes a batch in, in one transaction; the outcomes are in its order. */
	put(batch: readonly Incoming[], turn: Turn): Promise<Outcome[]> {
		return takeIn(this.#db, batch, turn);
	}

	/** Takes an article out, from the next publication on; false when there is none. */
	withdraw(collection: string, id: string, turn: Turn): Promise<boolean> {
		return withdraw(this.#db, collection, id, turn);
	}

	/** Says of the live version of an article which outlets have had it since: it is no new version for that. */
	async setCopiedIn(collection: string, id: string, copiedIn: string): Promise<void> {
		await this.#db
			.updateTable("articles")
			.set({ copied_in: copiedIn })
			.where("collection", "=", collection)
			.where("id", "=", id)
			.where("retired_in", "is", null)
			.execute();
	}

	/** The articles of these keys, in no order; keys that the reader may not see are left out. */
	async byKey(collections: readonly string[], keys: readonly number[], at: number): Promise<StoredArticle[]> {
		const found: StoredArticle[] = [];
		for (const chunk of chunksOf(keys)) {
			const rows = await this.#db
				.selectFrom("articles as a")
				.selectAll("a")
				.where("a.key", "in", chunk)
				.where((eb) => visible(eb, collections, at))
				.execute();
			found.push(...rows.map(fromRow));
		}
		return found;
	}

	/** The article of this id: of the first of the collections that has it. */
	async find(collections: readonly string[], id: string, at: number): Promise<StoredArticle | null> {
		const rows = await this.#db
			.selectFrom("articles as a")
			.selectAll("a")
			.where("a.id", "=", id)
			.where((eb) => visible(eb, collections, at))
			.execute();
		const order = (row: { collection: string }) => collections.indexOf(row.collection);
		const [first] = rows.sort((a, b) => order(a) - order(b));
		return first === undefined ? null : fromRow(first);
	}

	/** What a question over these articles searches: how many, from whom, from when to when. */
	coverage(collections: readonly string[], filter: CoverageFilter, at: number): Promise<Coverage> {
		return coverage(this.#db, collections, filter, at);
	}

	/** The outlets, most articles first. */
	outlets(collections: readonly string[], at: number): Promise<OutletCoverage[]> {
		return outlets(this.#db, collections, at);
	}

	/** For the writer: articles of any collection, published or not, by key. */
	async pending(keys: readonly number[]): Promise<StoredArticle[]> {
		const found: StoredArticle[] = [];
		for (const chunk of chunksOf(keys)) {
			const rows = await this.#db
				.selectFrom("articles")
				.selectAll()
				.where("key", "in", chunk)
				.orderBy("key")
				.execute();
			found.push(...rows.map(fromRow));
		}
		return found;
	}

	/** For the writer: the keys, ascending, of live articles added after version `published`; after 0, all of them. */
	async *pendingSince(published: number): AsyncGenerator<number[]> {
		for (let last = 0; ; ) {
			const rows = await this.#db
				.selectFrom("articles")
				.select("key")
				.where("added_in", ">", published)
				.where("retired_in", "is", null)
				.where("key", ">", last)
				.orderBy("key")
				.limit(KEYS_PER_CHUNK)
				.execute();
			if (rows.length === 0) return;
			yield rows.map(({ key }) => key);
			last = rows.at(-1)?.key ?? last;
		}
	}

	/** For the writer: the keys of articles retired after version `published`, also of those never published. */
	async retiredSince(published: number): Promise<number[]> {
		const rows = await this.#db
			.selectFrom("articles")
			.select("key")
			.where("retired_in", ">", published)
			.orderBy("key")
			.execute();
		return rows.map(({ key }) => key);
	}
}

function fromRow(row: Selectable<ArticlesTable>): StoredArticle {
	return {
		key: row.key,
		addedIn: row.added_in,
		retiredIn: row.retired_in,
		id: row.id,
		version: row.version,
		collection: row.collection,
		outlet: row.outlet,
		headline: row.headline,
		byline: row.byline,
		publishedOn: row.published_on,
		url: row.url,
		textAtLink: row.text_at_link === 1,
		corrects: row.corrects,
		...(row.partial === 1 && { partial: true }),
		...(row.also_in !== null && { alsoIn: row.also_in }),
		...(row.copied_in !== null && { copiedIn: row.copied_in }),
		text: row.text,
		contentHash: row.content_hash,
		fetchedAt: row.fetched_at,
	};
}

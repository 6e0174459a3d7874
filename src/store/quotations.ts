import type { QuoteKind } from "../quotes/quote.ts";
import { chunksOf } from "./chunks.ts";
import type { Database } from "./database.ts";
import { foldKey } from "./fold.ts";
import {
	type PeopleSought,
	type Person,
	people,
	type SpeakerName,
	speakersStartingWith,
	surnamesQuoted,
} from "./people.ts";
import { fromQuotationRow, type StoredQuote } from "./quotation-rows.ts";
import { type ArticleFilter, matching, visible } from "./visible.ts";

/** Where a quotation is kept. */
export interface QuoteRef {
	readonly articleKey: number;
	readonly ordinal: number;
}

/** Whose statements, from where, and which of them. */
export interface SaidFilter extends ArticleFilter {
	/** Keys as `Person.person` has them, or any spelling of those. */
	readonly people: readonly string[];
	readonly kinds?: readonly QuoteKind[] | undefined;
	readonly limit: number;
	readonly offset?: number | undefined;
}

/**
 * The quotations of the archive.
 * A reader gives its collections and the archive version it reads at, and sees nothing outside them;
 * `pending` is the writer's own.
 */
export class Quotations {
	readonly #db: Database;

	constructor(db: Database) {
		this.#db = db;
	}

	/** The quotations at these places, in no order; what the reader may not see is left out. */
	async byRefs(
		collections: readonly string[],
		refs: readonly QuoteRef[],
		at: number,
	): Promise<StoredQuote[]> {
		const wanted = new Set(refs.map(({ articleKey, ordinal }) => `${articleKey}/${ordinal}`));
		const found: StoredQuote[] = [];
		for (const chunk of chunksOf([...new Set(refs.map(({ articleKey }) => articleKey))])) {
			const ordinals = new Set(
				refs.filter((ref) => chunk.includes(ref.articleKey)).map(({ ordinal }) => ordinal),
			);
			const rows = await this.#seen(collections, at)
				.where("q.article_key", "in", chunk)
				.where("q.ordinal", "in", [...ordinals])
				.execute();
			found.push(...rows.map(fromQuotationRow));
		}
		return found.filter(({ articleKey, ordinal }) => wanted.has(`${articleKey}/${ordinal}`));
	}

	/** An article's quotations in the order of its text. */
	async ofArticle(collections: readonly string[], articleKey: number, at: number): Promise<StoredQuote[]> {
		const rows = await this.#seen(collections, at)
			.where("q.article_key", "=", articleKey)
			.orderBy("q.ordinal")
			.execute();
		return rows.map(fromQuotationRow);
	}

	/** The quotations of several articles, each article's in the order of its text. */
	async ofArticles(
		collections: readonly string[],
		articleKeys: readonly number[],
		at: number,
	): Promise<StoredQuote[]> {
		const found: StoredQuote[] = [];
		for (const chunk of chunksOf(articleKeys)) {
			const rows = await this.#seen(collections, at)
				.where("q.article_key", "in", chunk)
				.orderBy("q.article_key")
				.orderBy("q.ordinal")
				.execute();
			found.push(...rows.map(fromQuotationRow));
		}
		return found;
	}

	/** Whom a surname, a full name, an alias or a role may mean, most statements first. */
	people(collections: readonly string[], at: number, sought: PeopleSought, limit: number): Promise<Person[]> {
		return people(this.#db, collections, at, sought, limit);
	}

	/** Folded surnames of people quoted by name at least so many times, the most quoted first. */
	surnamesQuoted(
		collections: readonly string[],
		at: number,
		least: number,
		limit: number,
	): Promise<string[]> {
		return surnamesQuoted(this.#db, collections, at, least, limit);
	}

	/** For completing a name as it is typed: by the beginning of the name or of the surname. */
	speakersStartingWith(
		collections: readonly string[],
		at: number,
		prefix: string,
		limit: number,
	): Promise<SpeakerName[]> {
		return speakersStartingWith(this.#db, collections, at, prefix, limit);
	}

	/** What these people said, newest first and undated last; statements of one article stand together. */
	async said(collections: readonly string[], at: number, filter: SaidFilter): Promise<StoredQuote[]> {
		const { people: names, kinds, limit, offset = 0 } = filter;
		if (names.length === 0 || kinds?.length === 0) return [];
		const rows = await this.#seen(collections, at)
			.where("q.named", "=", 1)
			.where("q.person", "in", names.map(foldKey))
			.where((eb) => matching(eb, filter))
			.$if(kinds !== undefined, (query) => query.where("q.kind", "in", [...(kinds ?? [])]))
			.orderBy("a.published_on", (order) => order.desc().nullsLast())
			.orderBy("a.key")
			.orderBy("q.span_start")
			.orderBy("q.ordinal")
			.limit(limit)
			.offset(offset)
			.execute();
		return rows.map(fromQuotationRow);
	}

	/** For the writer: the quotations of articles of any collection, published or not, in the order of their texts. */
	async pending(articleKeys: readonly number[]): Promise<StoredQuote[]> {
		const found: StoredQuote[] = [];
		for (const chunk of chunksOf(articleKeys)) {
			const rows = await this.#db
				.selectFrom("quotations")
				.selectAll()
				.where("article_key", "in", chunk)
				.orderBy("article_key")
				.orderBy("ordinal")
				.execute();
			found.push(...rows.map(fromQuotationRow));
		}
		return found;
	}

	#seen(collections: readonly string[], at: number) {
		return this.#db
			.selectFrom("articles as a")
			.innerJoin("quotations as q", "q.article_key", "a.key")
			.selectAll("q")
			.where((eb) => visible(eb, collections, at));
	}
}

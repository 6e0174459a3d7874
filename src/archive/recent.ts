import type { Articles, StoredArticle } from "../store/articles.ts";
import type { StoredQuote } from "../store/quotation-rows.ts";
import type { Quotations } from "../store/quotations.ts";

/** An article and its quotations, as one version of the archive has them. */
export interface Reading {
	readonly article: StoredArticle;
	readonly quotes: readonly StoredQuote[];
}

/** Held at most; a longer text is read anew each time, so that a few giants cannot fill the memory. */
const MOST_READINGS = 400;
const LONGEST_KEPT = 50_000;

/**
 * The articles that were read lately, so that questions on one subject read (and cut into words) each article once.
 * A reading belongs to one archive version and is shown only to those whose collections have the article (invariant 3).
 */
export class RecentArticles {
	readonly #articles: Articles;
	readonly #quotations: Quotations;
	#at = 0;
	/** In the order of use, the least recent first. */
	readonly #kept = new Map<number, Reading>();

	constructor(articles: Articles, quotations: Quotations) {
		this.#articles = articles;
		this.#quotations = quotations;
	}

	/** The articles of these keys at one version, by key; those that the reader may not see are not in it. */
	async read(
		collections: readonly string[],
		keys: Iterable<number>,
		at: number,
	): Promise<Map<number, Reading>> {
		if (at !== this.#at) {
			this.#at = at;
			this.#kept.clear();
		}
		const wanted = [...new Set(keys)];
		const found = new Map<number, Reading>();
		const missing: number[] = [];
		for (const key of wanted) {
			const kept = this.#kept.get(key);
			if (kept === undefined) missing.push(key);
			else if (collections.includes(kept.article.collection)) found.set(key, kept);
		}
		if (missing.length > 0) {
			const articles = await this.#articles.byKey(collections, missing, at);
			const ofArticles = await this.#quotations.ofArticles(
				collections,
				articles.map(({ key }) => key),
				at,
			);
			const quotes = Map.groupBy(ofArticles, ({ articleKey }) => articleKey);
			for (const article of articles)
				found.set(article.key, { article, quotes: quotes.get(article.key) ?? [] });
		}
		this.#keep(found, at);
		return new Map(
			wanted.flatMap((key) => (found.has(key) ? [[key, found.get(key) as Reading] as const] : [])),
		);
	}

	#keep(found: ReadonlyMap<number, Reading>, at: number): void {
		// Another version may have been asked for meanwhile; this one's readings are not its.
		if (at !== this.#at) return;
		for (const [key, reading] of found) {
			this.#kept.delete(key);
			if (reading.article.text.length <= LONGEST_KEPT) this.#kept.set(key, reading);
		}
		for (const key of this.#kept.keys()) {
			if (this.#kept.size <= MOST_READINGS) return;
			this.#kept.delete(key);
		}
	}
}

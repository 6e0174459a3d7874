import { sql, type Transaction } from "kysely";
import { chunksOf } from "./chunks.ts";
import type { Database } from "./database.ts";
import type { Tables } from "./tables.ts";

/** Of SQLite a statement keeps the thread for as long as it takes. */
const TERMS_PER_STATEMENT = 500;
/** What is longer is no word, and would not fit an index entry. */
const LONGEST_TERM = 100;
/** Counts the article versions themselves: no word is empty. */
const EVERY_ARTICLE = "";

/**
 * Counts the stems of newly stored article versions.
 * Versions that are retired later stay counted: weights compare words with each other,
 * and a corrected article has nearly the words it had.
 */
export async function countTerms(
	transaction: Transaction<Tables>,
	termsOfArticles: readonly (readonly string[])[],
): Promise<void> {
	const counts = new Map<string, number>();
	const count = (term: string) => counts.set(term, (counts.get(term) ?? 0) + 1);
	for (const terms of termsOfArticles) {
		count(EVERY_ARTICLE);
		for (const term of new Set(terms)) {
			if (isCounted(term)) count(term);
		}
	}
	// In one order, so that two writers could not lock each other's rows crosswise.
	const rows = [...counts]
		.map(([term, articles]) => ({ term, articles }))
		.sort((a, b) => (a.term < b.term ? -1 : 1));
	for (const chunk of chunksOf(rows, TERMS_PER_STATEMENT)) {
		await transaction
			.insertInto("terms")
			.values(chunk)
			.onConflict((conflict) =>
				conflict.column("term").doUpdateSet({ articles: sql`terms.articles + excluded.articles` }),
			)
			.execute();
	}
}

/** How telling the words of a question are, from the words of all articles. */
export class Terms {
	readonly #db: Database;

	constructor(db: Database) {
		this.#db = db;
	}

	/** The inverse document frequency of each stem, as in BM25: ln(1 + (N - n + 0.5) / (n + 0.5)). */
	async weights(terms: readonly string[]): Promise<Map<string, number>> {
		const asked = [...new Set(terms)];
		const counts = new Map<string, number>();
		for (const chunk of chunksOf([EVERY_ARTICLE, ...asked.filter(isCounted)], TERMS_PER_STATEMENT)) {
			const rows = await this.#db.selectFrom("terms").selectAll().where("term", "in", chunk).execute();
			for (const { term, articles } of rows) counts.set(term, articles);
		}
		const all = counts.get(EVERY_ARTICLE) ?? 0;
		return new Map(
			asked.map((term) => {
				const n = isCounted(term) ? (counts.get(term) ?? 0) : 0;
				return [term, Math.log(1 + (all - n + 0.5) / (n + 0.5))];
			}),
		);
	}
}

function isCounted(term: string): boolean {
	return term !== EVERY_ARTICLE && term.length <= LONGEST_TERM && !term.includes("\0");
}

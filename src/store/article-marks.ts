import { sql } from "kysely";
import { chunksOf } from "./chunks.ts";
import type { Database } from "./database.ts";

/** An article that may be the same as another. */
export interface Marked {
	readonly articleId: string;
	/** Whose words they are: a registrable domain. */
	readonly publisher: string;
}

/** An article by the marks of its text; see `marksOf`. */
export interface Marking extends Marked {
	readonly collection: string;
	readonly marks: readonly number[];
}

/** Longest that an article is compared with new ones. */
const KEPT_MS = 7 * 24 * 3_600_000;
/** Of a mark that many articles have, the newest are looked at. */
const MOST_OF_A_MARK = 30;
/** Of two texts that share .8 of their shingles, 3 pairs in 1,000 have fewer marks in common. */
const LEAST_IN_COMMON = 2;
const MOST = 5;

/** The marks of what feeds brought of late, by which a text that comes again is found. Times in ms since the epoch. */
export class ArticleMarks {
	readonly #db: Database;

	constructor(db: Database) {
		this.#db = db;
	}

	/** Articles of a collection that have most marks in common with these; of one statement, however many marks. */
	async near(collection: string, marks: readonly number[], now: number): Promise<Marked[]> {
		if (marks.length === 0) return [];
		const newest = marks.map(
			(mark) => sql<{ article_id: string; publisher: string }>`select * from (
				select article_id, publisher from article_marks
				where collection = ${collection} and mark = ${mark} and seen_at >= ${now - KEPT_MS}
				order by seen_at desc limit ${sql.lit(MOST_OF_A_MARK)}) as newest`,
		);
		const { rows } = await sql
			.join(newest, sql` union all `)
			.$castTo<{ article_id: string; publisher: string }>()
			.execute(this.#db);
		return nearest(rows.map(({ article_id: articleId, publisher }) => ({ articleId, publisher })));
	}

	/** Marks articles, each in place of what it was marked with; forgets what is long past. */
	async mark(markings: readonly Marking[], now: number): Promise<void> {
		await this.#db.transaction().execute(async (transaction) => {
			await transaction
				.deleteFrom("article_marks")
				.where("seen_at", "<", now - KEPT_MS)
				.execute();
			for (const [collection, each] of Map.groupBy(markings, (marking) => marking.collection)) {
				for (const chunk of chunksOf(each.map(({ articleId }) => articleId))) {
					await transaction
						.deleteFrom("article_marks")
						.where("collection", "=", collection)
						.where("article_id", "in", chunk)
						.execute();
				}
			}
			const rows = markings.flatMap(({ collection, articleId, publisher, marks }) =>
				[...new Set(marks)].map((mark) => ({
					collection,
					mark,
					article_id: articleId,
					publisher,
					seen_at: now,
				})),
			);
			for (const chunk of chunksOf(rows))
				await transaction.insertInto("article_marks").values(chunk).execute();
		});
	}
}

/** Of articles that stand here once for every mark in common, those that have most of them. */
export function nearest(inCommon: readonly Marked[]): Marked[] {
	const found = Map.groupBy(inCommon, ({ articleId }) => articleId);
	return [...found.values()]
		.filter(({ length }) => length >= LEAST_IN_COMMON)
		.sort((a, b) => b.length - a.length)
		.slice(0, MOST)
		.flatMap(([first]) => (first ? [first] : []));
}

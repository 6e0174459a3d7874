import { sql, type Transaction } from "kysely";
import { chunksOf } from "./chunks.ts";
import type { Database } from "./database.ts";
import type { SpeakersTable, Tables } from "./tables.ts";

/**
 * Counts the named speakers of newly stored quotations, given their articles.
 * The counts only choose whom to look at and in which order: whoever is shown is looked up again
 * among what the reader sees, so statements that are retired later need not be taken off.
 */
export async function countSpeakers(
	transaction: Transaction<Tables>,
	articleKeys: readonly number[],
): Promise<void> {
	for (const chunk of chunksOf(articleKeys)) {
		await transaction
			.insertInto("speakers")
			.columns(["collection", "person", "surname", "role_words", "statements"])
			.expression((eb) =>
				eb
					.selectFrom("quotations as q")
					.innerJoin("articles as a", "a.key", "q.article_key")
					.where("q.article_key", "in", chunk)
					.where("q.named", "=", 1)
					.where("q.person", "is not", null)
					.groupBy(["a.collection", "q.person", roleWords])
					.select(({ fn }) => [
						"a.collection",
						sql<string>`q.person`.as("person"),
						fn.max("q.surname").as("surname"),
						roleWords.as("role_words"),
						fn.countAll<number>().as("statements"),
					]),
			)
			.onConflict((conflict) =>
				conflict
					.columns(["collection", "person", "role_words"])
					.doUpdateSet({ statements: sql`speakers.statements + excluded.statements` }),
			)
			.execute();
	}
}

const roleWords = sql<string>`coalesce(q.role_words, '')`;

/** Whom to look at. */
interface Sought {
	/** The beginning of a name or a surname, folded. */
	readonly prefix?: string;
	/** Words that all stand in one role, folded. */
	readonly roleWords?: readonly string[];
}

/** Keys of speakers of these collections, in any version of the archive, the most quoted first. */
export async function candidates(
	db: Database,
	collections: readonly string[],
	{ prefix = "", roleWords = [] }: Sought,
	limit: number,
): Promise<string[]> {
	if (collections.length === 0) return [];
	// Both engines compare by code point, so everything that begins with the prefix lies between the two.
	const begins = (column: keyof SpeakersTable & ("person" | "surname")) =>
		sql<boolean>`${sql.ref(column)} >= ${prefix} and ${sql.ref(column)} < ${`${prefix}\u{10FFFF}`}`;
	let query = db
		.selectFrom("speakers")
		.where("collection", "in", [...collections])
		.groupBy("person")
		.select("person")
		.orderBy(({ fn }) => fn.sum("statements"), "desc")
		.orderBy("person")
		.limit(limit);
	if (prefix !== "") query = query.where((eb) => eb.or([begins("person"), begins("surname")]));
	for (const word of roleWords) query = query.where("role_words", "like", `% ${word} %`);
	return (await query.execute()).map(({ person }) => person);
}

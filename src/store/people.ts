import type { NotNull } from "kysely";
import type { Speaker } from "../quotes/quote.ts";
import type { Database } from "./database.ts";
import { foldKey, foldWords, speakerKey } from "./fold.ts";
import { visible } from "./visible.ts";

/** Below the limits on parameters of both engines. */
const PEOPLE_PER_ROLE = 5_000;
const SMALL_WORD = /^(?:a|an|the|of|in|at|for|from|to|and|on|with)$/;

/** Somebody whom the archive names as a speaker. */
export interface Person {
	/** What statements are looked up by. */
	readonly person: string;
	/** As most articles write it. */
	readonly name: string;
	readonly kind: Exclude<Speaker["kind"], "unattributed" | "unnamed">;
	readonly statements: number;
	/** As the articles word them, most frequent first. */
	readonly roles: readonly string[];
}

/** Whom the caller means. */
export interface PeopleSought {
	/** A surname, a full name or words of a role, as typed. */
	readonly text: string;
	/** Full names that the text is known to stand for. */
	readonly aliases?: readonly string[] | undefined;
}

/**
 * Whom the text may mean, most statements first.
 * A name is stronger than a role: roles are searched only when nobody has that name.
 */
export async function people(
	db: Database,
	collections: readonly string[],
	at: number,
	{ text, aliases = [] }: PeopleSought,
	limit: number,
): Promise<Person[]> {
	const asName = speakerKey("person", text);
	if (asName === null) return [];
	const words = asName.split(" ");
	const exact = new Set(
		[text, ...aliases].flatMap((name) => [foldKey(name), speakerKey("person", name) ?? ""]),
	);
	const byName = await named(db, collections, at)
		.where((eb) => eb.or([eb("q.person", "in", [...exact]), eb("q.surname", "=", words.at(-1) ?? "")]))
		.execute();
	// "David Mastagni" is also David P. Mastagni; of the same surname only, he is somebody else.
	const meant = byName.filter(({ person }) => {
		const theirs = new Set(person.split(" "));
		return exact.has(person) || words.every((word) => theirs.has(word));
	});
	if (meant.length > 0) return gather(meant).slice(0, limit);

	const roleWords = foldWords(text).filter((word) => !SMALL_WORD.test(word));
	if (roleWords.length === 0) return [];
	let withRole = named(db, collections, at);
	for (const word of roleWords) withRole = withRole.where("q.role_words", "like", `% ${word} %`);
	const persons = [...new Set((await withRole.execute()).map(({ person }) => person))];
	if (persons.length === 0) return [];
	// Again for the statements beside which the role is not said.
	const found = await named(db, collections, at)
		.where("q.person", "in", persons.slice(0, PEOPLE_PER_ROLE))
		.execute();
	return gather(found).slice(0, limit);
}

/** The people whose name or surname begins with the prefix, most statements first. */
export async function speakersStartingWith(
	db: Database,
	collections: readonly string[],
	at: number,
	prefix: string,
	limit: number,
): Promise<Person[]> {
	const from = foldKey(prefix);
	// Both engines compare by code point, so everything that begins with `from` lies between the two.
	const to = `${from}\u{10FFFF}`;
	const rows = await named(db, collections, at)
		.where((eb) =>
			from === ""
				? eb("q.person", "is not", null)
				: eb.or([
						eb.and([eb("q.person", ">=", from), eb("q.person", "<", to)]),
						eb.and([eb("q.surname", ">=", from), eb("q.surname", "<", to)]),
					]),
		)
		.execute();
	return gather(rows).slice(0, limit);
}

/** One row for each spelling of a name with each role. */
function named(db: Database, collections: readonly string[], at: number) {
	return db
		.selectFrom("quotations as q")
		.innerJoin("articles as a", "a.key", "q.article_key")
		.where("q.named", "=", 1)
		.where("q.person", "is not", null)
		.where((eb) => visible(eb, collections, at))
		.groupBy(["q.person", "q.speaker_kind", "q.speaker_name", "q.role"])
		.select(({ fn }) => [
			"q.person",
			"q.speaker_kind",
			"q.speaker_name",
			"q.role",
			fn.countAll<number>().as("statements"),
		])
		.$narrowType<{ person: NotNull; speaker_name: NotNull }>();
}

interface Spelling {
	readonly person: string;
	readonly speaker_kind: string;
	readonly speaker_name: string;
	readonly role: string | null;
	readonly statements: number;
}

/** The rows of each person made one, most statements first. */
function gather(rows: readonly Spelling[]): Person[] {
	const everyone = [...Map.groupBy(rows, ({ person }) => person)].map(([person, theirs]): Person => {
		const kinds = tally(theirs, (row) => row.speaker_kind);
		return {
			person,
			name: tally(theirs, (row) => row.speaker_name)[0] ?? person,
			kind: (kinds[0] ?? "person") as Person["kind"],
			statements: theirs.reduce((sum, row) => sum + row.statements, 0),
			roles: tally(theirs, (row) => row.role),
		};
	});
	return everyone.sort((a, b) => b.statements - a.statements || (a.person < b.person ? -1 : 1));
}

/** The different values, most statements first; of equals the longest, which says most. */
function tally(rows: readonly Spelling[], of: (row: Spelling) => string | null): string[] {
	const counts = new Map<string, number>();
	for (const row of rows) {
		const value = of(row);
		if (value !== null) counts.set(value, (counts.get(value) ?? 0) + row.statements);
	}
	const order = ([a, m]: [string, number], [b, n]: [string, number]) =>
		n - m || b.length - a.length || (a < b ? -1 : 1);
	return [...counts].sort(order).map(([value]) => value);
}

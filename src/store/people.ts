import type { NotNull } from "kysely";
import type { Speaker } from "../quotes/quote.ts";
import type { Database } from "./database.ts";
import { foldKey, foldWords, speakerKey } from "./fold.ts";
import { candidates } from "./speakers.ts";
import { visible } from "./visible.ts";

/** How many are looked at for each one wanted, since some are named only where the reader does not see it. */
const CANDIDATES = 4;
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

/** Somebody whom a name being typed may become. */
export type SpeakerName = Pick<Person, "person" | "name">;

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
	const meant = byName.filter(({ person }) => exact.has(person) || includesAll(person.split(" "), words));
	if (meant.length > 0) return gather(meant).slice(0, limit);

	const roleWords = foldWords(text).filter((word) => !SMALL_WORD.test(word));
	if (roleWords.length === 0) return [];
	const persons = await candidates(db, collections, { roleWords }, limit * CANDIDATES);
	if (persons.length === 0) return [];
	const found = await named(db, collections, at).where("q.person", "in", persons).execute();
	// The role may stand only where this reader does not see it.
	const inRole = new Set(
		found.filter(({ role }) => includesAll(foldWords(role ?? ""), roleWords)).map((row) => row.person),
	);
	return gather(found.filter(({ person }) => inRole.has(person))).slice(0, limit);
}

/** The speakers whose name or surname begins with the prefix, the most quoted first. */
export async function speakersStartingWith(
	db: Database,
	collections: readonly string[],
	at: number,
	prefix: string,
	limit: number,
): Promise<SpeakerName[]> {
	const persons = await candidates(db, collections, { prefix: foldKey(prefix) }, limit * CANDIDATES);
	if (persons.length === 0) return [];
	const rows = await db
		.selectFrom("speakers as s")
		.where("s.person", "in", persons)
		.groupBy("s.person")
		.select((eb) => [
			"s.person",
			eb
				.selectFrom("quotations as q")
				.innerJoin("articles as a", "a.key", "q.article_key")
				.whereRef("q.person", "=", "s.person")
				.where("q.named", "=", 1)
				.where((seen) => visible(seen, collections, at))
				.select("q.speaker_name")
				.limit(1)
				.as("name"),
		])
		.execute();
	const names = new Map(rows.map(({ person, name }) => [person, name]));
	return persons
		.flatMap((person) => {
			const name = names.get(person);
			return name == null ? [] : [{ person, name }];
		})
		.slice(0, limit);
}

/**
 * Folded surnames of people who are quoted by name at least so many times, the most quoted first. Whoever is quoted
 * once in passing is no person of public life.
 */
export async function surnamesQuoted(
	db: Database,
	collections: readonly string[],
	at: number,
	least: number,
	limit: number,
): Promise<string[]> {
	const rows = await db
		.selectFrom("quotations as q")
		.innerJoin("articles as a", "a.key", "q.article_key")
		.where("q.named", "=", 1)
		.where("q.surname", "is not", null)
		.where((eb) => visible(eb, collections, at))
		.groupBy("q.surname")
		.having((eb) => eb.fn.countAll(), ">=", least)
		.select("q.surname")
		.$narrowType<{ surname: NotNull }>()
		.orderBy(({ fn }) => fn.countAll(), "desc")
		.orderBy("q.surname")
		.limit(limit)
		.execute();
	return rows.map(({ surname }) => surname);
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

function includesAll(words: readonly string[], wanted: readonly string[]): boolean {
	return wanted.every((word) => words.includes(word));
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

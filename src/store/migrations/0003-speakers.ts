import { sql } from "kysely";
import type { Migration } from "kysely/migration";
import type { ColumnTypes } from "./migrations.ts";

/** Who is quoted in which collection, in few rows: what a name is completed from and a role is looked up in. */
export const speakers = ({ text }: ColumnTypes): Migration => ({
	async up(db) {
		await db.schema
			.createTable("speakers")
			.addColumn("collection", text, (column) => column.notNull())
			.addColumn("person", text, (column) => column.notNull())
			.addColumn("surname", text)
			.addColumn("role_words", text, (column) => column.notNull())
			.addColumn("statements", "integer", (column) => column.notNull())
			.addPrimaryKeyConstraint("speakers_key", ["collection", "person", "role_words"])
			.execute();
		await sql`
			insert into speakers (collection, person, surname, role_words, statements)
			select a.collection, q.person, max(q.surname), coalesce(q.role_words, ''), count(*)
			from quotations q join articles a on a.key = q.article_key
			where q.named = 1 and q.person is not null
			group by a.collection, q.person, coalesce(q.role_words, '')`.execute(db);
	},
});

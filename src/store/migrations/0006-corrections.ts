import type { Migration } from "kysely/migration";
import type { ColumnTypes } from "./migrations.ts";

/** What the operator knows better than the extractor: whose words some are. */
export const corrections = ({ text }: ColumnTypes): Migration => ({
	async up(db) {
		await db.schema
			.createTable("corrections")
			.addColumn("collection", text, (column) => column.notNull())
			.addColumn("article_id", text, (column) => column.notNull())
			.addColumn("words", text, (column) => column.notNull())
			.addColumn("speaker", text)
			.addColumn("why", text, (column) => column.notNull())
			.addColumn("made_at", text, (column) => column.notNull())
			.addPrimaryKeyConstraint("corrections_key", ["collection", "article_id", "words"])
			.execute();
	},
});

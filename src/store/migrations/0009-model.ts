import type { Migration } from "kysely/migration";
import type { ColumnTypes } from "./migrations.ts";

/** What models have been asked for each day, and how far the articles have been embedded. */
export const model = ({ text }: ColumnTypes): Migration => ({
	async up(db) {
		await db.schema
			.createTable("model_usage")
			.addColumn("day", text, (column) => column.notNull())
			.addColumn("purpose", text, (column) => column.notNull())
			.addColumn("community", text, (column) => column.notNull())
			.addColumn("tokens", "bigint", (column) => column.notNull())
			.addColumn("calls", "integer", (column) => column.notNull())
			.addPrimaryKeyConstraint("model_usage_key", ["day", "purpose", "community"])
			.execute();
		await db.schema
			.createTable("embedding_progress")
			.addColumn("model", text, (column) => column.primaryKey())
			.addColumn("article_key", "bigint", (column) => column.notNull())
			.addColumn("archive_version", "integer", (column) => column.notNull())
			.execute();
	},
});

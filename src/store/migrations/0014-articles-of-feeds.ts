import type { Migration } from "kysely/migration";
import type { ColumnTypes } from "./migrations.ts";

/** How much of an article was read, and which articles of feeds are the same text. */
export const articlesOfFeeds = ({ text }: ColumnTypes): Migration => ({
	async up(db) {
		await db.schema
			.alterTable("articles")
			.addColumn("partial", "integer", (column) => column.notNull().defaultTo(0))
			.execute();
		await db.schema.alterTable("articles").addColumn("also_in", text).execute();
		await db.schema
			.createTable("article_marks")
			.addColumn("collection", text, (column) => column.notNull())
			.addColumn("mark", "bigint", (column) => column.notNull())
			.addColumn("article_id", text, (column) => column.notNull())
			.addColumn("publisher", text, (column) => column.notNull())
			.addColumn("seen_at", "bigint", (column) => column.notNull())
			.addPrimaryKeyConstraint("article_marks_key", ["collection", "article_id", "mark"])
			.execute();
		await db.schema
			.createIndex("article_marks_mark")
			.on("article_marks")
			.columns(["collection", "mark", "seen_at"])
			.execute();
		await db.schema.createIndex("article_marks_seen").on("article_marks").columns(["seen_at"]).execute();
	},
});

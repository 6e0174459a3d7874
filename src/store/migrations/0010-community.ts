import type { Migration } from "kysely/migration";
import type { ColumnTypes } from "./migrations.ts";

/** What communities decide and say: settings, feedback, their own questions; and the answers that stand in their channels. */
export const community = ({ text, key }: ColumnTypes): Migration => ({
	async up(db) {
		await db.schema
			.createTable("channel_settings")
			.addColumn("kind", text, (column) => column.notNull())
			.addColumn("collection", text, (column) => column.notNull())
			.addColumn("channel", text, (column) => column.notNull())
			.addColumn("settings", text, (column) => column.notNull())
			.addColumn("revision", "integer", (column) => column.notNull())
			.addColumn("changed_by", text, (column) => column.notNull())
			.addColumn("changed_at", text, (column) => column.notNull())
			.addPrimaryKeyConstraint("channel_settings_key", ["kind", "collection", "channel"])
			.execute();
		await db.schema
			.createTable("feedback")
			.addColumn("answer", text, (column) => column.notNull())
			.addColumn("platform", text, (column) => column.notNull())
			.addColumn("person", text, (column) => column.notNull())
			.addColumn("collection", text)
			.addColumn("channel", text, (column) => column.notNull())
			.addColumn("helpful", "smallint", (column) => column.notNull())
			.addColumn("reason", text)
			.addColumn("text", text)
			.addColumn("command", text, (column) => column.notNull())
			.addColumn("cited", text, (column) => column.notNull())
			.addColumn("question", text)
			.addColumn("given_at", text, (column) => column.notNull())
			.addPrimaryKeyConstraint("feedback_key", ["answer", "platform", "person"])
			.execute();
		await db.schema.createIndex("feedback_time").on("feedback").columns(["given_at"]).execute();
		await db.schema.createIndex("feedback_person").on("feedback").columns(["platform", "person"]).execute();
		await db.schema
			.createTable("standing_questions")
			.addColumn("collection", text, (column) => column.notNull())
			.addColumn("name", text, (column) => column.notNull())
			.addColumn("question", text, (column) => column.notNull())
			.addColumn("revision", "integer", (column) => column.notNull())
			.addColumn("changed_by", text, (column) => column.notNull())
			.addColumn("changed_at", text, (column) => column.notNull())
			.addPrimaryKeyConstraint("standing_questions_key", ["collection", "name"])
			.execute();
		await key(db.schema.createTable("posted_answers"))
			.addColumn("platform", text, (column) => column.notNull())
			.addColumn("collection", text)
			.addColumn("channel", text, (column) => column.notNull())
			.addColumn("message", text, (column) => column.notNull())
			.addColumn("mark", text)
			.addColumn("reply", text, (column) => column.notNull())
			.addColumn("posted_at", text, (column) => column.notNull())
			.addColumn("gone", "smallint", (column) => column.notNull())
			.addColumn("tries", "integer", (column) => column.notNull())
			.addColumn("problem", text)
			.addUniqueConstraint("posted_answers_message", ["platform", "channel", "message"])
			.execute();
		await db.schema.createIndex("posted_answers_time").on("posted_answers").columns(["posted_at"]).execute();
		await db.schema
			.createTable("posted_citations")
			.addColumn("answer_key", "bigint", (column) => column.notNull())
			.addColumn("collection", text, (column) => column.notNull())
			.addColumn("article_id", text, (column) => column.notNull())
			.addColumn("version", "integer", (column) => column.notNull())
			.addColumn("span_start", "integer", (column) => column.notNull())
			.addColumn("span_end", "integer", (column) => column.notNull())
			.addColumn("words", text, (column) => column.notNull())
			.addColumn("noted", text)
			.addPrimaryKeyConstraint("posted_citations_key", [
				"answer_key",
				"collection",
				"article_id",
				"version",
				"span_start",
				"span_end",
			])
			.execute();
		await db.schema
			.createIndex("posted_citations_article")
			.on("posted_citations")
			.columns(["collection", "article_id", "version"])
			.execute();
		await db.schema
			.createTable("withdrawals")
			.addColumn("collection", text, (column) => column.notNull())
			.addColumn("article_id", text, (column) => column.notNull())
			.addColumn("why", text, (column) => column.notNull())
			.addColumn("withdrawn_at", text, (column) => column.notNull())
			.addPrimaryKeyConstraint("withdrawals_key", ["collection", "article_id"])
			.execute();
	},
});

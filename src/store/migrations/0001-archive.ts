import { sql } from "kysely";
import type { Migration } from "kysely/migration";
import type { ColumnTypes } from "./migrations.ts";

/** Articles and their versions, quotations, term counts, the published version and the leases. */
export const archive = ({ text, key }: ColumnTypes): Migration => ({
	async up(db) {
		await key(db.schema.createTable("articles"))
			.addColumn("collection", text, (column) => column.notNull())
			.addColumn("id", text, (column) => column.notNull())
			.addColumn("version", "integer", (column) => column.notNull())
			.addColumn("outlet", text, (column) => column.notNull())
			.addColumn("outlet_folded", text, (column) => column.notNull())
			.addColumn("headline", text, (column) => column.notNull())
			.addColumn("byline", text)
			.addColumn("published_on", text)
			.addColumn("url", text)
			.addColumn("text_at_link", "integer", (column) => column.notNull())
			.addColumn("corrects", text)
			.addColumn("content_hash", text, (column) => column.notNull())
			.addColumn("fetched_at", text, (column) => column.notNull())
			.addColumn("quotations", "integer", (column) => column.notNull())
			.addColumn("added_in", "integer", (column) => column.notNull())
			.addColumn("retired_in", "integer")
			// Last, because SQLite reads a row from its front and a text may fill many pages.
			.addColumn("text", text, (column) => column.notNull())
			.addUniqueConstraint("articles_version", ["collection", "id", "version"])
			.execute();
		// Two live versions of one article cannot exist, whatever a writer does.
		await db.schema
			.createIndex("articles_live")
			.unique()
			.on("articles")
			.columns(["collection", "id"])
			.where(sql.ref("retired_in"), "is", null)
			.execute();
		// Everything that coverage counts, so that counting reads no text.
		await db.schema
			.createIndex("articles_coverage")
			.on("articles")
			.columns([
				"collection",
				"added_in",
				"retired_in",
				"published_on",
				"outlet_folded",
				"quotations",
				"outlet",
				"fetched_at",
			])
			.execute();
		await db.schema.createIndex("articles_added").on("articles").columns(["added_in", "key"]).execute();
		await db.schema.createIndex("articles_retired").on("articles").columns(["retired_in", "key"]).execute();

		await db.schema
			.createTable("quotations")
			.addColumn("article_key", "bigint", (column) =>
				column.notNull().references("articles.key").onDelete("cascade"),
			)
			.addColumn("ordinal", "integer", (column) => column.notNull())
			.addColumn("kind", text, (column) => column.notNull())
			.addColumn("span_start", "integer", (column) => column.notNull())
			.addColumn("span_end", "integer", (column) => column.notNull())
			.addColumn("speaker_kind", text, (column) => column.notNull())
			.addColumn("speaker_name", text)
			.addColumn("role", text)
			.addColumn("mention_start", "integer")
			.addColumn("mention_end", "integer")
			.addColumn("cue_start", "integer")
			.addColumn("cue_end", "integer")
			.addColumn("confidence", "double precision", (column) => column.notNull())
			.addColumn("named", "integer", (column) => column.notNull())
			.addColumn("utterance", "integer", (column) => column.notNull())
			.addColumn("alternatives", text, (column) => column.notNull())
			.addColumn("person", text)
			.addColumn("surname", text)
			.addColumn("role_words", text)
			.addPrimaryKeyConstraint("quotations_key", ["article_key", "ordinal"])
			.execute();
		await db.schema
			.createIndex("quotations_person")
			.on("quotations")
			.columns(["person", "article_key"])
			.execute();
		await db.schema
			.createIndex("quotations_surname")
			.on("quotations")
			.columns(["surname", "article_key"])
			.execute();

		await db.schema
			.createTable("terms")
			.addColumn("term", text, (column) => column.primaryKey())
			.addColumn("articles", "integer", (column) => column.notNull())
			.execute();

		await db.schema
			.createTable("publication")
			.addColumn("id", "integer", (column) => column.primaryKey())
			.addColumn("archive_version", "integer", (column) => column.notNull())
			.addColumn("passages_version", "bigint", (column) => column.notNull())
			.addColumn("quotations_version", "bigint", (column) => column.notNull())
			.addColumn("published_at", text)
			.execute();
		await db
			.insertInto("publication")
			.values({ id: 1, archive_version: 0, passages_version: 0, quotations_version: 0, published_at: null })
			.execute();

		await db.schema
			.createTable("leases")
			.addColumn("name", text, (column) => column.primaryKey())
			.addColumn("holder", text, (column) => column.notNull())
			.addColumn("token", "integer", (column) => column.notNull())
			.addColumn("expires_at", "bigint", (column) => column.notNull())
			.execute();
	},
});

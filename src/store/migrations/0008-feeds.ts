import type { Migration } from "kysely/migration";
import type { ColumnTypes } from "./migrations.ts";

/** The feeds that are followed, and the articles that each has announced. */
export const feeds = ({ text, key }: ColumnTypes): Migration => ({
	async up(db) {
		await key(db.schema.createTable("feeds"))
			.addColumn("collection", text, (column) => column.notNull())
			.addColumn("url", text, (column) => column.notNull())
			.addColumn("host", text, (column) => column.notNull())
			.addColumn("title", text)
			.addColumn("etag", text)
			.addColumn("last_modified", text)
			.addColumn("ttl_minutes", "integer")
			.addColumn("next_at", "bigint", (column) => column.notNull())
			.addColumn("failures", "integer", (column) => column.notNull().defaultTo(0))
			.addColumn("last_error", text)
			.addColumn("trouble_told", "integer", (column) => column.notNull().defaultTo(0))
			.addColumn("moved_to", text)
			.addColumn("moved_count", "integer", (column) => column.notNull().defaultTo(0))
			.addColumn("stopped", text)
			.addColumn("checked_at", "bigint")
			.addColumn("claimed_by", text)
			.addColumn("claimed_until", "bigint", (column) => column.notNull().defaultTo(0))
			.addUniqueConstraint("feeds_url", ["collection", "url"])
			.execute();
		await db.schema.createIndex("feeds_due").on("feeds").columns(["next_at"]).execute();
		await db.schema
			.createTable("feed_items")
			.addColumn("feed_key", "bigint", (column) => column.notNull())
			.addColumn("collection", text, (column) => column.notNull())
			.addColumn("item", text, (column) => column.notNull())
			.addColumn("guid", text)
			.addColumn("article_id", text, (column) => column.notNull())
			.addColumn("extent", text, (column) => column.notNull())
			.addColumn("fingerprint", text, (column) => column.notNull())
			.addColumn("seen_at", "bigint", (column) => column.notNull())
			.addPrimaryKeyConstraint("feed_items_key", ["collection", "item"])
			.execute();
		await db.schema.createIndex("feed_items_guid").on("feed_items").columns(["feed_key", "guid"]).execute();
		await db.schema
			.createIndex("feed_items_article")
			.on("feed_items")
			.columns(["collection", "article_id"])
			.execute();
	},
});

import type { Migration } from "kysely/migration";
import type { ColumnTypes } from "./migrations.ts";

/** What the cache keeps behind its memory when there is no Redis. */
export const cache = ({ text }: ColumnTypes): Migration => ({
	async up(db) {
		await db.schema
			.createTable("cache")
			.addColumn("key", text, (column) => column.primaryKey())
			.addColumn("value", text, (column) => column.notNull())
			.addColumn("expires_at", "bigint")
			.execute();
		await db.schema.createIndex("cache_expiry").on("cache").column("expires_at").execute();
	},
});

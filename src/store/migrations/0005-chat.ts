import type { Migration } from "kysely/migration";
import type { ColumnTypes } from "./migrations.ts";

/** What platforms must remember over restarts: the buttons they have shown, and the events they have answered. */
export const chat = ({ text }: ColumnTypes): Migration => ({
	async up(db) {
		await db.schema
			.createTable("buttons")
			.addColumn("id", text, (column) => column.primaryKey())
			.addColumn("action", text, (column) => column.notNull())
			.addColumn("shown_at", "bigint", (column) => column.notNull())
			.execute();
		await db.schema
			.createTable("claims")
			.addColumn("key", text, (column) => column.primaryKey())
			.addColumn("claimed_at", "bigint", (column) => column.notNull())
			.execute();
		await db.schema.createIndex("claims_age").on("claims").columns(["claimed_at"]).execute();
		await db.schema.createIndex("buttons_age").on("buttons").columns(["shown_at"]).execute();
	},
});

import type { Migration } from "kysely/migration";
import type { ColumnTypes } from "./migrations.ts";

/** Channels that the bot slowed down for a time, and what they are to be again. */
export const slowModes = ({ text }: ColumnTypes): Migration => ({
	async up(db) {
		await db.schema
			.createTable("slow_modes")
			.addColumn("collection", text, (column) => column.notNull())
			.addColumn("channel", text, (column) => column.notNull())
			.addColumn("number", "integer", (column) => column.notNull())
			.addColumn("place", text, (column) => column.notNull())
			.addColumn("before_seconds", "integer", (column) => column.notNull())
			.addColumn("set_seconds", "integer", (column) => column.notNull())
			.addColumn("until", text, (column) => column.notNull())
			.addPrimaryKeyConstraint("slow_modes_key", ["collection", "channel"])
			.execute();
	},
});

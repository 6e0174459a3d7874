import type { Migration } from "kysely/migration";
import type { ColumnTypes } from "./migrations.ts";

/** The editions of each place, by local date: claimed before they are posted, and kept as they were posted. */
export const digest = ({ text }: ColumnTypes): Migration => ({
	async up(db) {
		await db.schema
			.createTable("digest_editions")
			.addColumn("place", text, (column) => column.notNull())
			.addColumn("local_date", text, (column) => column.notNull())
			.addColumn("state", text, (column) => column.notNull())
			.addColumn("holder", text, (column) => column.notNull())
			.addColumn("claimed_until", "bigint", (column) => column.notNull())
			.addColumn("attempts", "integer", (column) => column.notNull())
			.addColumn("edition", text)
			.addColumn("posted", text)
			.addColumn("posted_at", text)
			.addColumn("note", text)
			.addPrimaryKeyConstraint("digest_editions_key", ["place", "local_date"])
			.execute();
	},
});

import type { Migration } from "kysely/migration";
import type { ColumnTypes } from "./migrations.ts";

/** Which outlets have had an article's text after it. */
export const copies = ({ text }: ColumnTypes): Migration => ({
	async up(db) {
		await db.schema.alterTable("articles").addColumn("copied_in", text).execute();
	},
});

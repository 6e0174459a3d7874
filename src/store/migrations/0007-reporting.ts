import type { Migration } from "kysely/migration";

/** Whether a quotation's words are another's, as its speaker tells them. */
export const reporting: Migration = {
	async up(db) {
		await db.schema
			.alterTable("quotations")
			.addColumn("reporting", "integer", (column) => column.notNull().defaultTo(0))
			.execute();
	},
};

import type { Migration } from "kysely/migration";

/** Until when a button can be pressed. Those of before may repeat questions that were kept for too long: they go. */
export const buttons: Migration = {
	async up(db) {
		await db.deleteFrom("buttons").execute();
		await db.schema
			.alterTable("buttons")
			.addColumn("until", "bigint", (column) => column.notNull().defaultTo(0))
			.execute();
	},
};

import type { Migration } from "kysely/migration";
import type { ColumnTypes } from "./migrations.ts";

/** What moderators decide: cases and their append-only history, appeals, points, policies, and counts of what rules would have done. */
export const moderation = ({ text }: ColumnTypes): Migration => ({
	async up(db) {
		await db.schema
			.createTable("cases")
			.addColumn("collection", text, (column) => column.notNull())
			.addColumn("number", "integer", (column) => column.notNull())
			.addColumn("origin", text, (column) => column.notNull())
			.addColumn("place", text, (column) => column.notNull())
			.addColumn("message", text, (column) => column.notNull())
			.addColumn("message_key", text, (column) => column.notNull())
			.addColumn("link", text)
			.addColumn("person", text, (column) => column.notNull())
			.addColumn("rule", text, (column) => column.notNull())
			.addColumn("findings", text, (column) => column.notNull())
			.addColumn("evidence", text)
			.addColumn("evidence_hash", text, (column) => column.notNull())
			.addColumn("evidence_until", text, (column) => column.notNull())
			.addColumn("opened_at", text, (column) => column.notNull())
			.addColumn("card", text)
			.addPrimaryKeyConstraint("cases_key", ["collection", "number"])
			.addUniqueConstraint("cases_message", ["collection", "message_key"])
			.execute();
		await db.schema.createIndex("cases_person").on("cases").columns(["collection", "person"]).execute();
		await db.schema.createIndex("cases_evidence").on("cases").columns(["evidence_until"]).execute();
		await db.schema
			.createTable("case_events")
			.addColumn("collection", text, (column) => column.notNull())
			.addColumn("number", "integer", (column) => column.notNull())
			.addColumn("ordinal", "integer", (column) => column.notNull())
			.addColumn("kind", text, (column) => column.notNull())
			.addColumn("actor", text)
			.addColumn("at", text, (column) => column.notNull())
			.addColumn("details", text, (column) => column.notNull())
			.addPrimaryKeyConstraint("case_events_key", ["collection", "number", "ordinal"])
			.execute();
		await db.schema
			.createTable("case_claims")
			.addColumn("collection", text, (column) => column.notNull())
			.addColumn("number", "integer", (column) => column.notNull())
			.addColumn("step", text, (column) => column.notNull())
			.addColumn("actor", text, (column) => column.notNull())
			.addColumn("at", text, (column) => column.notNull())
			.addPrimaryKeyConstraint("case_claims_key", ["collection", "number", "step"])
			.execute();
		await db.schema
			.createTable("case_points")
			.addColumn("collection", text, (column) => column.notNull())
			.addColumn("number", "integer", (column) => column.notNull())
			.addColumn("person", text, (column) => column.notNull())
			.addColumn("points", "integer", (column) => column.notNull())
			.addColumn("given_at", text, (column) => column.notNull())
			.addPrimaryKeyConstraint("case_points_key", ["collection", "number"])
			.execute();
		await db.schema
			.createIndex("case_points_person")
			.on("case_points")
			.columns(["collection", "person", "given_at"])
			.execute();
		await db.schema
			.createTable("rule_tallies")
			.addColumn("collection", text, (column) => column.notNull())
			.addColumn("day", text, (column) => column.notNull())
			.addColumn("rule", text, (column) => column.notNull())
			.addColumn("outcome", text, (column) => column.notNull())
			.addColumn("count", "integer", (column) => column.notNull())
			.addPrimaryKeyConstraint("rule_tallies_key", ["collection", "day", "rule", "outcome"])
			.execute();
	},
});

import { join } from "node:path";
import { Kysely } from "kysely";
import { Migrator } from "kysely/migration";
import { makeFolder } from "../make-folder.ts";
import { type Engine, migrations } from "./migrations/migrations.ts";
import { currentSchema, postgresDialect } from "./postgres.ts";
import { sqliteDialect } from "./sqlite.ts";
import type { Tables } from "./tables.ts";

/** The archive's SQL, on either engine. */
export type Database = Kysely<Tables>;

/** Where the database is: at a PostgreSQL URL, else in a file of the data directory. */
export interface DatabaseSettings {
	readonly url: string | null;
	readonly directory: string;
}

/** Opens the database and brings its tables up to date; any number of processes may do so at once. */
export async function openDatabase({ url, directory }: DatabaseSettings): Promise<Database> {
	const engine: Engine = url === null ? "sqlite" : "postgres";
	const place = url === null ? join(directory, "on-record.sqlite") : maskPassword(url);
	let db: Database | null = null;
	try {
		if (url === null) await makeFolder(directory);
		db = new Kysely<Tables>({ dialect: url === null ? sqliteDialect(place) : await postgresDialect(url) });
		await migrate(db, engine);
		return db;
	} catch (error) {
		await db?.destroy().catch(() => {});
		const advice =
			engine === "sqlite"
				? "Check that the folder can be written to and that the file is an SQLite database."
				: "Check that the server runs and that DATABASE_URL names its host, user, password and database.";
		throw new Error(`Expected a database at ${place}, got: ${reason(error)}. ${advice}`);
	}
}

/** Lets the statements under way end, and closes every connection. */
export async function closeDatabase(db: Database): Promise<void> {
	await db.destroy();
}

/** The URL with its password hidden, fit for a log. */
export function maskPassword(url: string): string {
	if (!URL.canParse(url)) return "a URL that cannot be read";
	const parsed = new URL(url);
	if (parsed.password !== "") parsed.password = "***";
	for (const name of parsed.searchParams.keys()) {
		if (/pass|key|secret|token/i.test(name)) parsed.searchParams.set(name, "***");
	}
	return parsed.href;
}

async function migrate(db: Database, engine: Engine): Promise<void> {
	const migrator = new Migrator({
		db,
		provider: { getMigrations: async () => migrations(engine) },
		// Named, because the migrator otherwise takes a table of any schema of the database for its own.
		...(engine === "postgres" ? { migrationTableSchema: await currentSchema(db) } : {}),
	});
	const { error } = await migrator.migrateToLatest();
	if (error !== undefined) throw error;
}

function reason(error: unknown): string {
	if (error instanceof AggregateError && error.message === "") return error.errors.map(reason).join("; ");
	const message = (error as { message?: unknown } | null)?.message;
	return (typeof message === "string" ? message : String(error)).replace(/\.$/, "");
}

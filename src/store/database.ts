import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { type Dialect, Kysely, PostgresDialect, sql } from "kysely";
import { Migrator } from "kysely/migration";
import { type Engine, migrations } from "./migrations/migrations.ts";
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
		if (url === null) await mkdir(directory, { recursive: true });
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

async function postgresDialect(url: string): Promise<Dialect> {
	if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) {
		throw new Error("the URL is not of the form postgres://user:password@host:5432/database");
	}
	const { default: pg } = await import("pg");
	const pool = new pg.Pool({
		connectionString: url,
		connectionTimeoutMillis: 5_000,
		application_name: "on-record",
		// Counts and keys come as int8; ours stay far below 2^53.
		types: {
			getTypeParser: (oid, format) =>
				oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format as "text"),
		},
	});
	// An idle connection that the server drops is replaced at the next query; unheard, the event would end the process.
	pool.on("error", () => {});
	return new PostgresDialect({ pool });
}

async function migrate(db: Database, engine: Engine): Promise<void> {
	const migrator = new Migrator({
		db,
		provider: { getMigrations: async () => migrations(engine) },
		...(engine === "postgres" ? { migrationTableSchema: await currentSchema(db) } : {}),
	});
	const { error } = await migrator.migrateToLatest();
	if (error !== undefined) throw error;
}

/** Named, because the migrator otherwise takes a table of any schema of the database for its own. */
async function currentSchema(db: Database): Promise<string> {
	const { rows } = await sql<{ name: string | null }>`select current_schema() as name`.execute(db);
	const name = rows[0]?.name ?? null;
	if (name === null) throw new Error("no schema of the connection's search_path exists");
	return name;
}

function reason(error: unknown): string {
	if (error instanceof AggregateError && error.message === "") return error.errors.map(reason).join("; ");
	const message = (error as { message?: unknown } | null)?.message;
	return (typeof message === "string" ? message : String(error)).replace(/\.$/, "");
}

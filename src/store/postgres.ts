import {
	type DatabaseIntrospector,
	type Dialect,
	type Kysely,
	PostgresDialect,
	PostgresIntrospector,
	sql,
	type TableMetadata,
} from "kysely";

/**
 * Kysely's dialect for `pg`, over a pool at this URL.
 * @throws where the URL is not one of PostgreSQL
 */
export async function postgresDialect(url: string): Promise<Dialect> {
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
	return new OwnSchemaDialect({ pool });
}

/** The schema that the connection's names without a schema mean. */
export async function currentSchema<T>(db: Kysely<T>): Promise<string> {
	const { rows } = await sql<{ name: string | null }>`select current_schema() as name`.execute(db);
	const name = rows[0]?.name ?? null;
	if (name === null) throw new Error("no schema of the connection's search_path exists");
	return name;
}

class OwnSchemaDialect extends PostgresDialect {
	// biome-ignore lint/suspicious/noExplicitAny: the dialect's contract is for tables of any kind.
	override createIntrospector(db: Kysely<any>): DatabaseIntrospector {
		return new OwnSchemaIntrospector(db);
	}
}

/**
 * Tells the migrator which tables there are. Kysely's own asks PostgreSQL about the columns of every schema of the
 * database, and fails when somebody else's schema is dropped while it asks; ours looks at the tables of our own.
 */
class OwnSchemaIntrospector extends PostgresIntrospector {
	// biome-ignore lint/suspicious/noExplicitAny: as above.
	readonly #db: Kysely<any>;

	// biome-ignore lint/suspicious/noExplicitAny: as above.
	constructor(db: Kysely<any>) {
		super(db);
		this.#db = db;
	}

	override async getTables(): Promise<TableMetadata[]> {
		const { rows } = await sql<{ name: string; schema: string }>`
			select tablename as name, schemaname as schema from pg_catalog.pg_tables where schemaname = current_schema()
		`.execute(this.#db);
		return rows.map((table) => ({ ...table, isView: false, isForeign: false, columns: [] }));
	}
}

import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { setImmediate as immediate } from "node:timers/promises";
import {
	CompiledQuery,
	type DatabaseConnection,
	type Dialect,
	type Driver,
	type QueryResult,
	SelectQueryNode,
	SqliteAdapter,
	SqliteIntrospector,
	SqliteQueryCompiler,
} from "kysely";
import { type Clock, systemClock } from "./clock.ts";

/** How long SQLite itself waits for another process's write, with this thread stopped. */
const WAIT_IN_THREAD_MS = 10;
/** How long we go on waiting after that, with this thread free. */
const WAIT_MS = 30_000;
const STATEMENTS_KEPT = 256;
/** Statements that have kept the thread for so long together let others have it before the next. */
const LONGEST_TURN_MS = 5;

/** Kysely's dialect for `node:sqlite`. */
export function sqliteDialect(file: string, clock: Clock = systemClock): Dialect {
	return {
		createDriver: () => new SqliteDriver(file, clock),
		createQueryCompiler: () => new SqliteQueryCompiler(),
		createAdapter: () => new Adapter(),
		createIntrospector: (db) => new SqliteIntrospector(db),
	};
}

/** SQLite rolls schema changes back like any other; the driver keeps its connections in order by itself. */
class Adapter extends SqliteAdapter {
	override get supportsTransactionalDdl() {
		return true;
	}
	override get supportsMultipleConnections() {
		return true;
	}
}

/**
 * One connection that writes, behind a lock, and one that only reads.
 * Reading never waits for a write, of this process or of another; writes and transactions take turns.
 */
class SqliteDriver implements Driver {
	readonly #file: string;
	readonly #clock: Clock;
	readonly #lock = new Lock();
	readonly #turn = new Turn();
	#writer: Session | null = null;
	#reader: Session | null = null;

	constructor(file: string, clock: Clock) {
		this.#file = file;
		this.#clock = clock;
	}

	async init(): Promise<void> {
		const open = (pragmas: string) =>
			patiently(this.#clock, () => {
				const database = new DatabaseSync(this.#file, { timeout: WAIT_IN_THREAD_MS });
				try {
					database.exec(`pragma foreign_keys = on; pragma synchronous = normal; ${pragmas}`);
					return new Session(database, this.#turn);
				} catch (error) {
					database.close();
					throw error;
				}
			});
		this.#writer = await open("pragma journal_mode = wal;");
		this.#reader = await open("pragma query_only = on;");
	}

	async acquireConnection(): Promise<DatabaseConnection> {
		if (this.#writer === null || this.#reader === null) throw new Error("The SQLite file is not open.");
		return new SqliteConnection(this.#writer, this.#reader, this.#lock, this.#clock, this.#turn);
	}

	beginTransaction(connection: DatabaseConnection): Promise<void> {
		return (connection as SqliteConnection).begin();
	}

	commitTransaction(connection: DatabaseConnection): Promise<void> {
		return (connection as SqliteConnection).commit();
	}

	rollbackTransaction(connection: DatabaseConnection): Promise<void> {
		return (connection as SqliteConnection).rollback();
	}

	async releaseConnection(): Promise<void> {}

	async destroy(): Promise<void> {
		await this.#lock.take();
		this.#reader?.close();
		this.#writer?.close();
	}
}

class SqliteConnection implements DatabaseConnection {
	readonly #writer: Session;
	readonly #reader: Session;
	readonly #lock: Lock;
	readonly #clock: Clock;
	readonly #turn: Turn;
	#inTransaction = false;

	constructor(writer: Session, reader: Session, lock: Lock, clock: Clock, turn: Turn) {
		this.#turn = turn;
		this.#writer = writer;
		this.#reader = reader;
		this.#lock = lock;
		this.#clock = clock;
	}

	async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
		await this.#turn.breathe();
		if (this.#inTransaction) return this.#writer.run(query);
		if (SelectQueryNode.is(query.query)) return patiently(this.#clock, () => this.#reader.run(query));
		await this.#lock.take();
		try {
			return await patiently(this.#clock, () => this.#writer.run<Row>(query));
		} finally {
			this.#lock.give();
		}
	}

	// biome-ignore lint/correctness/useYield: there is nothing to yield
	async *streamQuery(): AsyncGenerator<never> {
		throw new Error("SQLite rows are not streamed: read them in chunks by key.");
	}

	/** `immediate`: a transaction that begins by reading could not write once another process has written. */
	async begin(): Promise<void> {
		await this.#lock.take();
		try {
			await patiently(this.#clock, () => this.#writer.run(CompiledQuery.raw("begin immediate")));
			this.#inTransaction = true;
		} catch (error) {
			this.#lock.give();
			throw error;
		}
	}

	/** A commit that fails leaves the transaction, and with it the lock, to `rollback`. */
	async commit(): Promise<void> {
		this.#writer.run(CompiledQuery.raw("commit"));
		this.#end();
	}

	async rollback(): Promise<void> {
		try {
			// SQLite has already rolled back by itself after, say, a full disk.
			if (this.#writer.inTransaction) this.#writer.run(CompiledQuery.raw("rollback"));
		} finally {
			this.#end();
		}
	}

	#end(): void {
		this.#inTransaction = false;
		this.#lock.give();
	}
}

/** One `DatabaseSync` and the statements it has prepared. */
class Session {
	readonly #database: DatabaseSync;
	readonly #statements = new Map<string, StatementSync>();
	readonly #turn: Turn;

	constructor(database: DatabaseSync, turn: Turn) {
		this.#database = database;
		this.#turn = turn;
	}

	get inTransaction(): boolean {
		return this.#database.isTransaction;
	}

	run<Row>({ sql, parameters }: Pick<CompiledQuery, "sql" | "parameters">): QueryResult<Row> {
		return this.#turn.timed(() => {
			const statement = this.#statement(sql);
			const values = parameters.map(toSqlite);
			if (statement.columns().length > 0) return { rows: statement.all(...values) as Row[] };
			const { changes, lastInsertRowid } = statement.run(...values);
			return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
		});
	}

	close(): void {
		this.#statements.clear();
		this.#database.close();
	}

	#statement(sql: string): StatementSync {
		const statement = this.#statements.get(sql) ?? this.#database.prepare(sql);
		this.#statements.delete(sql);
		this.#statements.set(sql, statement);
		const oldest = this.#statements.keys().next().value;
		if (this.#statements.size > STATEMENTS_KEPT && oldest !== undefined) this.#statements.delete(oldest);
		return statement;
	}
}

/** Statements do not wait for anything, so that awaiting them alone, however many, would let nobody else in. */
class Turn {
	#spentMs = 0;

	timed<T>(run: () => T): T {
		const began = performance.now();
		try {
			return run();
		} finally {
			this.#spentMs += performance.now() - began;
		}
	}

	async breathe(): Promise<void> {
		if (this.#spentMs < LONGEST_TURN_MS) return;
		this.#spentMs = 0;
		await immediate();
	}
}

/** First come, first served. */
class Lock {
	#tail: Promise<void> = Promise.resolve();
	#open: () => void = () => {};

	async take(): Promise<void> {
		const before = this.#tail;
		const { promise, resolve } = Promise.withResolvers<void>();
		this.#tail = promise;
		await before;
		this.#open = resolve;
	}

	give(): void {
		this.#open();
	}
}

function toSqlite(value: unknown): SQLInputValue {
	return typeof value === "boolean" ? Number(value) : (value as SQLInputValue);
}

const SQLITE_BUSY = 5;

function isBusy(error: unknown): boolean {
	const code = (error as { errcode?: unknown }).errcode;
	return typeof code === "number" && (code & 0xff) === SQLITE_BUSY;
}

/** Runs again while another process holds the file, in pauses that leave this thread free. */
async function patiently<T>(clock: Clock, run: () => T): Promise<T> {
	const until = clock.now() + WAIT_MS;
	for (let pause = 1; ; pause = Math.min(pause * 2, 32)) {
		try {
			return run();
		} catch (error) {
			if (!isBusy(error)) throw error;
			if (clock.now() >= until) {
				const message = `Expected to write to the database within ${WAIT_MS / 1000} s, but another process holds it. End that process, or use PostgreSQL (DATABASE_URL) for several writers.`;
				throw new Error(message, { cause: error });
			}
			await clock.sleep(pause * (0.5 + Math.random()));
		}
	}
}

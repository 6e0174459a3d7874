import type { Connection, Index, Table } from "@lancedb/lancedb";
import type { Field, Schema } from "apache-arrow";
import { isRemote } from "./remote.ts";

export const TABLES = ["passages", "quotations"] as const;
export type TableName = (typeof TABLES)[number];

const MEGABYTE = 1n << 20n;
/**
 * The caches keep parts of superseded versions too, so a process grows to their bound, and the
 * engine's own is 6 GB. From a local folder a small one is as fast; from object storage every
 * miss is a request over the network.
 */
const LOCAL_CACHE = { index: 64n * MEGABYTE, metadata: 32n * MEGABYTE };
const REMOTE_CACHE = { index: 512n * MEGABYTE, metadata: 64n * MEGABYTE };

/**
 * How long object storage is insisted on, request by request: who reads has somebody waiting for an answer, who writes
 * rather waits than begins anew. Keys, region and endpoint are the engine's own to read, as AWS's tools name them.
 */
const PATIENCE = {
	reading: { timeout: "6s", connect_timeout: "2s", client_max_retries: "2", client_retry_timeout: "6" },
	writing: { timeout: "30s", connect_timeout: "5s", client_max_retries: "5", client_retry_timeout: "30" },
};

/**
 * Connects to a folder or an object store; a folder that is not there is made by the first write.
 * The engine is 100 MB of native code, so it is loaded by the first use and not by an import.
 */
export async function connect(uri: string, purpose: keyof typeof PATIENCE): Promise<Connection> {
	const { connect, Session } = await import("@lancedb/lancedb");
	const cache = isRemote(uri) ? REMOTE_CACHE : LOCAL_CACHE;
	const session = new Session(cache.index, cache.metadata);
	return connect({ uri, session, ...(isRemote(uri) && { storageOptions: PATIENCE[purpose] }) });
}

type ColumnType = "text" | "integer" | "key";
type IndexKind = "words" | "few values" | "many values";
interface Column {
	readonly type: ColumnType;
	readonly index?: IndexKind;
}

/** Filtered columns are indexed: at 100,000 rows a filter costs 10 ms without, under 1 ms with. */
const SHARED_COLUMNS = {
	articleKey: { type: "key", index: "many values" },
	collection: { type: "text", index: "few values" },
	outlet: { type: "text", index: "few values" },
	publishedOn: { type: "text", index: "many values" },
	words: { type: "text", index: "words" },
} as const satisfies Record<string, Column>;

export const COLUMNS: Readonly<Record<TableName, Readonly<Record<string, Column>>>> = {
	passages: { ...SHARED_COLUMNS, start: { type: "integer" }, end: { type: "integer" } },
	quotations: {
		...SHARED_COLUMNS,
		ordinal: { type: "integer" },
		person: { type: "text", index: "many values" },
		kind: { type: "text" },
	},
};

/** A table of that name, empty. */
export async function create(connection: Connection, name: TableName): Promise<Table> {
	return connection.createEmptyTable(name, await schema(name));
}

/** Empties a table by a new version of it: who reads an older version goes on reading that. */
export async function empty(connection: Connection, name: TableName): Promise<Table> {
	return connection.createEmptyTable(name, await schema(name), { mode: "overwrite" });
}

/** Which columns of the table are to be indexed. */
export function indexedColumns(name: TableName): string[] {
	return Object.keys(COLUMNS[name]).filter((column) => COLUMNS[name][column]?.index);
}

/** Makes the index that a column is meant to have, over all rows there are. */
export async function createIndex(table: Table, name: TableName, column: string): Promise<void> {
	const kind = COLUMNS[name][column]?.index;
	if (kind) await table.createIndex(column, { config: await indexOf(kind) });
}

async function indexOf(kind: IndexKind): Promise<Index> {
	const { Index } = await import("@lancedb/lancedb");
	if (kind === "few values") return Index.bitmap();
	if (kind === "many values") return Index.btree();
	// Stop words are kept, or "We will not" finds nothing; positions are kept for phrases.
	return Index.fts({
		language: "English",
		stem: true,
		removeStopWords: false,
		asciiFolding: true,
		withPosition: true,
	});
}

async function schema(name: TableName): Promise<Schema> {
	const arrow = await import("apache-arrow");
	const types = { text: arrow.Utf8, integer: arrow.Int32, key: arrow.Float64 };
	const fields: Field[] = Object.entries(COLUMNS[name]).map(
		([column, { type }]) => new arrow.Field(column, new types[type](), false),
	);
	return new arrow.Schema(fields);
}

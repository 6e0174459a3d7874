import type { Table, Version } from "@lancedb/lancedb";
import { createIndex, indexedColumns, type TableName } from "./tables.ts";

/**
 * Rows outside the index are scanned by every search: 500 of them cost about 10 ms, 2,000 about
 * 40 ms. Taking them in rewrites the table: 4 s and its own size on disk at 100,000 rows.
 */
const MOST_UNINDEXED = 500;
/** Many small writes would otherwise leave more versions than rows. */
const MOST_VERSIONS = 40;
/** The engine packs no more rows than this into one fragment. */
const FRAGMENT_ROWS = 1_048_576;
/** One round takes the new rows in, the next merges their fragment, the third finds nothing to do. */
const MOST_ROUNDS = 4;

/**
 * When enough has been written: brings the indices up to date, packs the table and drops what is
 * older than the spared versions. A table that was taken in here is *settled*: optimising it again
 * changes nothing, which is what lets `sweep` use the engine's only clean-up safely.
 */
export async function maintain(table: Table, name: TableName, spared: readonly number[]): Promise<void> {
	const versions = await table.listVersions();
	const cleanupOlderThan = oldestSpared(versions, spared);
	const indexed = new Set((await table.listIndices()).flatMap(({ columns }) => columns));
	const missing = indexedColumns(name).filter((column) => !indexed.has(column));
	const isDue = versions.length > MOST_VERSIONS || (await unindexedRows(table)) > MOST_UNINDEXED;
	if (missing.length === 0 && !isDue) return;
	// Packed first, so that a new index is built once and not built and then rewritten.
	if (missing.length > 0) await table.optimize({ cleanupOlderThan });
	for (const column of missing) await createIndex(table, name, column);
	for (let round = 0; round < MOST_ROUNDS; round++) {
		const before = await table.version();
		await table.optimize({ cleanupOlderThan });
		if ((await table.version()) === before) return;
	}
}

/**
 * Drops every version but the published one, and the files that killed writers left. Does nothing
 * unless the published version is the newest and settled: the engine cannot clean up without
 * optimising, and here that must not make a version that nobody publishes.
 */
export async function sweep(table: Table, published: number): Promise<void> {
	if ((await table.version()) !== published || !(await isSettled(table))) return;
	// The lease makes this process the only writer, so a file that no version names is an orphan.
	await table.optimize({
		cleanupOlderThan: oldestSpared(await table.listVersions(), [published]),
		deleteUnverified: true,
	});
}

/** Whether a sweep would find older versions to drop. */
export async function needsSweep(table: Table, published: number): Promise<boolean> {
	const versions = await table.listVersions();
	return versions.some(({ version }) => version < published) && isSettled(table);
}

async function isSettled(table: Table): Promise<boolean> {
	const { numRows, fragmentStats } = await table.stats();
	const fullFragments = Math.floor(numRows / FRAGMENT_ROWS);
	return fragmentStats.numFragments <= fullFragments + 1 && (await unindexedRows(table)) === 0;
}

async function unindexedRows(table: Table): Promise<number> {
	const indices = await table.listIndices();
	return Math.max(0, ...indices.map(({ numUnindexedRows }) => numUnindexedRows ?? 0));
}

/**
 * The engine cleans up by time only, and by default after 7 days, published or not: so every call
 * names the moment of the oldest version to be spared. The minimum over all later versions too,
 * because machines that write in turn need not agree on the time.
 */
function oldestSpared(versions: readonly Version[], spared: readonly number[]): Date {
	const oldest = Math.min(...spared);
	const kept = versions.filter(({ version }) => version >= oldest);
	return spared.length === 0 || kept.length === 0
		? new Date(0)
		: new Date(Math.min(...kept.map(({ timestamp }) => timestamp.getTime())));
}

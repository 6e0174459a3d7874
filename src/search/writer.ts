import type { Connection, Table } from "@lancedb/lancedb";
import { makeFolder } from "../make-folder.ts";
import { guarded } from "./errors.ts";
import { isRemote } from "./remote.ts";
import type { SearchRows, TableVersions } from "./rows.ts";
import { connect, create, empty, TABLES, type TableName } from "./tables.ts";
import { maintain, needsSweep, sweep } from "./upkeep.ts";
import { ofArticles } from "./where.ts";
import { prepared } from "./words.ts";

export interface ReplaceOptions {
	/** The keys are known not to be in the tables: nothing is deleted first. */
	readonly fresh?: boolean;
}

/** How many keys one condition names. */
const KEYS_AT_ONCE = 1_000;

/**
 * Makes the tables hold the rows it is given. The road of a write, all of it under the caller's
 * lease (one writer at a time, over all processes):
 * `open` → `restoreTo(published)` → `replace` / `remove` … → `finish([published])` → the caller
 * publishes what `finish` returned → `sweep(published)`.
 *
 * Nothing here changes a published version, so a writer may be killed at any moment; the next one
 * rolls back what it left and writes the same articles again.
 */
export class SearchWriter {
	readonly #uri: string;
	readonly #connection: Connection;
	readonly #tables: Map<TableName, Table>;

	private constructor(uri: string, connection: Connection, tables: Map<TableName, Table>) {
		this.#uri = uri;
		this.#connection = connection;
		this.#tables = tables;
	}

	/** Opens the tables for writing; those that are not there yet are made. */
	static async open(uri: string): Promise<SearchWriter> {
		return SearchWriter.#open(uri, async (connection, name, exists) =>
			exists ? connection.openTable(name) : create(connection, name),
		);
	}

	/**
	 * Opens the tables emptied, for making them anew from SQL. Where the tables are sound the
	 * emptying is a new version, and readers of the published one notice nothing until the next
	 * is published; where they are damaged they are dropped.
	 */
	static async rebuild(uri: string): Promise<SearchWriter> {
		return SearchWriter.#open(uri, async (connection, name, exists) => {
			if (!exists) return create(connection, name);
			try {
				return await empty(connection, name);
			} catch {
				await connection.dropTable(name);
				return create(connection, name);
			}
		});
	}

	static async #open(
		uri: string,
		table: (connection: Connection, name: TableName, exists: boolean) => Promise<Table>,
	): Promise<SearchWriter> {
		return guarded(uri, "opening", async () => {
			if (!isRemote(uri)) await makeFolder(uri);
			const connection = await connect(uri, "writing");
			const names = new Set(await connection.tableNames());
			const tables = new Map<TableName, Table>();
			for (const name of TABLES) tables.set(name, await table(connection, name, names.has(name)));
			return new SearchWriter(uri, connection, tables);
		});
	}

	/**
	 * A write begins from the published state: what a killed writer left on top is rolled back.
	 * Null, nothing published yet, is empty tables.
	 */
	async restoreTo(published: TableVersions | null): Promise<void> {
		await this.#each("rolling back", async (table, name) => {
			await table.checkoutLatest();
			if (published === null) {
				if ((await table.countRows()) > 0) this.#tables.set(name, await empty(this.#connection, name));
			} else if ((await table.version()) !== published[name]) {
				await table.checkout(published[name]);
				await table.restore();
			}
		});
	}

	/** Afterwards the tables hold, of these articles, exactly these rows; doing it twice changes nothing. */
	async replace(keys: readonly number[], rows: SearchRows, options: ReplaceOptions = {}): Promise<void> {
		if (!options.fresh) await this.remove(keys);
		await this.#each("adding rows", async (table, name) => {
			const added = rows[name].map((row) => ({ ...row, words: prepared(row.words) }));
			if (added.length > 0) await table.add(added);
		});
	}

	/** Afterwards the tables hold no row of these articles. */
	async remove(keys: readonly number[]): Promise<void> {
		await this.#each("removing rows", async (table) => {
			for (let from = 0; from < keys.length; from += KEYS_AT_ONCE) {
				await table.delete(ofArticles(keys.slice(from, from + KEYS_AT_ONCE)));
			}
		});
	}

	/**
	 * Indexes what was written, as far as that pays, and drops versions older than the spared ones
	 * (the published one, and any that is still read). Returns what to publish.
	 */
	async finish(spare: readonly TableVersions[]): Promise<TableVersions> {
		const versions = { passages: 0, quotations: 0 };
		await this.#each("indexing", async (table, name) => {
			const spared = spare.map((published) => published[name]);
			await maintain(table, name, spared);
			versions[name] = await table.version();
		});
		return versions;
	}

	/** Whether `sweep` would find something to drop. */
	async needsSweep(published: TableVersions): Promise<boolean> {
		const needed: boolean[] = [];
		await this.#each("looking for old versions", async (table, name) => {
			needed.push(await needsSweep(table, published[name]));
		});
		return needed.includes(true);
	}

	/**
	 * After publishing, when readers have left the older versions: drops those. Left out, the disk holds up to 2.5 times
	 * the tables until the next write.
	 */
	async sweep(published: TableVersions): Promise<void> {
		if (!(await this.needsSweep(published))) return;
		await this.#each("cleaning up", (table, name) => sweep(table, published[name]));
	}

	close(): void {
		for (const table of this.#tables.values()) table.close();
		this.#connection.close();
	}

	/** One table after the other: two at once would double the memory and, on two cores, save no time. */
	async #each(doing: string, step: (table: Table, name: TableName) => Promise<void>): Promise<void> {
		for (const name of TABLES) {
			const table = this.#tables.get(name);
			if (table) await guarded(this.#uri, `${doing} (${name})`, () => step(table, name));
		}
	}
}

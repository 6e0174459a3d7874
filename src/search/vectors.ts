import { createHash } from "node:crypto";
import type { Connection, Table } from "@lancedb/lancedb";
import type { Schema } from "apache-arrow";
import { makeFolder } from "../make-folder.ts";
import { guarded, StorageUnavailable } from "./errors.ts";
import { ReadConnection } from "./read-connection.ts";
import { isRemote } from "./remote.ts";
import { connect } from "./tables.ts";
import { condition, ofArticles, quoted, type SearchFilter } from "./where.ts";

/** What was embedded: a passage, or a quotation. */
export type VectorKind = "passage" | "quotation";

/**
 * One embedded stretch of an article. The text of an article's key never changes, so key and span name the words for
 * good: a row is never wrong, at most of an article that is no longer shown.
 */
export interface VectorRow {
	readonly articleKey: number;
	readonly kind: VectorKind;
	readonly start: number;
	readonly end: number;
	readonly collection: string;
	/** Folded to lower case. */
	readonly outlet: string;
	/** `YYYY-MM-DD`; "" is undated. */
	readonly publishedOn: string;
	/** A quotation's speaker, folded; "" is nobody known. */
	readonly person: string;
	readonly vector: readonly number[];
}

export interface VectorHit {
	readonly articleKey: number;
	readonly start: number;
	readonly end: number;
	/** The cosine, from -1 to 1. */
	readonly similarity: number;
}

/** Below this many rows the engine compares all of them, which takes a few milliseconds and misses nothing. */
const INDEXED_FROM = 20_000;
/** Rows outside the index are compared one by one; beyond these it is made anew. */
const MOST_UNINDEXED = 20_000;
/** An index finds by shortened vectors; of so many times the limit the true distances are looked at. */
const REFINED = 4;
/** A reader follows the table at this pace; older versions are kept for longer. */
const FRESH_MS = 5_000;
const KEPT_MS = 600_000;
/** Rows added after which the table is packed. */
const PACK_EVERY = 20_000;

/**
 * The vectors of one embedding model, in a table of their own beside the published ones: they are filled in long
 * after an article is published, and a table that is not part of a published version can be so at any time.
 */
function tableName(model: string): string {
	const readable = model.replace(/[^A-Za-z0-9.-]/g, "_").slice(0, 60);
	return `vectors-${readable}-${createHash("sha256").update(model).digest("hex").slice(0, 8)}`;
}

/** Finds what is near in meaning. What it finds may be retired since: the caller looks in SQL for what is shown. */
export class VectorReader {
	readonly #name: string;
	readonly #connection: ReadConnection;
	readonly #freshMs: number;
	#table: Table | null = null;
	#freshUntil = Number.NEGATIVE_INFINITY;

	private constructor(uri: string, model: string, freshMs: number) {
		this.#freshMs = freshMs;
		this.#name = tableName(model);
		this.#connection = new ReadConnection(uri);
	}

	/** The table need not exist yet, nor object storage answer yet. What is found may be `freshMs` old. */
	static async open(uri: string, model: string, { freshMs = FRESH_MS } = {}): Promise<VectorReader> {
		const reader = new VectorReader(uri, model, freshMs);
		await reader.#connection.get().catch((error: unknown) => {
			if (!(error instanceof StorageUnavailable)) throw error;
		});
		return reader;
	}

	/**
	 * The nearest rows within the filter, nearest first; nothing while there are no vectors.
	 * @throws SearchTablesUnreadable when the table cannot be read, or holds vectors of another length.
	 * @throws StorageUnavailable
	 */
	async nearest(
		vector: readonly number[],
		kind: VectorKind,
		filter: SearchFilter,
		limit: number,
	): Promise<VectorHit[]> {
		const where = condition(filter, kind === "passage" ? "passages" : "quotations");
		if (where === null || limit < 1) return [];
		const connection = await this.#connection.get();
		return this.#connection.step(`searching ${this.#name}`, async () => {
			const table = await this.#fresh(connection);
			if (table === null) return [];
			try {
				const found = await table
					.query()
					.nearestTo([...vector])
					.distanceType("cosine")
					.refineFactor(REFINED)
					.where(`${where} AND \`kind\` = ${quoted(kind)}`)
					.select(["articleKey", "start", "end", "_distance"])
					.limit(limit)
					.toArray();
				return found.map(({ articleKey, start, end, _distance }) => ({
					articleKey,
					start,
					end,
					similarity: 1 - _distance,
				}));
			} catch (error) {
				this.#table = null;
				throw error;
			}
		});
	}

	close(): void {
		this.#connection.close();
	}

	async #fresh(connection: Connection): Promise<Table | null> {
		const now = performance.now();
		if (this.#table !== null && now < this.#freshUntil) return this.#table;
		if (this.#table === null) {
			const names = await connection.tableNames();
			if (!names.includes(this.#name)) return null;
			this.#table = await connection.openTable(this.#name);
		} else await this.#table.checkoutLatest();
		this.#freshUntil = now + this.#freshMs;
		return this.#table;
	}
}

/** Fills the table. One at a time, by the caller's lease; killed at any moment it leaves rows that the next one replaces. */
export class VectorWriter {
	readonly #uri: string;
	readonly #name: string;
	readonly #connection: Connection;
	#table: Table | null;
	#sincePacked = 0;

	private constructor(uri: string, name: string, connection: Connection, table: Table | null) {
		this.#uri = uri;
		this.#name = name;
		this.#connection = connection;
		this.#table = table;
	}

	/** `anew` drops what there is. */
	static async open(uri: string, model: string, { anew = false } = {}): Promise<VectorWriter> {
		return guarded(uri, "opening", async () => {
			if (!isRemote(uri)) await makeFolder(uri);
			const connection = await connect(uri, "writing");
			const name = tableName(model);
			const exists = (await connection.tableNames()).includes(name);
			if (exists && anew) await connection.dropTable(name);
			const table = exists && !anew ? await connection.openTable(name) : null;
			return new VectorWriter(uri, name, connection, table);
		});
	}

	/**
	 * Afterwards the table holds, of these articles, exactly these rows.
	 * @throws when the vectors are not as long as those already there.
	 */
	async replace(keys: readonly number[], rows: readonly VectorRow[]): Promise<void> {
		await this.remove(keys);
		const [first] = rows;
		if (first === undefined) return;
		await guarded(this.#uri, `adding to ${this.#name}`, async () => {
			this.#table ??= await this.#connection.createEmptyTable(
				this.#name,
				await schemaOf(first.vector.length),
			);
			await this.#table.add(rows.map((row) => ({ ...row, vector: [...row.vector] })));
			this.#sincePacked += rows.length;
			if (this.#sincePacked >= PACK_EVERY) await this.#pack(this.#table);
		});
	}

	/** Afterwards the table holds no row of these articles. */
	async remove(keys: readonly number[]): Promise<void> {
		const table = this.#table;
		if (table === null || keys.length === 0) return;
		await guarded(this.#uri, `removing from ${this.#name}`, () => table.delete(ofArticles(keys)));
	}

	/** Packs what was written and indexes it where that pays. */
	async finish(): Promise<void> {
		const table = this.#table;
		if (table === null) return;
		await guarded(this.#uri, `packing ${this.#name}`, async () => {
			if (this.#sincePacked > 0) await this.#pack(table);
			await index(table);
		});
	}

	close(): void {
		this.#table?.close();
		this.#connection.close();
	}

	async #pack(table: Table): Promise<void> {
		await table.optimize({ cleanupOlderThan: new Date(Date.now() - KEPT_MS) });
		this.#sincePacked = 0;
	}
}

async function index(table: Table): Promise<void> {
	if ((await table.countRows()) < INDEXED_FROM) return;
	const known = (await table.listIndices()).find(({ columns }) => columns.includes("vector"));
	if (known && (known.numUnindexedRows ?? 0) <= MOST_UNINDEXED) return;
	const { Index } = await import("@lancedb/lancedb");
	await table.createIndex("vector", { config: Index.ivfPq({ distanceType: "cosine" }), replace: true });
}

async function schemaOf(length: number): Promise<Schema> {
	const { Field, FixedSizeList, Float32, Float64, Int32, Schema, Utf8 } = await import("apache-arrow");
	const text = ["kind", "collection", "outlet", "publishedOn", "person"];
	return new Schema([
		new Field("articleKey", new Float64(), false),
		new Field("start", new Int32(), false),
		new Field("end", new Int32(), false),
		...text.map((name) => new Field(name, new Utf8(), false)),
		new Field("vector", new FixedSizeList(length, new Field("item", new Float32(), true)), false),
	]);
}

import type { Connection } from "@lancedb/lancedb";
import { guarded } from "./errors.ts";
import type { TableVersions } from "./rows.ts";
import { openSnapshot, type SearchSnapshot } from "./snapshot.ts";
import { connect } from "./tables.ts";

export type { PassageHit, QuotationHit, SearchSnapshot } from "./snapshot.ts";
export type { SearchFilter } from "./where.ts";

/** Reads the search tables as they were published. Any number of processes may, also while one writes. */
export class SearchReader {
	readonly #uri: string;
	#connection: Connection;
	#opened: { versions: TableVersions; snapshot: Promise<SearchSnapshot> } | null = null;

	private constructor(uri: string, connection: Connection) {
		this.#uri = uri;
		this.#connection = connection;
	}

	/** The tables need not exist yet. */
	static async open(uri: string): Promise<SearchReader> {
		return guarded(uri, "opening", async () => new SearchReader(uri, await connect(uri)));
	}

	/**
	 * The tables at the published versions; null, nothing published yet, is an empty archive.
	 * Cheap when the versions are those of the last call.
	 */
	async at(versions: TableVersions | null): Promise<SearchSnapshot> {
		if (versions === null) return EMPTY;
		const { passages, quotations } = versions;
		if (this.#opened?.versions.passages !== passages || this.#opened.versions.quotations !== quotations) {
			const snapshot = openSnapshot(this.#uri, this.#connection, versions, () => this.#forget(snapshot));
			this.#opened = { versions, snapshot };
			snapshot.catch(() => this.#forget(snapshot));
		}
		return this.#opened.snapshot;
	}

	close(): void {
		this.#connection.close();
	}

	/**
	 * After a failure nothing cached is trusted: tables made anew may carry the same version numbers
	 * as those they replace.
	 */
	async #forget(snapshot: Promise<SearchSnapshot>): Promise<void> {
		if (this.#opened?.snapshot !== snapshot) return;
		this.#opened = null;
		this.#connection = await connect(this.#uri);
	}
}

const EMPTY: SearchSnapshot = {
	passages: async () => [],
	quotations: async () => [],
	quotationsOn: async () => [],
};

import { SearchTablesUnreadable, StorageUnavailable } from "./errors.ts";
import { ReadConnection } from "./read-connection.ts";
import type { TableVersions } from "./rows.ts";
import { openSnapshot, type SearchSnapshot } from "./snapshot.ts";

export type { PassageHit, QuotationHit, SearchSnapshot } from "./snapshot.ts";
export type { SearchFilter } from "./where.ts";

/** Reads the search tables as they were published. Any number of processes may, also while one writes. */
export class SearchReader {
	readonly #connection: ReadConnection;
	#opened: { versions: TableVersions; snapshot: Promise<SearchSnapshot> } | null = null;

	private constructor(uri: string) {
		this.#connection = new ReadConnection(uri);
	}

	/** The tables need not exist yet, and object storage need not answer yet: what is asked then fails, until it does. */
	static async open(uri: string): Promise<SearchReader> {
		const reader = new SearchReader(uri);
		await reader.#connection.get().catch((error: unknown) => {
			if (!(error instanceof StorageUnavailable)) throw error;
		});
		return reader;
	}

	/** Throws unless there is a place for tables that can be read. */
	async reach(): Promise<void> {
		await this.#connection.get();
	}

	/**
	 * The tables at the published versions; null, nothing published yet, is an empty archive.
	 * Cheap when the versions are those of the last call.
	 * @throws SearchTablesUnreadable, StorageUnavailable
	 */
	async at(versions: TableVersions | null): Promise<SearchSnapshot> {
		if (versions === null) return EMPTY;
		const { passages, quotations } = versions;
		if (this.#opened?.versions.passages !== passages || this.#opened.versions.quotations !== quotations) {
			const snapshot = openSnapshot(this.#connection, versions, (error) => this.#forget(snapshot, error));
			this.#opened = { versions, snapshot };
			snapshot.catch((error: unknown) => this.#forget(snapshot, error, true));
		}
		return this.#opened.snapshot;
	}

	close(): void {
		this.#connection.close();
	}

	/**
	 * After a failure nothing cached is trusted: tables made anew may carry the same version numbers
	 * as those they replace. Storage that only did not answer has changed nothing that was opened.
	 */
	#forget(snapshot: Promise<SearchSnapshot>, error: unknown, opening = false): void {
		if (this.#opened?.snapshot !== snapshot) return;
		if (opening || error instanceof SearchTablesUnreadable) this.#opened = null;
		if (error instanceof SearchTablesUnreadable) this.#connection.drop();
	}
}

const EMPTY: SearchSnapshot = {
	passages: async () => [],
	quotations: async () => [],
	quotationsOn: async () => [],
};

import type { Connection } from "@lancedb/lancedb";
import { guardedInTime, StorageUnavailable } from "./errors.ts";
import { connect } from "./tables.ts";

/** Object storage that failed is left alone for so long: who asks meanwhile is told at once. */
const REST_MS = 2_000;

/** A reader's connection: made when it is needed, and made again after it failed or was dropped. */
export class ReadConnection {
	readonly #uri: string;
	#current: Promise<Connection> | null = null;
	#fault: StorageUnavailable | null = null;
	#restUntil = Number.NEGATIVE_INFINITY;

	constructor(uri: string) {
		this.#uri = uri;
	}

	/**
	 * @throws StorageUnavailable when the object storage does not answer, or did not a moment ago.
	 * @throws SearchTablesUnreadable when the folder cannot be read.
	 */
	async get(): Promise<Connection> {
		if (this.#fault !== null && performance.now() < this.#restUntil) throw this.#fault;
		const current = this.#current ?? this.#connect();
		this.#current = current;
		return current;
	}

	/** Runs a step that somebody waits for; when the storage fails in it, the storage is left alone for a moment. */
	async step<T>(doing: string, work: () => Promise<T>): Promise<T> {
		try {
			return await guardedInTime(this.#uri, doing, work);
		} catch (error) {
			if (error instanceof StorageUnavailable) {
				this.#fault = error;
				this.#restUntil = performance.now() + REST_MS;
			}
			throw error;
		}
	}

	/** The next one is made anew. */
	drop(): void {
		this.#current = null;
	}

	close(): void {
		this.#current?.then((connection) => connection.close()).catch(() => {});
		this.#current = null;
	}

	#connect(): Promise<Connection> {
		const connecting = this.step("opening", () => connect(this.#uri, "reading"));
		connecting.catch(() => {
			if (this.#current === connecting) this.#current = null;
		});
		return connecting;
	}
}

import { type Clock, systemClock } from "../store/clock.ts";
import { LeaseBusyError } from "../store/lease.ts";
import type { EmbeddingReport } from "./embedding.ts";

/** pino's logger is one. */
export interface FillerLog {
	info(fields: object, message: string): void;
	warn(fields: object, message: string): void;
}

export interface FillerParts {
	/** Embeds what there is to embed; never waits for another process that does so already. */
	readonly run: (signal: AbortSignal) => Promise<EmbeddingReport>;
	readonly log: FillerLog;
	readonly clock?: Clock;
	/** Between two looks for new articles, in milliseconds. */
	readonly everyMs?: number;
}

const EVERY_MS = 60_000;
const LONGEST_WAIT_MS = 30 * 60_000;

/** Embeds new articles in the background, for as long as the process runs. It never throws. */
export class EmbeddingFiller {
	readonly #parts: FillerParts;
	readonly #ending = new AbortController();
	#running: Promise<void> | null = null;

	constructor(parts: FillerParts) {
		this.#parts = parts;
	}

	start(): void {
		this.#running ??= this.#fill();
	}

	/** Ends it between two requests; what is embedded so far is kept. */
	async stop(): Promise<void> {
		this.#ending.abort();
		await this.#running;
	}

	async #fill(): Promise<void> {
		const { clock = systemClock, everyMs = EVERY_MS } = this.#parts;
		const { signal } = this.#ending;
		for (let faults = 0; !signal.aborted; ) {
			faults = (await this.#once()) ? 0 : faults + 1;
			const wait = Math.min(everyMs * 2 ** faults, LONGEST_WAIT_MS);
			await clock.sleep(wait, { signal, idle: true }).catch(() => {});
		}
	}

	/** Whether it went well. */
	async #once(): Promise<boolean> {
		const { run, log } = this.#parts;
		try {
			const { embedded, left, refused, ended } = await run(this.#ending.signal);
			if (embedded > 0) log.info({ embedded, left, refused, ended }, "articles embedded");
			return true;
		} catch (err) {
			if (this.#ending.signal.aborted || err instanceof LeaseBusyError) return true;
			log.warn(
				{ err },
				"articles could not be embedded; they are found by their words, and tried again later",
			);
			return false;
		}
	}
}

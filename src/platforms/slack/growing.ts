import { setTimeout as delay } from "node:timers/promises";
import type { Reply } from "../../chat/reply.ts";
import type { Stands } from "./own-messages.ts";

interface Parts {
	/** Whether everybody may see the answer; rejects never. */
	readonly openly: Promise<boolean>;
	/** Between two edits: Slack takes about one a second in a channel. */
	readonly everyMs: number;
	post(soFar: Reply): Promise<Stands>;
	update(at: Stands, soFar: Reply): Promise<void>;
	/** Hears that it could not be shown; then no more is tried. */
	failed(error: unknown): void;
}

/**
 * An answer while it is being made: posted with its first words, then edited no oftener than Slack allows, and always
 * with the latest. What only the asker sees cannot be edited in Slack, so it does not grow.
 */
export class GrowingAnswer {
	readonly #with: Parts;
	readonly #finished = new AbortController();
	#latest: Reply | null = null;
	#stands: Stands | null = null;
	#showing: Promise<void> | null = null;

	constructor(parts: Parts) {
		this.#with = parts;
	}

	/** Whether something is being shown. */
	get visible(): boolean {
		return this.#stands !== null;
	}

	/** Shows what there is so far, soon; what is overtaken before its turn is never shown. */
	show(soFar: Reply): void {
		this.#latest = { ...soFar, actions: [] };
		this.#showing ??= this.#show();
	}

	/** Shows no more. @returns where the answer stands so far; null when nothing was shown. */
	async finish(): Promise<Stands | null> {
		this.#finished.abort();
		await this.#showing;
		return this.#stands;
	}

	async #show(): Promise<void> {
		const { openly, everyMs, post, update, failed } = this.#with;
		const { signal } = this.#finished;
		if (!(await openly)) return;
		try {
			while (this.#latest !== null && !signal.aborted) {
				const soFar = this.#latest;
				this.#latest = null;
				if (this.#stands === null) this.#stands = await post(soFar);
				else await update(this.#stands, soFar);
				await delay(everyMs, undefined, { signal }).catch(() => undefined);
			}
			this.#showing = null;
		} catch (error) {
			failed(error);
		}
	}
}

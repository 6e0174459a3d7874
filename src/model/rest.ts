/** Faults in a row after which the server is left alone. */
const MOST_FAULTS = 3;
const REST_MS = 30_000;
const LONGEST_REST_MS = 120_000;

/**
 * Whether it is worth asking a server: after several faults in a row, or when it asks for it, it is left alone for a
 * while, so that askers do not each wait for one that does not answer.
 */
export class Rest {
	readonly #now: () => number;
	#faults = 0;
	#until = Number.NEGATIVE_INFINITY;

	/** `now` in milliseconds, of any beginning. */
	constructor(now: () => number = () => performance.now()) {
		this.#now = now;
	}

	get isResting(): boolean {
		return this.#now() < this.#until;
	}

	succeeded(): void {
		this.#faults = 0;
	}

	/** `retryAfterMs` is what the server asks for. */
	failed(retryAfterMs: number | null = null): void {
		this.#faults += 1;
		const asked = retryAfterMs === null ? 0 : Math.min(retryAfterMs, LONGEST_REST_MS);
		const own = this.#faults >= MOST_FAULTS ? REST_MS : 0;
		if (asked > 0 || own > 0) this.#until = this.#now() + Math.max(asked, own);
	}
}

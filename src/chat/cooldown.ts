/** A token bucket a caller: `burst` calls at once, refilled evenly over `windowMs`. */
export class Cooldown {
	readonly #buckets = new Map<string, { tokens: number; at: number }>();
	readonly #burst: number;
	readonly #windowMs: number;
	readonly #now: () => number;

	constructor({
		burst = 5,
		windowMs = 10_000,
		now = Date.now,
	}: { burst?: number; windowMs?: number; now?: () => number } = {}) {
		this.#burst = burst;
		this.#windowMs = windowMs;
		this.#now = now;
	}

	/**
	 * Takes one token.
	 * @returns 0 when it was there, else the milliseconds until the next one.
	 */
	take(caller: string): number {
		const now = this.#now();
		const bucket = this.#buckets.get(caller) ?? { tokens: this.#burst, at: now };
		const refilled = Math.min(
			this.#burst,
			bucket.tokens + ((now - bucket.at) * this.#burst) / this.#windowMs,
		);
		// Re-inserted last: the map stays in order of use, so that full (forgotten) buckets gather at its front.
		this.#buckets.delete(caller);
		this.#buckets.set(caller, { tokens: refilled >= 1 ? refilled - 1 : refilled, at: now });
		this.#forget(now);
		return refilled >= 1 ? 0 : Math.ceil(((1 - refilled) * this.#windowMs) / this.#burst);
	}

	/** A bucket untouched for a whole window is full again, which is what no bucket means. */
	#forget(now: number): void {
		for (const [caller, { at }] of this.#buckets) {
			if (now - at < this.#windowMs) return;
			this.#buckets.delete(caller);
		}
	}
}

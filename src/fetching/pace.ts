const MOST_HOSTS = 2_000;

/** When each host may be asked for the next page, by the pause that it asks for itself. */
export class Pace {
	readonly #now: () => number;
	/** Milliseconds since the epoch. */
	readonly #next = new Map<string, number>();

	constructor(now: () => number) {
		this.#now = now;
	}

	/**
	 * Takes the host's next turn, if it comes within so many milliseconds: gives how long to wait for it, null when it
	 * comes later. `pauseMs` is what has to lie between two turns.
	 */
	turn(host: string, pauseMs: number, withinMs: number): number | null {
		const now = this.#now();
		const at = Math.max(now, this.#next.get(host) ?? now);
		if (at - now > withinMs) return null;
		if (pauseMs > 0) this.#next.set(host, at + pauseMs);
		if (this.#next.size > MOST_HOSTS) this.#forget(now);
		return at - now;
	}

	#forget(now: number): void {
		for (const [host, at] of this.#next) if (at <= now) this.#next.delete(host);
	}
}

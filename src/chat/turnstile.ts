/**
 * Lets so many through at once, the others in the order they came. Under a flood of questions the first are answered in
 * time, where all at once would be late together.
 */
export class Turnstile {
	readonly #waiting: (() => void)[] = [];
	#free: number;

	constructor(places: number) {
		this.#free = places;
	}

	/** Runs `work` when its turn comes; its place is free again when it settles. */
	async through<T>(work: () => Promise<T>): Promise<T> {
		if (this.#free > 0) this.#free -= 1;
		else await new Promise<void>((resolve) => this.#waiting.push(resolve));
		try {
			return await work();
		} finally {
			const next = this.#waiting.shift();
			// The place is handed on, so that nobody who comes now slips in before those who wait.
			if (next) next();
			else this.#free += 1;
		}
	}
}

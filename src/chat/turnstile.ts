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

	/**
	 * Runs `work` when its turn comes; its place is free again when it settles, or before, when it `leave`s: what waits
	 * for somebody else must not keep others waiting.
	 */
	async through<T>(work: (leave: () => void) => Promise<T>): Promise<T> {
		if (this.#free > 0) this.#free -= 1;
		else await new Promise<void>((resolve) => this.#waiting.push(resolve));
		let inside = true;
		const leave = () => {
			if (inside) this.#handOn();
			inside = false;
		};
		try {
			return await work(leave);
		} finally {
			leave();
		}
	}

	/** The place is handed on, so that nobody who comes now slips in before those who wait. */
	#handOn(): void {
		const next = this.#waiting.shift();
		if (next) next();
		else this.#free += 1;
	}
}

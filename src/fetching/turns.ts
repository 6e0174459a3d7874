/** Work that goes one at a time for each name, in the order it came; different names do not wait for each other. */
export class Turns {
	readonly #last = new Map<string, Promise<unknown>>();

	/** Runs `work` when everything before it under this name has ended, well or badly; gives what it gives. */
	async take<T>(name: string, work: () => Promise<T>): Promise<T> {
		const before = this.#last.get(name) ?? Promise.resolve();
		const mine = before.then(work);
		const ended = mine.catch(() => {});
		this.#last.set(name, ended);
		try {
			return await mine;
		} finally {
			if (this.#last.get(name) === ended) this.#last.delete(name);
		}
	}
}

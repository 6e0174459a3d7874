/** Work under the same key is done one after the other, in the order it came; other keys do not wait. */
export class Lanes {
	readonly #last = new Map<string, Promise<unknown>>();

	/** @returns what `work` gives. What went wrong before it in its lane is not its concern. */
	run<T>(key: string, work: () => Promise<T>): Promise<T> {
		const before = this.#last.get(key) ?? Promise.resolve();
		const mine = before.then(work, work);
		const settled = mine.then(
			() => undefined,
			() => undefined,
		);
		this.#last.set(key, settled);
		void settled.then(() => {
			if (this.#last.get(key) === settled) this.#last.delete(key);
		});
		return mine;
	}
}

/** A map that keeps the entries used last and forgets the others. */
export class LruMap<Key, Value> extends Map<Key, Value> {
	readonly #limit: number;

	constructor(limit: number) {
		super();
		if (!(limit >= 1)) throw new Error(`Expected room for at least 1 entry, got ${limit}.`);
		this.#limit = limit;
	}

	override get(key: Key): Value | undefined {
		const value = super.get(key);
		if (value !== undefined) this.set(key, value);
		return value;
	}

	/** Invariant: the order of a map is that of insertion, so the first entry is the one unused for longest. */
	override set(key: Key, value: Value): this {
		super.delete(key);
		super.set(key, value);
		if (this.size > this.#limit) {
			for (const oldest of this.keys()) {
				super.delete(oldest);
				break;
			}
		}
		return this;
	}
}

import type { Vector } from "./vectors.ts";

/** A symmetric matrix without its diagonal, in single precision: `n (n - 1) / 2` numbers. */
export class Pairs {
	readonly size: number;
	readonly #values: Float32Array;

	constructor(size: number) {
		this.size = size;
		this.#values = new Float32Array((size * (size - 1)) / 2);
	}

	get(i: number, j: number): number {
		return this.#values[this.#at(i, j)] ?? 0;
	}

	set(i: number, j: number, value: number): void {
		this.#values[this.#at(i, j)] = value;
	}

	/** Replaces every value by what `combine` makes of it and of the other's. */
	combine(other: Pairs, combine: (own: number, other: number) => number): this {
		for (const [k, value] of this.#values.entries()) this.#values[k] = combine(value, other.#values[k] ?? 0);
		return this;
	}

	copy(): Pairs {
		const twin = new Pairs(this.size);
		twin.#values.set(this.#values);
		return twin;
	}

	#at(i: number, j: number): number {
		return i > j ? (i * (i - 1)) / 2 + j : (j * (j - 1)) / 2 + i;
	}
}

/** The cosine of every two vectors. Only those that share a term are multiplied. */
export function cosines(vectors: readonly Vector[]): Pairs {
	const pairs = new Pairs(vectors.length);
	const holders = new Map<number, { at: number[]; values: number[] }>();
	const row = new Float64Array(vectors.length);
	for (const [i, { terms, values }] of vectors.entries()) {
		row.fill(0, 0, i);
		for (const [k, term] of terms.entries()) {
			const value = values[k] ?? 0;
			const list = holders.get(term);
			if (!list) {
				holders.set(term, { at: [i], values: [value] });
				continue;
			}
			for (let h = 0; h < list.at.length; h += 1) {
				const j = list.at[h] as number;
				row[j] = (row[j] as number) + value * (list.values[h] as number);
			}
			list.at.push(i);
			list.values.push(value);
		}
		// Rounded, so that the order in which terms are added decides nothing.
		for (let j = 0; j < i; j += 1) pairs.set(i, j, Math.round((row[j] as number) * 1e6) / 1e6);
	}
	return pairs;
}

import type { Way } from "./anchors.ts";

/** Every word and class that some rule turns on, by number. It grows while rules are made, and never after. */
const numbers = new Map<string, number>();

function numberOf(kind: string): number {
	const known = numbers.get(kind);
	if (known !== undefined) return known;
	numbers.set(kind, numbers.size);
	return numbers.size - 1;
}

/** A word or class that rules turn on, by its number, and at which words of a line it stands. */
export interface Known {
	readonly number: number;
	readonly places: readonly number[];
}

/** What of a line's words and classes any rule turns on. */
export function knownOf(kinds: ReadonlyMap<string, readonly number[]>): readonly Known[] {
	const known: Known[] = [];
	for (const [kind, places] of kinds) {
		const number = numbers.get(kind);
		if (number !== undefined) known.push({ number, places });
	}
	return known;
}

/** Where words and classes stand in a line; see Reading. */
interface Line {
	readonly known: readonly Known[];
	readonly words: { readonly length: number };
}

/** A set of numbers, a bit each. */
class Bits {
	readonly #bits: Uint32Array;

	constructor(members: Iterable<number>) {
		const all = [...members];
		this.#bits = new Uint32Array((Math.max(-1, ...all) >> 5) + 1);
		for (const one of all) this.#bits[one >> 5] = (this.#bits[one >> 5] as number) | (1 << (one & 31));
	}

	has(one: number): boolean {
		return (((this.#bits[one >> 5] ?? 0) >>> (one & 31)) & 1) === 1;
	}
}

interface Indexed {
	readonly number: number;
	readonly of: number;
	/** Null: any word. */
	readonly firsts: Bits | null;
}

/**
 * Which of many rules may match a line at all, and where: by the words and classes that they cannot do without. A line
 * in which none of these stands costs one look-up a word.
 */
export class Index<R> {
	readonly #rules: readonly R[];
	readonly #byAnchor: (Indexed[] | undefined)[] = [];
	readonly #free: Indexed[] = [];
	/** By way, the last search that it was met in. */
	readonly #met: Uint32Array;
	#search = 0;

	constructor(rules: readonly (readonly [R, readonly Way[]])[]) {
		this.#rules = rules.map(([rule]) => rule);
		let count = 0;
		for (const [of, [, ways]] of rules.entries())
			for (const { firsts, anchors } of ways) {
				const one = {
					number: count,
					of,
					firsts: firsts === null ? null : new Bits([...firsts].map(numberOf)),
				};
				count += 1;
				if (anchors === null) this.#free.push(one);
				for (const anchor of anchors ?? []) {
					const number = numberOf(anchor);
					const had = this.#byAnchor[number];
					if (had === undefined) this.#byAnchor[number] = [one];
					else had.push(one);
				}
			}
		this.#met = new Uint32Array(count);
	}

	/** In the order in which they were given, with the words at which they may begin, in order. */
	candidates({ known, words }: Line): readonly (readonly [R, readonly number[]])[] {
		this.#search += 1;
		const found: (readonly [number, readonly number[]])[] = [];
		for (const way of this.#free) this.#meet(way, known, words.length, found);
		for (const { number } of known) {
			const ways = this.#byAnchor[number];
			if (ways !== undefined) for (const way of ways) this.#meet(way, known, words.length, found);
		}
		if (found.length === 0) return NONE;
		const byRule = new Map<number, readonly number[]>();
		for (const [of, places] of found) {
			const had = byRule.get(of);
			byRule.set(of, had === undefined ? places : [...had, ...places]);
		}
		return [...byRule]
			.sort(([a], [b]) => a - b)
			.map(([of, places]) => [this.#rules[of] as R, places.length < 2 ? places : inOrder(places)]);
	}

	#meet(
		{ number, of, firsts }: Indexed,
		known: readonly Known[],
		length: number,
		found: (readonly [number, readonly number[]])[],
	): void {
		if (this.#met[number] === this.#search) return;
		this.#met[number] = this.#search;
		if (firsts === null) {
			found.push([of, Array.from({ length }, (_, at) => at)]);
			return;
		}
		for (const one of known) if (firsts.has(one.number)) found.push([of, one.places]);
	}
}

const NONE: readonly never[] = [];

function inOrder(places: readonly number[]): readonly number[] {
	const sorted = [...places].sort((a, b) => a - b);
	return sorted.filter((place, at) => place !== sorted[at - 1]);
}

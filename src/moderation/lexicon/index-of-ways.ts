import type { Way } from "./anchors.ts";

/** Where words and classes stand in a line; see Reading. */
interface Line {
	readonly kinds: ReadonlyMap<string, readonly number[]>;
	readonly words: { readonly length: number };
}

interface Indexed {
	readonly of: number;
	readonly firsts: ReadonlySet<string> | null;
}

/**
 * Which of many rules may match a line at all, and where: by the words and classes that they cannot do without. A line
 * in which none of these stands costs one look-up a word.
 */
export class Index<R> {
	readonly #rules: readonly R[];
	readonly #byAnchor = new Map<string, Indexed[]>();
	readonly #free: Indexed[] = [];

	constructor(rules: readonly (readonly [R, readonly Way[]])[]) {
		this.#rules = rules.map(([rule]) => rule);
		for (const [of, [, ways]] of rules.entries())
			for (const { firsts, anchors } of ways) {
				const one = { of, firsts };
				if (anchors === null) this.#free.push(one);
				for (const anchor of anchors ?? []) {
					const had = this.#byAnchor.get(anchor);
					if (had === undefined) this.#byAnchor.set(anchor, [one]);
					else had.push(one);
				}
			}
	}

	/** In the order in which they were given, with the words at which they may begin, in order. */
	candidates({ kinds, words }: Line): readonly (readonly [R, readonly number[]])[] {
		const seen = new Set<Indexed>();
		const byRule = new Map<number, Set<number> | null>();
		const add = (way: Indexed) => {
			if (seen.has(way)) return;
			seen.add(way);
			const had = byRule.get(way.of);
			if (had === null) return;
			if (way.firsts === null) {
				byRule.set(way.of, null);
				return;
			}
			let places = had;
			for (const [kind, at] of kinds) {
				if (!way.firsts.has(kind)) continue;
				places ??= new Set();
				for (const place of at) places.add(place);
			}
			if (places !== undefined) byRule.set(way.of, places);
		};
		for (const way of this.#free) add(way);
		for (const kind of kinds.keys()) for (const way of this.#byAnchor.get(kind) ?? NONE) add(way);
		if (byRule.size === 0) return [];
		return [...byRule]
			.sort(([a], [b]) => a - b)
			.map(([of, places]) => [
				this.#rules[of] as R,
				places === null
					? Array.from({ length: words.length }, (_, at) => at)
					: [...places].sort((a, b) => a - b),
			]);
	}
}

const NONE: readonly Indexed[] = [];

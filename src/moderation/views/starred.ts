/** Words whose letters are hidden by stars ("f*ck", "m*r*n"), found by what is left of them. */
export class StarredWords {
	readonly #byLength = new Map<number, string[]>();

	constructor(words: Iterable<string>) {
		for (const word of words) {
			if (word.length < 4 || /[^a-z]/.test(word)) continue;
			const same = this.#byLength.get(word.length);
			if (same === undefined) this.#byLength.set(word.length, [word]);
			else same.push(word);
		}
	}

	/**
	 * The first word that a chunk of letters and stars hides, a star for a letter; null where none fits. The first
	 * and the last letter must stand, or half of all.
	 */
	find(chunk: string): string | null {
		if (!/^[a-z*#][a-z*#%_?-]*$/.test(chunk) || !/[*#%_?-]/.test(chunk)) return null;
		const left = chunk.replace(/[^a-z]/g, "").length;
		const needed = /^[a-z].*[a-z]$/.test(chunk) ? 2 : Math.ceil(chunk.length / 2);
		if (left < Math.max(2, needed) || /[*#%_?-]{5}/.test(chunk)) return null;
		return this.#byLength.get(chunk.length)?.find((word) => fits(chunk, word)) ?? null;
	}
}

function fits(chunk: string, word: string): boolean {
	for (let i = 0; i < chunk.length; i += 1) {
		const character = chunk[i] ?? "";
		if (character !== word[i] && /[a-z]/.test(character)) return false;
	}
	return true;
}

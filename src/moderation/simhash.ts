/**
 * 64-bit similarity hash (Charikar, 2002) over words and pairs of words: texts that differ in a few words differ in
 * a few bits. The text cannot be had back from it.
 */
export interface SimHash {
	readonly high: number;
	readonly low: number;
	/** How many words were hashed. */
	readonly words: number;
}

const WORD = /[\p{L}\p{N}']+/gu;
/** The hash looks at so many words; a longer text repeats itself or is another one already. */
const MOST_WORDS = 400;

/** FNV-1a, twice with different offsets, for two halves of 32 bits. */
function halves(feature: string): readonly [number, number] {
	let a = 0x811c9dc5;
	let b = 0x9747b28c;
	for (let i = 0; i < feature.length; i += 1) {
		const unit = feature.charCodeAt(i);
		a = Math.imul(a ^ unit, 0x01000193);
		b = Math.imul(b ^ unit, 0x01000193) + 0x9e3779b9;
	}
	a ^= a >>> 15;
	b ^= b >>> 13;
	return [Math.imul(a, 0x2c1b3c6d) >>> 0, Math.imul(b, 0x297a2d39) >>> 0];
}

/** The hash of a folded text; null where it has no words. */
export function simHash(folded: string): SimHash | null {
	const words = folded.match(WORD)?.slice(0, MOST_WORDS) ?? [];
	if (words.length === 0) return null;
	const sums = new Int32Array(64);
	let features = 0;
	const add = (feature: string) => {
		const [high, low] = halves(feature);
		let a = high;
		let b = low;
		for (let bit = 0; bit < 32; bit += 1) {
			sums[bit] = (sums[bit] as number) + (a & 1);
			sums[bit + 32] = (sums[bit + 32] as number) + (b & 1);
			a >>>= 1;
			b >>>= 1;
		}
		features += 1;
	};
	for (const [index, word] of words.entries()) {
		add(word);
		const next = words[index + 1];
		if (next !== undefined) add(`${word} ${next}`);
	}
	let high = 0;
	let low = 0;
	for (let bit = 0; bit < 32; bit += 1) {
		if ((sums[bit] as number) * 2 > features) high |= 1 << bit;
		if ((sums[bit + 32] as number) * 2 > features) low |= 1 << bit;
	}
	return { high: high >>> 0, low: low >>> 0, words: words.length };
}

function ones(value: number): number {
	let bits = value - ((value >>> 1) & 0x55555555);
	bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
	return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** In how many of 64 bits two hashes differ. */
export function distance(a: SimHash, b: SimHash): number {
	return ones((a.high ^ b.high) >>> 0) + ones((a.low ^ b.low) >>> 0);
}

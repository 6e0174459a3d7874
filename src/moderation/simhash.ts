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
/** What stands for a word where there is none. */
const SIGN = /\p{Extended_Pictographic}|[\u2801-\u28ff]{3}/u;
/** The hash looks at so many words; a longer text repeats itself or is another one already. */
const MOST_WORDS = 400;

/** Every bit of a byte as a byte of its own, four to a number: counts of many are added at once. */
const SPREAD = Uint32Array.from({ length: 16 }, (_, bits) =>
	[0, 1, 2, 3].reduce((all, bit) => all | (((bits >> bit) & 1) << (8 * bit)), 0),
);
/** So many can be counted in a byte. */
const FULL = 255;

/** How often each of 64 bits was set. */
class Votes {
	readonly #packed = new Uint32Array(16);
	readonly #sums = new Uint32Array(64);
	#waiting = 0;
	features = 0;

	add(high: number, low: number): void {
		const packed = this.#packed;
		for (let four = 0; four < 8; four += 1) {
			packed[four] = (packed[four] as number) + (SPREAD[(high >>> (4 * four)) & 15] as number);
			packed[four + 8] = (packed[four + 8] as number) + (SPREAD[(low >>> (4 * four)) & 15] as number);
		}
		this.features += 1;
		this.#waiting += 1;
		if (this.#waiting === FULL) this.#unpack();
	}

	#unpack(): void {
		for (let bit = 0; bit < 64; bit += 1) {
			const packed = this.#packed[bit >> 2] as number;
			this.#sums[bit] = (this.#sums[bit] as number) + ((packed >>> (8 * (bit & 3))) & 255);
		}
		this.#packed.fill(0);
		this.#waiting = 0;
	}

	/** The bits that more than half of the features have: the first 32, and the others. */
	majority(): readonly [number, number] {
		this.#unpack();
		let high = 0;
		let low = 0;
		for (let bit = 0; bit < 32; bit += 1) {
			if ((this.#sums[bit] as number) * 2 > this.features) high |= 1 << bit;
			if ((this.#sums[bit + 32] as number) * 2 > this.features) low |= 1 << bit;
		}
		return [high >>> 0, low >>> 0];
	}
}

const mixed = (hash: number, by: number) => {
	const mixing = Math.imul(hash ^ (hash >>> 15), by);
	return Math.imul(mixing ^ (mixing >>> 13), 0x2c1b3c6d);
};

/** The hash of a folded text; null where it has no words. A word is hashed by FNV-1a, a pair by both words' hashes. */
export function simHash(folded: string): SimHash | null {
	const words = folded.match(WORD) ?? SIGN.exec(folded);
	if (words === null) return null;
	const votes = new Votes();
	const most = Math.min(words.length, MOST_WORDS);
	let last = 0;
	for (let at = 0; at < most; at += 1) {
		const word = words[at] as string;
		let hash = 0x811c9dc5;
		for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
		votes.add(mixed(hash, 0x297a2d39), mixed(hash, 0x1b873593));
		const pair = Math.imul(last, 0x5bd1e995) ^ hash;
		if (at > 0) votes.add(mixed(pair, 0x297a2d39), mixed(pair, 0x1b873593));
		last = hash;
	}
	const [high, low] = votes.majority();
	return { high, low, words: most };
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

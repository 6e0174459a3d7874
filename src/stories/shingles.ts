/** Characters of a shingle. */
const LENGTH = 5;
/** 16 bands of 4 hashes: of two texts that share .8 of their shingles one pair in 5,000 is missed, and .3 of them 1 in 8 tried. */
const BANDS = 16;
const ROWS = 4;
const PRIME = 0x01000193;

/** The hashes of all stretches of five characters, without case, marks and punctuation. */
export function shinglesOf(text: string): ReadonlySet<number> {
	const plain = text
		.normalize("NFKD")
		.replace(/\p{M}+/gu, "")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
	const shingles = new Set<number>();
	for (let i = 0; i <= Math.max(0, plain.length - LENGTH); i += 1) {
		shingles.add(hashed(plain.slice(i, i + LENGTH)));
	}
	return shingles;
}

/** The share of common shingles. */
export function jaccard(a: ReadonlySet<number> = new Set(), b: ReadonlySet<number> = new Set()): number {
	if (a.size === 0 || b.size === 0) return 0;
	const common = a.intersection(b).size;
	return common / (a.size + b.size - common);
}

/**
 * Pairs of texts that may share most of their shingles, each once, by MinHash in bands
 * (Broder 1997; Leskovec, Rajaraman and Ullman 2014, 3.4). Linear but for texts that are alike.
 */
export function candidatePairs(texts: readonly ReadonlySet<number>[]): (readonly [number, number])[] {
	const buckets = new Map<number, number[]>();
	const seen = new Set<number>();
	const pairs: (readonly [number, number])[] = [];
	for (const [i, shingles] of texts.entries()) {
		if (shingles.size === 0) continue;
		for (const key of bandsOf(shingles)) {
			const bucket = buckets.get(key) ?? [];
			buckets.set(key, bucket);
			for (const j of bucket) {
				if (seen.has(i * texts.length + j)) continue;
				seen.add(i * texts.length + j);
				pairs.push([j, i]);
			}
			bucket.push(i);
		}
	}
	return pairs;
}

/**
 * The bands of a text's MinHash, a number below 2 ** 36 for each: texts that share most of their shingles have some of
 * them in common. None for a text without shingles.
 */
export function bandsOf(shingles: ReadonlySet<number>): number[] {
	if (shingles.size === 0) return [];
	const signature = minHash(shingles);
	return Array.from({ length: BANDS }, (_, band) => {
		const rows = signature.slice(band * ROWS, (band + 1) * ROWS);
		return band * 2 ** 32 + hashed(rows.join(","));
	});
}

function minHash(shingles: ReadonlySet<number>): Uint32Array {
	const least = new Uint32Array(BANDS * ROWS).fill(0xffffffff);
	for (const shingle of shingles) {
		for (let k = 0; k < least.length; k += 1) {
			// One mixing per row, each another permutation of 32-bit numbers: odd factors and shifts can be undone.
			let mixed = Math.imul(shingle ^ (k * 0x9e3779b1), 0x85ebca6b);
			mixed = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35);
			mixed = (mixed ^ (mixed >>> 16)) >>> 0;
			if (mixed < (least[k] ?? 0)) least[k] = mixed;
		}
	}
	return least;
}

/** FNV-1a over UTF-16 units. */
function hashed(text: string): number {
	let hash = 0x811c9dc5;
	for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
	return hash >>> 0;
}

const RUN = /(.)\1+/g;
const LONG_RUN = /(.)\1{2,}/;
const DOUBLE = /(.)\1/g;

/** Every run of one letter as one letter. */
export function collapsed(word: string): string {
	return word.replace(RUN, "$1");
}

/** Stretched: a letter three times over, or two letters or more doubled. */
export function isStretched(word: string): boolean {
	return hasDouble(word) && (LONG_RUN.test(word) || (word.match(DOUBLE)?.length ?? 0) >= 2);
}

function hasDouble(word: string): boolean {
	for (let i = 1; i < word.length; i += 1) if (word.charCodeAt(i) === word.charCodeAt(i - 1)) return true;
	return false;
}

/**
 * Whether `stretched` is `word` with letters held longer: the same letters, no run shorter than in the word, and
 * more of it than a slip of the finger ("looser" is no "loser").
 */
export function isStretchOf(stretched: string, word: string): boolean {
	let at = 0;
	let more = 0;
	for (let i = 0; i < word.length; ) {
		const letter = word[i];
		let run = 0;
		while (word[i] === letter && i < word.length) {
			run += 1;
			i += 1;
		}
		let held = 0;
		while (stretched[at] === letter && at < stretched.length) {
			held += 1;
			at += 1;
		}
		if (held < run) return false;
		if (held > run) more += held >= 3 ? 2 : 1;
	}
	return at === stretched.length && more >= 2;
}

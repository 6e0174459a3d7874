/** Marks that a reader does not see but a tokenizer would split a word at. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** The index drops tokens above this length, so such a word finds nothing. */
const LONGEST_WORD = 40;
const MOST_TERMS = 64;
/** Longer than this and the words alone already tell one text from every other. */
const LONGEST_PHRASE = 32;
/** Nobody's question is longer; the rest of a flood of text is not even looked at. */
const MOST_TEXT = 100_000;

/** The one preparation that indexed text and query text pass through before the engine's own analysis. */
export function prepared(text: string): string {
	return text.normalize("NFKC").replace(INVISIBLE, "");
}

/** The first distinct words of a question: bounded, and free of all that is not a word. */
export function queryTerms(text: string): string[] {
	const terms = new Set<string>();
	for (const word of wordsOf(text)) {
		terms.add(word);
		if (terms.size === MOST_TERMS) break;
	}
	return [...terms];
}

/** The question's words in their order, when they are few enough to be sought as one phrase; else null. */
export function queryPhrase(text: string): string | null {
	const words: string[] = [];
	for (const word of wordsOf(text)) {
		if (words.push(word) > LONGEST_PHRASE) return null;
	}
	return words.length > 1 ? words.join(" ") : null;
}

function* wordsOf(text: string): Generator<string> {
	for (const [word] of prepared(text.slice(0, MOST_TEXT)).matchAll(WORD)) {
		if (word.length <= LONGEST_WORD) yield word.toLowerCase();
	}
}

import type { Span } from "../corpus/article.ts";

/**
 * Where words stand in a text, as whole words, whatever the form of their apostrophes, marks and blanks. Their first
 * letter may be of the other case: whoever quotes begins as the own sentence needs it. null when they do not stand there.
 */
export function wordsWithin(text: string, words: string): Span | null {
	const folded = plain(text);
	const wanted = plain(words);
	if (wanted.trim() === "") return null;
	for (const sought of [wanted, otherCase(wanted)]) {
		for (let start = folded.indexOf(sought); start !== -1; start = folded.indexOf(sought, start + 1)) {
			const end = start + sought.length;
			if (!splitsWord(folded, start) && !splitsWord(folded, end)) return { start, end };
		}
	}
	return null;
}

/** Unit for unit, so that a place in it is a place in the text. */
function plain(text: string): string {
	return text.replace(/[‘’]/g, "'").replace(/[“”„]/g, '"').replace(/\s/g, " ");
}

function otherCase(words: string): string {
	const first = words[0] ?? "";
	const other = first === first.toUpperCase() ? first.toLowerCase() : first.toUpperCase();
	return other.length === 1 ? other + words.slice(1) : words;
}

function splitsWord(text: string, at: number): boolean {
	return /^[\p{L}\p{N}\p{M}]{2}$/u.test(text.slice(Math.max(0, at - 1), at + 1));
}

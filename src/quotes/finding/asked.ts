import { EDITORIAL_NOTES } from "./vocabulary.ts";
import { MAX_QUERY_WORDS, type Word, wordsOf } from "./words.ts";

/** A word of the query. */
export interface AskedWord extends Word {
	/** An ellipsis stands between this word and the one before. */
	readonly afterGap: boolean;
	/** Ordinal of the square brackets around the word, or null. */
	readonly bracket: number | null;
	/** The asker types no apostrophes at all, so "were" may be "we're". */
	readonly apostropheless: boolean;
}

/** A query read as a quotation: its words, and where it says that words were left out or put in. */
export interface Asked {
	readonly text: string;
	readonly words: readonly AskedWord[];
	/** Words beyond the limit were not read: nothing can be called exact. */
	readonly truncated: boolean;
	readonly elided: boolean;
	readonly bracketed: boolean;
}

const ELLIPSIS = "[\\[(]\\s*(?:…|\\.(?:\\s?\\.){1,5})\\s*[\\])]|…|\\.(?:\\s?\\.){1,20}";
const BRACKETED = "\\[[^\\[\\]]{0,200}\\](?!\\p{L})|\\[[^\\[\\]]{2,200}\\]|\\(sic\\)";
const MARKS = new RegExp(`(${ELLIPSIS})|${BRACKETED}`, "giu");

/** Characters of a query that are read; beyond them it counts as truncated. */
const MAX_QUERY_LENGTH = 20_000;

/** Reads a query; linear in its length, and bounded in what it returns. */
export function readAsked(text: string): Asked {
	const read = text.slice(0, MAX_QUERY_LENGTH);
	const found = wordsOf(read, { limit: MAX_QUERY_WORDS });
	const marks = [...read.matchAll(MARKS)].map((match) => ({
		start: match.index,
		end: match.index + match[0].length,
		ellipsis: match[1] !== undefined,
	}));
	const apostropheless = !found.words.some((word) => word.folded.includes("'"));
	const words: AskedWord[] = [];
	let mark = 0;
	let gap = false;
	for (const word of found.words) {
		while (mark < marks.length && (marks[mark]?.end ?? 0) <= word.start) {
			gap ||= marks[mark]?.ellipsis ?? false;
			mark++;
		}
		const around = marks[mark];
		const inside = around !== undefined && !around.ellipsis && around.start < word.start;
		if (inside && EDITORIAL_NOTES.has(word.bare)) continue;
		words.push({
			...word,
			afterGap: gap && words.length > 0,
			bracket: inside ? mark : null,
			apostropheless,
		});
		gap = false;
	}
	return {
		text,
		words,
		truncated: found.truncated || text.length > MAX_QUERY_LENGTH,
		elided: words.some((word) => word.afterGap),
		bracketed: words.some((word) => word.bracket !== null),
	};
}

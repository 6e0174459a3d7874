import { stemmer } from "stemmer";
import type { Span } from "../../corpus/article.ts";
import { APOSTROPHES, fold, INVISIBLE } from "./folding.ts";

/** What stands between a word and the word before it. */
export type Break = "none" | "clause" | "sentence" | "paragraph";

/** One word of a text; its span is half-open, in UTF-16 units of that text. */
export interface Word extends Span {
	/** Case, accents, width and zero-width characters folded; apostrophes straight; "1,000" is "1000", "U.S." is "us". */
	readonly folded: string;
	/** `folded` without apostrophes: the form of those who type "dont". */
	readonly bare: string;
	readonly stem: string;
	/** The currency sign before a number; part of the word's span. */
	readonly currency: string | null;
	/** Written as a sign ("%", "&"), which many leave out when typing. */
	readonly sign: boolean;
	/** Joined to the word before by a hyphen ("two-thirds"). */
	readonly hyphenated: boolean;
	readonly capital: boolean;
	readonly before: Break;
}

/** The words of a text, at most `limit` of them; `truncated` tells that the text has more. */
export interface Words {
	readonly words: readonly Word[];
	readonly truncated: boolean;
}

/** Only so many words of a query are compared: longer ones cost more than they tell. */
export const MAX_QUERY_WORDS = 400;

const ONE_BY_ONE = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}";
const LETTER = `[[\\p{L}\\p{M}]--[${ONE_BY_ONE}]]`;
const START = `[[\\p{L}\\p{N}]--[${ONE_BY_ONE}]]`;
const INSIDE = `[[\\p{L}\\p{M}\\p{N}]--[${ONE_BY_ONE}¼-¾⅐-⅞]]`;

/** Alternatives in order: sign, "per cent", "[t]he", "U.S.", number, vulgar fraction, word, ideograph. */
const WORD = new RegExp(
	[
		"[%&]",
		`per\\s{1,3}cent(?!${LETTER})`,
		`\\[\\p{L}\\](?=${LETTER})${LETTER}+(?:[${APOSTROPHES}]${INSIDE}+)*`,
		`\\p{L}(?:\\.\\p{L})+\\.?(?!${INSIDE})`,
		`(?<![\\p{L}\\p{N}.,\\)])[\\-−]?\\d+(?:[.,]\\d+)*(?:[\\/⁄]\\d+)?(?:[${APOSTROPHES}]?${LETTER}+)?`,
		"[¼-¾⅐-⅞]",
		`${START}(?:[${INVISIBLE}]*${INSIDE})*(?:[${APOSTROPHES}]${INSIDE}(?:[${INVISIBLE}]*${INSIDE})*)*`,
		`[${ONE_BY_ONE}]`,
	].join("|"),
	"giv",
);

const CURRENCY = /[$£€¥₹₽₩₿]/;
const HYPHEN = /^[-‐‑‒–\u00ad]$/;
/** Longer "words" are noise: they are compared as they stand and never stemmed. */
const LONGEST_WORD = 40;

/** Splits a text into words, in time linear in its length; `offset` is added to every position. */
export function wordsOf(text: string, { offset = 0, limit = Number.POSITIVE_INFINITY } = {}): Words {
	const words: Word[] = [];
	let previousEnd = 0;
	for (const match of text.matchAll(WORD)) {
		if (words.length >= limit) return { words, truncated: true };
		const raw = match[0];
		const end = match.index + raw.length;
		const sign = text[match.index - 1] ?? "";
		const currency = CURRENCY.test(sign) && /^\d/.test(raw) ? sign : null;
		const start = currency === null ? match.index : match.index - 1;
		const between = text.slice(previousEnd, start);
		const folded = foldedForm(raw);
		words.push({
			start: start + offset,
			end: end + offset,
			folded,
			bare: folded.includes("'") ? folded.replaceAll("'", "") : folded,
			stem: stemOf(folded),
			currency,
			sign: raw === "%" || raw === "&",
			hyphenated: between.length === 1 && words.length > 0 && HYPHEN.test(between),
			capital: /^\[?\p{Lu}/u.test(raw),
			before: breakAfter(words.at(-1), between),
		});
		previousEnd = end;
	}
	return { words, truncated: false };
}

/** Titles and the like, whose full stop ends no sentence. */
const ABBREVIATIONS = new Set("mr mrs ms dr st sen rep gov gen lt col sgt rev hon prof jr sr vs".split(" "));

function breakAfter(previous: Word | undefined, between: string): Break {
	if (previous === undefined || between === " ") return "none";
	if (/^\.\s?$/.test(between) && ABBREVIATIONS.has(previous.folded)) return "none";
	return breakIn(between);
}

function foldedForm(raw: string): string {
	if (raw === "%") return "percent";
	if (raw === "&") return "and";
	const folded = fold(raw);
	if (/^per\s/.test(folded)) return "percent";
	if (/\d/.test(folded))
		return folded
			.replace(/,(?=\d{3}(?!\d))/g, "")
			.replace("⁄", "/")
			.replace("−", "-");
	return folded.replace(/[.[\]]/g, "");
}

/** The strongest boundary in the text between two words. */
export function breakIn(between: string): Break {
	if (/\n\s*\n/.test(between)) return "paragraph";
	if (/[.?!…。？！]/.test(between)) return "sentence";
	if (/[,;:()—"“”«»\n]|\s[-–]\s|--/.test(between)) return "clause";
	return "none";
}

const stems = new Map<string, string>();
const STEMS_KEPT = 20_000;

/** The Porter stem without a possessive ending; numbers and overlong words are their own stem. */
export function stemOf(folded: string): string {
	const known = stems.get(folded);
	if (known !== undefined) return known;
	const base = folded.endsWith("'s") ? folded.slice(0, -2) : folded.replaceAll("'", "");
	const stem = base.length > LONGEST_WORD || /\d/.test(base) ? base : stemmer(base);
	if (stems.size >= STEMS_KEPT) stems.clear();
	if (folded.length <= LONGEST_WORD) stems.set(folded, stem);
	return stem;
}

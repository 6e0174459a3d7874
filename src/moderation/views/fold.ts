import { LOOKS_LIKE } from "./confusables.ts";

/**
 * A text made comparable, and where each of its UTF-16 units comes from: unit `i` stands for the raw units from
 * `starts[i]` to `ends[i]`. Null offsets: unit for unit the same place.
 */
export interface View {
	readonly text: string;
	readonly starts: readonly number[] | null;
	readonly ends: readonly number[] | null;
}

const ASCII = /^[\x00-\x7f]*$/;
const MARKS = /\p{M}+/gu;
const IGNORABLE = /^[\p{Default_Ignorable_Code_Point}\u00ad\u180e\ufeff\ufff9-\ufffb]$/u;
const REGIONAL_A = 0x1f1e6;
const REGIONAL_Z = 0x1f1ff;
/** White and black letters in squares and circles that have no compatible form. */
const BOXED: readonly (readonly [number, number])[] = [
	[0x1f150, 0x1f169],
	[0x1f170, 0x1f189],
	[0x1f110, 0x1f129],
	[0x1f130, 0x1f149],
];
const PUNCTUATION: Readonly<Record<string, string>> = {
	"\u2018": "'",
	"\u2019": "'",
	"\u02bc": "'",
	"\u201b": "'",
	"\u2032": "'",
	"\u00b4": "'",
	"\u201c": '"',
	"\u201d": '"',
	"\u201e": '"',
	"\u201f": '"',
	"\u00ab": '"',
	"\u00bb": '"',
	"\u2010": "-",
	"\u2011": "-",
	"\u2012": "-",
	"\u2013": "-",
	"\u2014": "-",
	"\u2015": "-",
	"\u2212": "-",
	"\u2022": "*",
	"\u00b7": ".",
	"\u2026": ".",
};

const skeleton = new Map<string, string>();
for (const [to, characters] of Object.entries(LOOKS_LIKE))
	for (const character of characters) skeleton.set(character, to);

const known = new Map<string, string>();
/** The memory of one character at a time is bounded: a flood of rare ones does not grow it. */
const MOST_KNOWN = 8192;

/** One character (code point) as it is compared: "" where it is not seen. */
export function foldCharacter(character: string): string {
	const before = known.get(character);
	if (before !== undefined) return before;
	const folded = folding(character);
	if (known.size >= MOST_KNOWN) known.clear();
	known.set(character, folded);
	return folded;
}

function folding(character: string): string {
	const mark = PUNCTUATION[character];
	if (mark !== undefined) return mark;
	const point = character.codePointAt(0) ?? 0;
	if (point >= REGIONAL_A && point <= REGIONAL_Z) return String.fromCharCode(97 + point - REGIONAL_A);
	for (const [from, to] of BOXED)
		if (point >= from && point <= to) return String.fromCharCode(97 + ((point - from) % 26));
	if (IGNORABLE.test(character)) return "";
	const plain = character.normalize("NFKC").toLowerCase().normalize("NFKD").replace(MARKS, "").toLowerCase();
	if (plain === "" && !/\p{M}/u.test(character)) return " ";
	let seen = "";
	for (const each of plain) seen += PUNCTUATION[each] ?? skeleton.get(each) ?? each;
	return seen;
}

/**
 * The folded view: compatible forms, lower case, no marks, nothing invisible, and look-alike letters as the Latin
 * ones they look like. Digits stay as they are.
 */
export function foldedView(raw: string): View {
	if (ASCII.test(raw)) return { text: raw.toLowerCase(), starts: null, ends: null };
	const starts: number[] = [];
	const ends: number[] = [];
	let text = "";
	let at = 0;
	for (const character of raw) {
		const end = at + character.length;
		const seen =
			character.length === 1 && character <= "\x7f" ? character.toLowerCase() : foldCharacter(character);
		for (let i = 0; i < seen.length; i += 1) {
			starts.push(at);
			ends.push(end);
		}
		text += seen;
		at = end;
	}
	return { text, starts, ends };
}

/** The raw span of units `from` to `to` (half-open, not empty) of a view. */
export function rawSpan(
	view: View,
	from: number,
	to: number,
): { readonly start: number; readonly end: number } {
	return view.starts === null || view.ends === null
		? { start: from, end: to }
		: { start: view.starts[from] ?? 0, end: view.ends[to - 1] ?? 0 };
}

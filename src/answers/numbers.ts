import type { Word } from "./words.ts";

/** A number in a text. Two mentions of one amount have one `key`: "two-thirds" and "2/3", "thirty-eight" and "38". */
export interface NumberMention {
	readonly key: string;
	readonly kind: "count" | "vague" | "year" | "share" | "rank";
	/** Indices of its first and last word. */
	readonly first: number;
	readonly last: number;
}

const numbered = (words: string, from: number, step: number): [string, number][] =>
	words.split(" ").map((word, i) => [word, from + i * step]);
const SMALL = new Map([
	...numbered("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen", 0, 1),
	...numbered("fifteen sixteen seventeen eighteen nineteen", 15, 1),
	...numbered("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10),
	["dozen", 12],
]);
const LARGE = new Map([
	["hundred", 100],
	["thousand", 1_000],
	["million", 1e6],
	["billion", 1e9],
	["trillion", 1e12],
]);
/** Amounts that nobody counted. */
const VAGUE = new Set("dozens hundreds thousands millions billions".split(" "));
const PARTS = new Map([
	["half", 2],
	["halves", 2],
	["third", 3],
	["quarter", 4],
	["fourth", 4],
	["fifth", 5],
	["sixth", 6],
	["eighth", 8],
	["tenth", 10],
]);
const RANKS = new Map([
	...numbered(
		"first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth",
		1,
		1,
	),
	...numbered("fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth", 14, 1),
]);
/** What is counted in Roman numerals. */
const ROMAN_BEARERS = new Set([
	"article",
	"articles",
	"title",
	"chapter",
	"section",
	"amendment",
	"part",
	"war",
]);
const ROMAN = new Map(
	numbered("i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx", 1, 1),
);
const OPENERS = new Set(["a", "half", ...VAGUE, ...SMALL.keys(), ...RANKS.keys(), ...ROMAN.keys()]);

/** The numbers among `words`, left to right and without overlap. Linear. */
export function numbersIn(words: readonly Word[]): NumberMention[] {
	const found: NumberMention[] = [];
	for (let i = 0; i < words.length; ) {
		if (!mayOpen((words[i] as Word).folded)) {
			i += 1;
			continue;
		}
		const mention = shareAt(words, i) ?? amountAt(words, i) ?? rankAt(words, i);
		if (mention) found.push(mention);
		i = mention ? mention.last + 1 : i + 1;
	}
	return found;
}

/** Most words open no number: they are told apart by one look-up. */
function mayOpen(folded: string): boolean {
	const first = folded.charCodeAt(0);
	return (first >= 48 && first <= 57) || OPENERS.has(folded);
}

/** "two-thirds", "three quarters", "half", "a fifth", "2/3". */
function shareAt(words: readonly Word[], at: number): NumberMention | null {
	const word = words[at]?.folded ?? "";
	if (/^\d{1,4}\/\d{1,4}$/.test(word)) return { key: word, kind: "share", first: at, last: at };
	if (word === "half") return { key: "1/2", kind: "share", first: at, last: at };
	const over = word === "a" ? 1 : (SMALL.get(word) ?? (/^\d{1,2}$/.test(word) ? Number(word) : undefined));
	const next = words[at + 1]?.folded ?? "";
	const part = PARTS.get(next.replace(/s$/, ""));
	if (over === undefined || part === undefined || over >= part || over === 0) return null;
	const after = words[at + 2];
	if (over > 1 !== next.endsWith("s") || after?.folded === "past") return null;
	// "A third option" is the one after the second.
	if (word === "a" && next !== "half" && after?.before === "none" && after.folded !== "of") return null;
	return { key: `${over}/${part}`, kind: "share", first: at, last: at + 1 };
}

/** "38", "125,000", "2.5 million", "a hundred", "hundreds", "thirty-eight", "55.3 percent", "1869", the "V" of "Article V". */
function amountAt(words: readonly Word[], at: number): NumberMention | null {
	const word = words[at] as Word;
	if (VAGUE.has(word.folded)) return { key: word.folded, kind: "vague", first: at, last: at };
	let last = at;
	let value: number | undefined;
	if (/^\d/.test(word.folded)) {
		if (/^\d+(?:st|nd|rd|th)$/.test(word.folded)) {
			return { key: String(Number.parseInt(word.folded, 10)), kind: "rank", first: at, last };
		}
		if (!/^\d{1,15}(?:\.\d{1,9})?$/.test(word.folded)) return null;
		if (/^(?:1[0-9]|20)\d\d$/.test(word.folded)) return { key: word.folded, kind: "year", first: at, last };
		value = Number(word.folded);
	} else {
		const roman = ROMAN.get(word.folded);
		if (roman !== undefined && word.capital && ROMAN_BEARERS.has(words[at - 1]?.folded ?? "")) value = roman;
		else [value, last] = spelledAt(words, at);
	}
	if (value === undefined) return null;
	for (let large = LARGE.get(words[last + 1]?.folded ?? ""); large !== undefined; ) {
		value *= large;
		last += 1;
		large = LARGE.get(words[last + 1]?.folded ?? "");
	}
	const percent = words[last + 1]?.folded === "percent";
	return { key: percent ? `${value}%` : String(value), kind: percent ? "share" : "count", first: at, last };
}

/** A number in words; "one" alone is a pronoun as often as a number, so it is none. */
function spelledAt(words: readonly Word[], at: number): [number | undefined, number] {
	const next = words[at + 1]?.folded ?? "";
	if (words[at]?.folded === "a") return [LARGE.has(next) ? 1 : undefined, at];
	const tens = SMALL.get(words[at]?.folded ?? "");
	if (tens === undefined) return [undefined, at];
	const unit = SMALL.get(next);
	if (tens >= 20 && unit !== undefined && unit > 0 && unit < 10) return [tens + unit, at + 1];
	if (tens === 1 && !LARGE.has(next)) return [undefined, at];
	return [tens, at];
}

/** "the 14th", "the fourteenth". */
function rankAt(words: readonly Word[], at: number): NumberMention | null {
	const rank = RANKS.get(words[at]?.folded ?? "");
	return rank === undefined ? null : { key: String(rank), kind: "rank", first: at, last: at };
}

/** Ways of writing a word so that a reader knows it and a list of words does not. */
export interface Obfuscation {
	readonly name: string;
	/** Every way of this class to write the word, lower-case a–z; the class is caught when all of them are. */
	readonly variants: (word: string) => readonly string[];
}

/**
 * Fifty insults and slurs that every well-known list of bad words has. They are here so that a filter can be
 * tested and stand nowhere else: a case is a word in the sentence of `carrier`.
 */
export const WORDS: readonly string[] = [
	"arsehole",
	"asshat",
	"asshole",
	"asswipe",
	"bastard",
	"beaner",
	"bellend",
	"bitch",
	"chink",
	"cocksucker",
	"coon",
	"cretin",
	"cunt",
	"dickhead",
	"dipshit",
	"douchebag",
	"dumbass",
	"dumbfuck",
	"dyke",
	"faggot",
	"fuckface",
	"fucker",
	"fuckwit",
	"gook",
	"halfwit",
	"idiot",
	"imbecile",
	"jackass",
	"jerkoff",
	"kike",
	"knobhead",
	"moron",
	"motherfucker",
	"nigger",
	"paki",
	"prick",
	"pussy",
	"raghead",
	"retard",
	"scumbag",
	"shitbag",
	"shithead",
	"skank",
	"slut",
	"spastic",
	"spic",
	"tranny",
	"twat",
	"wanker",
	"whore",
];

/** The word said to a member, as a message; the member is `MEMBER`. */
export function carrier(word: string): string {
	return `@${MEMBER} you are a ${word} ok`;
}

export const MEMBER = "robin";

const between =
	(...joiners: readonly string[]) =>
	(word: string) =>
		joiners.map((joiner) => [...word].join(joiner));

/** Every letter that the table has, exchanged. */
const exchanged = (table: Readonly<Record<string, string>>) => (word: string) =>
	[...word].map((letter) => table[letter] ?? letter).join("");

/** Every letter moved into another alphabet of 26 in a row, whose first letter is `a`. */
const shifted = (a: number) => (word: string) =>
	[...word].map((letter) => String.fromCodePoint(a + (letter.codePointAt(0) ?? 0) - 0x61)).join("");

const CYRILLIC = { a: "а", c: "с", e: "е", i: "і", j: "ј", k: "к", o: "о", p: "р", s: "ѕ", x: "х", y: "у" };
const GREEK = { a: "α", e: "ε", i: "ι", k: "κ", n: "η", o: "ο", p: "ρ", t: "τ", u: "υ", v: "ν", w: "ω" };
const LEET_DIGITS = { a: "4", e: "3", i: "1", o: "0", s: "5", t: "7" };
const LEET_SYMBOLS = { a: "@", i: "!", s: "$" };
const VOWEL = /[aeiouy]/;

/** Cuts the word in its middle: `fu`, `ck`. */
function halves(word: string): readonly [string, string] {
	const middle = Math.floor(word.length / 2);
	return [word.slice(0, middle), word.slice(middle)];
}

function mixed(word: string): string {
	return [...word].map((letter, i) => (i % 2 ? letter.toUpperCase() : letter)).join("");
}

/** The 24 classes; near-controls (plain, capitals, wrapped in an override) come last. */
export const OBFUSCATIONS: readonly Obfuscation[] = [
	{ name: "zero-width space", variants: between("\u200B", "\uFEFF") },
	{ name: "zero-width joiner", variants: between("\u200D", "\u200C") },
	{ name: "word joiner", variants: between("\u2060") },
	{ name: "soft hyphen", variants: between("\u00AD") },
	{ name: "tag characters", variants: between("\u{E0061}", "\u{E0020}\u{E007F}") },
	{ name: "variation selectors", variants: between("\uFE0F", "\uFE00", "\u{E0101}") },
	{ name: "Cyrillic and Greek", variants: (word) => [exchanged(CYRILLIC)(word), exchanged(GREEK)(word)] },
	{ name: "fullwidth", variants: (word) => [shifted(0xff41)(word), shifted(0xff21)(word)] },
	{ name: "mathematical", variants: (word) => [0x1d41a, 0x1d5ee, 0x1d68a].map((a) => shifted(a)(word)) },
	{
		name: "regional indicators",
		variants: (word) => [shifted(0x1f1e6)(word), [...shifted(0x1f1e6)(word)].join(" ")],
	},
	{ name: "leet digits", variants: (word) => [exchanged(LEET_DIGITS)(word)] },
	{ name: "leet symbols", variants: (word) => [exchanged(LEET_SYMBOLS)(word)] },
	{ name: "spaced", variants: between(" ", "  ", "\u00A0") },
	{ name: "dotted", variants: between(".", "·", ". ") },
	{ name: "dashed and underscored", variants: between("-", "_", "–") },
	{ name: "one letter a line", variants: between("\n", "\r\n") },
	{
		name: "repeated letters",
		variants: (word) => [
			[...word].map((letter) => letter.repeat(3)).join(""),
			word.replace(VOWEL, (vowel) => vowel.repeat(6)),
			`${word}${(word.at(-1) ?? "").repeat(5)}`,
		],
	},
	{
		name: "stacked marks",
		variants: (word) => [
			[...word].map((letter) => `${letter}\u0336`).join(""),
			[...word].map((letter) => `${letter}\u0301\u0323\u034F\u0489`).join(""),
		],
	},
	{ name: "starred vowel", variants: (word) => ["*", "#"].map((mark) => word.replace(VOWEL, mark)) },
	{
		name: "inside markdown",
		variants: (word) => {
			const [left, right] = halves(word);
			return ["**", "__", "~~", "`"].map((mark) => `${left}${mark}${right}${mark}`);
		},
	},
	{
		name: "inside a spoiler",
		variants: (word) => {
			const [left, right] = halves(word);
			return [`${left}||${right}||`, `||${left}||${right}`, `||${word}||`];
		},
	},
	{
		name: "wrapped in an override",
		variants: (word) => [`\u202E${word}\u202C`, `\u2067${word}\u2069`, `\u202D${word}\u202C`],
	},
	{ name: "capitals", variants: (word) => [word.toUpperCase(), mixed(word)] },
	{ name: "plain", variants: (word) => [word] },
];

/** Letters that no Unicode decomposition reduces to their plain form. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
	ß: "ss",
	æ: "ae",
	œ: "oe",
	ø: "o",
	ł: "l",
	đ: "d",
	ð: "d",
	þ: "th",
	ı: "i",
	ς: "σ",
};

/** Zero-width and direction characters: inside a word they separate nothing. As a character-class body. */
export const INVISIBLE =
	"\\u00ad\\u034f\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufe00-\\ufe0f\\ufeff";

/** Every character that stands for an apostrophe. As a character-class body. */
export const APOSTROPHES = "'\\u2019\\u2018\\u02bc\\u201b`\\u00b4\\u2032\\uff07";

const ASCII = /^[a-z0-9]+$/i;
const ACCENTS = /[\u0300-\u036f]/g;
const UNSEEN = new RegExp(`[${INVISIBLE}]`, "gu");
const APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, "gu");
const UNDECOMPOSED = /[ßæœøłđðþıς]/g;

/**
 * The form under which two spellings of one word are equal: compatibility characters unified, case and
 * accents dropped, apostrophes straight, zero-width characters gone. Apostrophes are kept.
 */
export function fold(word: string): string {
	if (ASCII.test(word)) return word.toLowerCase();
	return word
		.normalize("NFKD")
		.replace(UNSEEN, "")
		.replace(ACCENTS, "")
		.replace(APOSTROPHE, "'")
		.toLowerCase()
		.replace(ACCENTS, "")
		.replace(UNDECOMPOSED, (letter) => PLAIN_LETTERS[letter] ?? letter)
		.normalize("NFC");
}

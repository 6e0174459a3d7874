/** Digits and signs written for letters. An alternative reading of one word only: what is shown never changes. */
const LETTERS: Readonly<Record<string, string>> = {
	"0": "o",
	"1": "il",
	"2": "z",
	"3": "e",
	"4": "a",
	"5": "s",
	"6": "gb",
	"7": "t",
	"8": "b",
	"9": "g",
	"@": "a",
	$: "s",
	"!": "il",
	"|": "il",
	"+": "t",
	"(": "c",
	"{": "c",
	"<": "c",
	"€": "e",
};
const MOST_READINGS = 32;
const IS_LEET = /[0-9@$!|+({<€]/;
const NO_WORD = /^[0-9.,:+/$€%!()@-]*$/;

/**
 * The words that a chunk may stand for when its signs are letters; none for numbers, amounts and times, however
 * they are written ("2024", "$455", "4/5"), and at most 32.
 */
export function leetReadings(chunk: string): readonly string[] {
	if (!IS_LEET.test(chunk) || (NO_WORD.test(chunk) && !/[@$!].*[@$!]/.test(chunk))) return [];
	if (/^\$?\d[\d,.]*$/.test(chunk)) return [];
	let readings = [""];
	for (const character of chunk) {
		const letters = LETTERS[character] ?? character;
		if (letters.length === 1 || readings.length * letters.length > MOST_READINGS) {
			const one = letters[0] ?? "";
			readings = readings.map((reading) => reading + one);
		} else readings = readings.flatMap((reading) => [...letters].map((letter) => reading + letter));
	}
	return readings;
}

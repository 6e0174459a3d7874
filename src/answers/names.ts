import { MONTHS, WEEKDAYS } from "./times.ts";
import { FUNCTION_WORDS } from "./vocabulary.ts";
import type { Word } from "./words.ts";

/** Small words that may stand inside a name ("State of Jefferson", "Texas v. White"). */
const INSIDE_NAMES = new Set(["of", "the", "de", "la", "van", "von", "v", "vs", "and", "for"]);

const NEVER_NAMES = new Set("the a an i of in on at".split(" "));

/** What stands before a name and is no part of it. */
const TITLES = new Set(
	"president governor gov senator sen representative rep congressman congresswoman justice judge minister premier mayor chancellor secretary king queen prince pope general lord lady sir mr mrs ms dr attorney professor".split(
		" ",
	),
);

/**
 * Runs of capitalised words, folded, each word of a run in order; small words inside a run are left out.
 * Words at `numeric` places are numbers ("Article V") and no part of a name.
 * A single capitalised word that opens a sentence may be there for its place, so it is not taken.
 * A text written in capitals throughout, or with a capital on most words, has no runs: its case says nothing.
 */
export function namesIn(words: readonly Word[], numeric: ReadonlySet<number>): string[][] {
	const lettered = words.filter((word) => /^\p{L}/u.test(word.folded) && !INSIDE_NAMES.has(word.folded));
	const capitals = lettered.filter((word) => word.capital && FUNCTION_WORDS.has(word.folded)).length;
	const plain = lettered.filter((word) => FUNCTION_WORDS.has(word.folded)).length;
	// Function words inside a sentence carry no capital, except where every word does.
	if (plain > 1 && capitals > plain / 2 && capitals > 1) return [];
	if (lettered.length > 2 && lettered.every((word) => word.capital)) return [];
	const runs: string[][] = [];
	let run: string[] = [];
	let opensSentence = true;
	let runOpens = false;
	const close = () => {
		const bare = run.length > 1 && TITLES.has(run[0] ?? "") ? run.slice(1) : run;
		if (run.length > 1 || (run.length === 1 && !runOpens)) runs.push(bare);
		run = [];
	};
	words.forEach((word, i) => {
		// The dot after one letter or "v" is an abbreviation's.
		const abbreviated = (words[i - 1]?.folded.length ?? 0) < 2 || words[i - 1]?.folded === "vs";
		opensSentence = i === 0 || word.before === "paragraph" || (word.before === "sentence" && !abbreviated);
		if (opensSentence || word.before === "clause") close();
		const named =
			word.capital &&
			!numeric.has(i) &&
			(!FUNCTION_WORDS.has(word.folded) || opensName(words, i, opensSentence)) &&
			!MONTHS.has(word.folded) &&
			!WEEKDAYS.has(word.folded);
		if (named) {
			if (run.length === 0) runOpens = opensSentence;
			run.push(word.folded);
		} else if (!(run.length > 0 && INSIDE_NAMES.has(word.folded) && nextIsCapital(words, i))) close();
	});
	close();
	return runs;
}

/** The "Yes" of "Yes California": a small word with a capital inside a sentence, right before a name. */
function opensName(words: readonly Word[], at: number, opensSentence: boolean): boolean {
	const word = words[at] as Word;
	const next = words[at + 1];
	return (
		!opensSentence &&
		!NEVER_NAMES.has(word.folded) &&
		next?.capital === true &&
		next.before === "none" &&
		!FUNCTION_WORDS.has(next.folded)
	);
}

function nextIsCapital(words: readonly Word[], at: number): boolean {
	const next = words[at + 1];
	return (
		next?.capital === true ||
		(next !== undefined && INSIDE_NAMES.has(next.folded) && words[at + 2]?.capital === true)
	);
}

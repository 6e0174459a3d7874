import { FUNCTION_WORDS } from "./vocabulary.ts";
import type { Word } from "./words.ts";

/** The person, body or document whose words a question asks for. */
export interface AskedSpeaker {
	readonly words: readonly string[];
	readonly stems: readonly string[];
	/** Whether it is asked for by a name ("Mastagni"), not by a description ("the Sacramento lawyer"). */
	readonly named: boolean;
}

const AUXILIARIES = new Set("did does do has have had was were is would will".split(" "));
/** Verbs whose object is somebody's words; "decide", "declare" and their like are acts, and ask for none. */
const SAYING = new Set(
	"say said think thought argue believe claim explain describe warn respond react reply predict suggest tell write comment mention insist tweet promise".split(
		" ",
	),
);
const ASKING = new Set("what how why when where".split(" "));
/** "X's view on Y", "the reaction of X". */
const UTTERANCES = new Set(
	"view views opinion opinions position stance reaction response answer comment comments statement statements words quote quotes quotation quotations remark remarks take warning prediction argument claim".split(
		" ",
	),
);
const ARTICLES = new Set("the a an this that mr mrs ms dr".split(" "));
/** The longest name or description of a speaker, in words. */
const LONGEST = 8;

/**
 * Whose words are asked for, or null:
 * "What did X say …", "How does X describe …", "according to X", "X's view on …", "quotes by X".
 */
export function askedSpeaker(words: readonly Word[]): AskedSpeaker | null {
	return afterAuxiliary(words) ?? afterAccording(words) ?? beforeUtterance(words) ?? afterUtterance(words);
}

function afterAuxiliary(words: readonly Word[]): AskedSpeaker | null {
	// "Did X say …" and "What did X say …", but not "On which day did X tell …".
	const from = words.findIndex(
		(word, i) => AUXILIARIES.has(word.folded) && (i === 0 || ASKING.has(words[i - 1]?.folded ?? "")),
	);
	if (from === -1) return null;
	for (let at = from + 1; at < words.length && at - from <= LONGEST; at += 1) {
		const word = words[at] as Word;
		if (at > from + 1 && SAYING.has(word.folded) && !word.capital)
			return speakerOf(words.slice(from + 1, at));
	}
	return null;
}

function afterAccording(words: readonly Word[]): AskedSpeaker | null {
	const at = words.findIndex((word, i) => word.folded === "according" && words[i + 1]?.folded === "to");
	return at === -1 ? null : speakerOf(nominal(words, at + 2));
}

/** "Mastagni's view". */
function beforeUtterance(words: readonly Word[]): AskedSpeaker | null {
	const at = words.findIndex((word, i) => UTTERANCES.has(word.folded) && words[i - 1]?.possessive === true);
	if (at === -1) return null;
	let from = at - 1;
	while (
		from > 0 &&
		at - from < LONGEST &&
		(words[from - 1] as Word).capital &&
		!FUNCTION_WORDS.has((words[from - 1] as Word).folded)
	) {
		from -= 1;
	}
	return speakerOf(words.slice(from, at));
}

function afterUtterance(words: readonly Word[]): AskedSpeaker | null {
	const at = words.findIndex(
		(word, i) => UTTERANCES.has(word.folded) && ["by", "from", "of"].includes(words[i + 1]?.folded ?? ""),
	);
	return at === -1 ? null : speakerOf(nominal(words, at + 2));
}

/** The name, or else the description, that begins at `from`. */
function nominal(words: readonly Word[], from: number): Word[] {
	const run: Word[] = [];
	for (const word of words.slice(from, from + LONGEST)) {
		if (FUNCTION_WORDS.has(word.folded) && !(run.length === 0 && ARTICLES.has(word.folded))) break;
		if (run.some((earlier) => earlier.capital) && !word.capital) break;
		run.push(word);
	}
	return run;
}

/** Between a description and a name these make the name part of the description ("the mayor of Springfield"). */
const BELONGING = new Set("of for from in at with".split(" "));

/** "David Mastagni" of "constitutional attorney David Mastagni"; null where a description is all there is. */
function nameAtEnd(words: readonly Word[], own: readonly Word[]): readonly Word[] | null {
	const described = own.findLastIndex((word) => !word.capital);
	const name = own.slice(described + 1);
	const [first] = name;
	if (first === undefined) return null;
	const before = words[words.indexOf(first) - 1];
	const part =
		described !== -1 && before !== undefined && (BELONGING.has(before.folded) || ARTICLES.has(before.folded));
	return part ? null : name;
}

/** Begins what is told of a speaker beside the name ("Darling, who led …"). */
const RELATIVE = new Set("who whom whose which that".split(" "));

function speakerOf(all: readonly Word[]): AskedSpeaker | null {
	const aside = all.findIndex((word, i) => i > 0 && RELATIVE.has(word.folded));
	const words = aside === -1 ? all : all.slice(0, aside);
	const own = words.filter(
		(word) => !FUNCTION_WORDS.has(word.folded) && !ARTICLES.has(word.folded) && !/^\d/.test(word.folded),
	);
	if (own.length === 0) return null;
	const name = nameAtEnd(words, own);
	const told = name ?? own;
	return {
		words: told.map((word) => word.folded),
		stems: told.map((word) => word.stem),
		named: name !== null,
	};
}

import { PERSON_NOUNS } from "../quotes/lexicon.ts";
import type { Word } from "./words.ts";

/** What a question asks for, which decides what is preferred in an answer. */
export type QuestionKind =
	| "who"
	| "when"
	| "where"
	| "how-many"
	| "can"
	| "why"
	| "said"
	| "whether"
	| "what";

/** Openings of questions, most telling first: the first phrase found near the beginning decides. */
const OPENINGS: readonly (readonly [QuestionKind, readonly string[]])[] = [
	[
		"how-many",
		"how many|how much|what was the turnout|what is the turnout|what turnout|what was the exact number|what was the number|what is the number|how long|how often|how far|how old|how big|how large|how tall|how high|how deep|how wide|how fast|how heavy|how rich|how close|how few|what share|what percentage|what percent|what proportion|what fraction|what number|what part|which share|what majority|which fraction|by what margin|what margin".split(
			"|",
		),
	],
	[
		"when",
		"when|what year|which year|what date|which date|what day|which day|what month|which month|what time|since when|what decade|which century|what century".split(
			"|",
		),
	],
	[
		"why",
		"why|how come|what caused|what led|what reason|what reasons|for what reason|what made|what motivated".split(
			"|",
		),
	],
	[
		"who",
		"who|whom|whose|what is the name|what was the name|by name|which person|what person|which people|which lawyer|which attorney|which politician".split(
			"|",
		),
	],
	["where", "where|what place|which place|what city|which city|what town|which town".split("|")],
	[
		"can",
		"can|could|may|is it legal|is it lawful|is it illegal|is it constitutional|is it possible|is it allowed|is there any way|is there a way|is there a legal|is there any legal|is there a right|is there a provision|is there any provision|are states allowed|is a state allowed|does the constitution|does the law|must|what would it take|what does it take|what is needed|what is required|under what|allowed to|have the right|has the right|legally|constitutional|unconstitutional".split(
			"|",
		),
	],
	["what", ["what", "which", "how"]],
];
const WHETHER = new Set(
	"is are was were do does did has have had will would should isn't wasn't didn't doesn't".split(" "),
);
/** Asked by words that may also join a clause to another. */
const RELATIVE: ReadonlySet<QuestionKind> = new Set(["who", "when", "where", "why", "what"]);
/** What may be asked of somebody's words and still be answered by a number, a date or a name. */
const SPOKEN: ReadonlySet<QuestionKind> = new Set(["how-many", "when", "who"]);
/** Words looked at for an opening: "In 2016, after the election, who …". */
const REACH = 12;

/** The kind of a question of these words; `speaker`: whether it asks for somebody's words. */
export function kindOf(words: readonly Word[], speaker: boolean): QuestionKind {
	const folded = words.map((word) => word.folded);
	let best: { kind: QuestionKind; at: number } | null = null;
	for (const [kind, phrases] of OPENINGS) {
		for (const phrase of phrases) {
			const at = placeOf(phrase.split(" "), folded);
			if (at !== -1 && (best === null || at < best.at)) best = { kind, at };
		}
	}
	if (best?.kind === "what" && asksForPerson(folded, best.at)) best = { kind: "who", at: best.at };
	const first = WHETHER.has(folded[0] ?? "");
	// In "Did Lincoln end slavery where it existed?" the word that asks is the first.
	if (best && first && RELATIVE.has(best.kind)) best = null;
	if (speaker && !(best && SPOKEN.has(best.kind))) return "said";
	return best?.kind ?? (first ? "whether" : "what");
}

/** Further nouns for one person, as they stand in questions. */
const PERSONS = new Set("supervisor supervisors councillor councillors councilman councilwoman".split(" "));

/** "Which supervisor …", "What former judge …". */
function asksForPerson(folded: readonly string[], at: number): boolean {
	if (folded[at] !== "which" && folded[at] !== "what") return false;
	return roleAt(folded, at) !== -1;
}

/** Words from "which" to the noun that it asks for ("Which four Siskiyou supervisors", "Which of Lincoln's cabinet members"). */
const NOUN_REACH = 5;
const AUXILIARIES = new Set(
	"did do does is are was were has have had will would can could may might shall should to in for that".split(
		" ",
	),
);

/** The place of the noun for a person that "which" or "what" at `at` asks for, or -1: in "What did the judge say" there is none. */
export function roleAt(folded: readonly string[], at: number): number {
	const after = folded.slice(at + 1, at + 1 + NOUN_REACH);
	const end = after.findIndex((word) => AUXILIARIES.has(word));
	const noun = (end === -1 ? after : after.slice(0, end)).findIndex(
		(word) => PERSONS.has(word) || PERSON_NOUNS.has(word) || PERSON_NOUNS.has(word.replace(/s$/, "")),
	);
	return noun === -1 ? -1 : at + 1 + noun;
}

function placeOf(phrase: readonly string[], words: readonly string[]): number {
	const last = Math.min(REACH, words.length) - phrase.length;
	for (let at = 0; at <= last; at += 1) if (phrase.every((word, i) => words[at + i] === word)) return at;
	return -1;
}

import { sentences } from "../corpus/sentences.ts";
import { asksMoney } from "./amounts.ts";
import { type AskedSpeaker, askedSpeaker } from "./asked-speaker.ts";
import { deedIn } from "./deed.ts";
import { kindOf, type QuestionKind } from "./kinds.ts";
import { namesIn } from "./names.ts";
import { numbersIn } from "./numbers.ts";
import { type Office, officeIn } from "./office.ts";
import { type Premise, premiseOf } from "./premise.ts";
import { placesOf, type Term, termsOf } from "./terms.ts";
import { MONTHS } from "./times.ts";
import { FAINT_WORDS, FUNCTION_WORDS } from "./vocabulary.ts";
import { type Word, wordsOf } from "./words.ts";

export interface Question {
	readonly text: string;
	readonly kind: QuestionKind;
	readonly terms: readonly Term[];
	/** Capitalised runs, folded, word by word: an answer must bear each of them. */
	readonly names: readonly (readonly string[])[];
	/** What is counted ("How many delegates …"): a stem. */
	readonly counted: string | null;
	/** Asks for several by name ("Name the …", "Which four …", "What were they called?"). */
	readonly listed: boolean;
	/** Asks for a sum of money. */
	readonly money: boolean;
	/** What the person who is asked for did ("Who drafted …"), and as what ("Which justice wrote …"): stems. */
	readonly deed: { readonly verb: string | null; readonly role: string | null };
	/** What "how long" or "how tall" asks the measure of: "long", "tall". */
	readonly measured: string | null;
	/** The office whose holder is asked for. */
	readonly office: Office | null;
	/** Names that a number belongs to ("Proposition 9"): stem and number, which must stand together. */
	readonly numbered: readonly { readonly stem: string; readonly number: string }[];
	/** What somebody's words are to be about ("What did Lee say about fishing?"), or what there is to be ("Is there a wall …"): stems. */
	readonly topic: readonly string[];
	/** Asks who or what a name is, and nothing else. */
	readonly introduces: boolean;
	/** About the asker's own affairs ("Which stocks should I buy?") or the bot's, of which an archive knows nothing. */
	readonly personal: boolean;
	/** The year up to which is asked ("as of 2016"): an article of an earlier one need not name it. */
	readonly asOf: string | null;
	/** Asks about what is to come ("When will …"). */
	readonly ahead: boolean;
	/** Terms written as abbreviations ("EU"), folded. */
	readonly abbreviations: ReadonlySet<string>;
	/** What it takes for granted to have happened. */
	readonly premise: Premise | null;
	/** The words that a search looks for. */
	readonly sought: readonly string[];
	/** Words that may stand in an answer for words of the question: a wider search looks for them too. */
	readonly wider: readonly string[];
	/** Whose words are asked for ("What did X say about …"). */
	readonly speaker: AskedSpeaker | null;
}

/** The most that is read of a question; what follows changes nothing. */
const LONGEST = 6_000;
const ASKED_OF_SELF = new Set("should can could do may must shall will would am did".split(" "));

/**
 * Reads a question. Whatever the text holds (code, orders, another language) it is only terms.
 * Of several sentences those that end in a question mark are read, when they hold enough to look for.
 * `today` (`YYYY-MM-DD`) is what "last year" is reckoned from; without it the words stay as they are.
 * Linear in the length of the text.
 */
export function readQuestion(text: string, today: string | null = null): Question {
	const kept = dated(text.slice(0, LONGEST), today);
	const asked = interrogative(kept);
	const read = parse(kept, asked);
	return asked !== kept && read.terms.length < 2 ? parse(kept, kept) : read;
}

/** "Last year" and "this year" as the years they mean. */
function dated(text: string, today: string | null): string {
	if (today === null) return text;
	const year = Number(today.slice(0, 4));
	return text.replace(
		/\b(last|this) year\b(?!['’]s)/giu,
		(_, which: string) => `in ${which.toLowerCase() === "last" ? year - 1 : year}`,
	);
}

function parse(text: string, asked: string): Question {
	const words = wordsOf(asked);
	const numbers = numbersIn(words);
	const names = namesIn(words, new Set(numbers.flatMap(placesOf)));
	const all = termsOf(asked, words, numbers, names);
	const speaker = askedSpeaker(words);
	const kind = kindOf(words, speaker !== null);
	return {
		text,
		kind,
		terms: all,
		names,
		counted: countedIn(words),
		listed: LISTING.test(asked.slice(0, LONGEST_OPENING)),
		money: kind === "how-many" && asksMoney(words),
		deed: kind === "who" ? deedIn(words) : { verb: null, role: null },
		measured: measuredIn(words),
		topic: topicOf(words, speaker !== null),
		office: kind === "who" ? officeIn(words) : null,
		numbered: numbers.flatMap(({ kind: form, key, first }) => {
			const bearer = words[first - 1];
			return form !== "count" ||
				!bearer?.capital ||
				FUNCTION_WORDS.has(bearer.folded) ||
				MONTHS.has(bearer.folded)
				? []
				: [{ stem: bearer.stem, number: key }];
		}),
		introduces: (kind === "who" || kind === "what") && names.length === 1 && all.every((term) => term.strict),
		personal: isPersonal(words) || isOrder(asked),
		asOf: asOfIn(words),
		ahead: words.some((word, i) => word.folded === "will" && words[i - 1]?.folded === "when"),
		abbreviations: abbreviationsIn(asked, words),
		premise: premiseOf(words),
		sought: all.map((term) => term.text),
		wider: [...new Set(all.flatMap(({ wider }) => wider))],
		speaker,
	};
}

const LISTING =
	/^\W*(?:(?:can you |please )*(?:name|list) (?:the|all)\b|which (?:are the |were the )?(?:of the )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve)\b|(?:what|which) (?:are|were) the names of\b|what (?:are|were) the\b.*\bcalled\b)/iu;
const LONGEST_OPENING = 120;

/** How far behind "how many" the noun may stand ("how many valid signatures"). */
const NOUN_REACH = 4;
const PLURAL = /^(?:\p{L}{3,}s|people|men|women|children)$/u;

/** The noun after "how many" or "the number of": the first plural there, else the next word. */
function countedIn(words: readonly Word[]): string | null {
	const at = words.findIndex(
		(word, i) =>
			(word.folded === "how" && words[i + 1]?.folded === "many") ||
			(word.folded === "number" && words[i + 1]?.folded === "of"),
	);
	if (at === -1) return sizedIn(words);
	const after = words.slice(at + 2, at + 2 + NOUN_REACH);
	const plural = after.find(({ folded }) => PLURAL.test(folded) && !FUNCTION_WORDS.has(folded));
	return (plural ?? after[0])?.stem ?? null;
}

/** "How big was the crowd": what is asked the size of. */
function sizedIn(words: readonly Word[]): string | null {
	const how = words.findIndex(({ folded }) => folded === "how");
	if (how === -1 || !/^(?:big|large)$/.test(words[how + 1]?.folded ?? "")) return null;
	return words.slice(how + 2).find((word) => isContent(word) && !word.capital)?.stem ?? null;
}

const CLAUSE = new Set("how what who whom when where why whether which".split(" "));
const ABOUT = new Set("about on regarding concerning".split(" "));

/** The content words after "about" where words are asked for, or after "is there a", up to the next small word. */
function topicOf(words: readonly Word[], said: boolean): string[] {
	const about = said ? words.findLastIndex(({ folded }) => ABOUT.has(folded)) : -1;
	const there = words.findIndex(({ folded }, i) => folded === "there" && i === 1);
	const from = about !== -1 ? about : there;
	if (from === -1) return [];
	const rest = words.slice(from + 1);
	if (CLAUSE.has(rest[0]?.folded ?? "")) return [];
	const first = rest.findIndex(isContent);
	const end = rest.findIndex((word, i) => i > first && !isContent(word));
	return first === -1 ? [] : rest.slice(first, end === -1 ? undefined : end).map(({ stem }) => stem);
}

function isContent({ folded }: Word): boolean {
	return !FUNCTION_WORDS.has(folded) && !FAINT_WORDS.has(folded);
}

function isPersonal(words: readonly Word[]): boolean {
	return words.some((word, i) => word.folded === "i" && ASKED_OF_SELF.has(words[i - 1]?.folded ?? ""));
}

/** What is said to a machine about itself, and asks an archive nothing. */
const ORDERS = [
	/\byou are (?:now|a|an)\b/i,
	/\byour (?:system|instructions?|prompt|rules|guidelines)\b/i,
	/\b(?:ignore|disregard|forget|override)\b.{0,30}\b(?:instructions?|prompts?|rules|archive)\b/i,
	/\[\/?INST\]|<\|?\/?(?:im_start|im_end|system)\b/i,
];

function isOrder(text: string): boolean {
	return ORDERS.some((order) => order.test(text));
}

/** None in a text that is written in capitals altogether. */
function abbreviationsIn(text: string, words: readonly Word[]): Set<string> {
	const upper = words.filter(({ start, end }) =>
		/^\p{Lu}{2,5}$/u.test(text.slice(start, end).replaceAll(".", "")),
	);
	return new Set(upper.length > words.length / 2 ? [] : upper.map(({ folded }) => folded));
}

function asOfIn(words: readonly Word[]): string | null {
	const at = words.findIndex(({ folded }, i) => folded === "as" && words[i + 1]?.folded === "of");
	const year =
		at === -1
			? undefined
			: words.slice(at + 2, at + 5).find(({ folded }) => /^(?:1[0-9]|20)\d\d$/.test(folded));
	return year?.folded ?? null;
}

function measuredIn(words: readonly Word[]): string | null {
	const at = words.findIndex((word) => word.folded === "how");
	const next = words[at + 1]?.folded;
	return at === -1 || next === undefined || next === "many" || next === "much" ? null : next;
}

/** The sentences that ask, joined; the whole text when none or all of them do. */
function interrogative(text: string): string {
	const asking = sentences(text)
		.map(({ start, end }) => text.slice(start, end))
		.filter((sentence) => sentence.endsWith("?"));
	return asking.length === 0 ? text : asking.join(" ");
}

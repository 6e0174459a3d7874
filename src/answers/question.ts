import { sentences } from "../corpus/sentences.ts";
import { type AskedSpeaker, askedSpeaker } from "./asked-speaker.ts";
import { kindOf, type QuestionKind } from "./kinds.ts";
import { namesIn } from "./names.ts";
import { type NumberMention, numbersIn } from "./numbers.ts";
import { type Office, officeIn } from "./office.ts";
import { type Premise, premiseOf } from "./premise.ts";
import { relatedTo, wordsRelatedTo } from "./related.ts";
import { MONTHS } from "./times.ts";
import { FAINT_WORDS, FUNCTION_WORDS } from "./vocabulary.ts";
import { type Word, wordsOf } from "./words.ts";

/** A content word of a question. */
export interface Term {
	/** As it was asked. */
	readonly text: string;
	readonly folded: string;
	readonly stem: string;
	/** How much it counts beside its rarity: 1, less for words that an answer may well lack. */
	readonly importance: number;
	/** Part of a name or a number: an answer must bear it. */
	readonly strict: boolean;
	/** The key of the number that it is. */
	readonly number: string | null;
	/** Stems of other words for the same thing, and how far they stand for it, in (0, 1). */
	readonly related: ReadonlyMap<string, number>;
}

export interface Question {
	readonly text: string;
	readonly kind: QuestionKind;
	readonly terms: readonly Term[];
	/** Capitalised runs, folded, word by word: an answer must bear each of them. */
	readonly names: readonly (readonly string[])[];
	/** What is counted ("How many delegates …"): a stem. */
	readonly counted: string | null;
	/** What "how long" or "how tall" asks the measure of: "long", "tall". */
	readonly measured: string | null;
	/** The office whose holder is asked for. */
	readonly office: Office | null;
	/** Names that a number belongs to ("Proposition 9"): stem and number, which must stand together. */
	readonly numbered: readonly { readonly stem: string; readonly number: string }[];
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
const MOST_TERMS = 48;
/** Other words sought for each word of a question. */
const MOST_WIDER = 4;
const FAINT = 0.35;
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
	const numeric = new Map(numbers.flatMap((number) => range(number).map((at) => [at, number])));
	const names = namesIn(words, new Set(numeric.keys()));
	const strict = new Set(names.flat());
	const terms = new Map<string, Term>();
	words.forEach((word, at) => {
		const number = numeric.get(at);
		const stem = number ? number.key : word.stem;
		if (terms.size >= MOST_TERMS || terms.has(stem)) return;
		const plain = !number && !strict.has(word.folded);
		if (plain && (FUNCTION_WORDS.has(word.folded) || /^\p{M}+$/u.test(word.folded))) return;
		terms.set(stem, {
			text: number
				? asked.slice((words[number.first] as Word).start, (words[number.last] as Word).end)
				: asked.slice(word.start, word.end),
			folded: word.folded,
			stem,
			importance: plain && FAINT_WORDS.has(word.folded) ? FAINT : 1,
			strict: strict.has(word.folded) || (number !== undefined && number.kind !== "rank"),
			number: number?.key ?? null,
			related: number ? new Map() : relatedTo(stem),
		});
	});
	const speaker = askedSpeaker(words);
	const all = [...terms.values()];
	const kind = kindOf(words, speaker !== null);
	return {
		text,
		kind,
		terms: all,
		names,
		counted: countedIn(words),
		measured: measuredIn(words),
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
		wider: [...new Set(all.flatMap((term) => wordsRelatedTo(term.stem).slice(0, MOST_WIDER)))],
		speaker,
	};
}

/** The noun after "how many"; of "how many valid signatures" the nearest content word will do. */
function countedIn(words: readonly Word[]): string | null {
	const at = words.findIndex((word, i) => word.folded === "how" && words[i + 1]?.folded === "many");
	return at === -1 ? null : (words[at + 2]?.stem ?? null);
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

function range(number: NumberMention): number[] {
	return Array.from({ length: number.last - number.first + 1 }, (_, i) => number.first + i);
}

/** The sentences that ask, joined; the whole text when none or all of them do. */
function interrogative(text: string): string {
	const asking = sentences(text)
		.map(({ start, end }) => text.slice(start, end))
		.filter((sentence) => sentence.endsWith("?"));
	return asking.length === 0 ? text : asking.join(" ");
}

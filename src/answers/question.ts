import { sentences } from "../corpus/sentences.ts";
import { type AskedSpeaker, askedSpeaker } from "./asked-speaker.ts";
import { kindOf, type QuestionKind } from "./kinds.ts";
import { namesIn } from "./names.ts";
import { type NumberMention, numbersIn } from "./numbers.ts";
import { type Premise, premiseOf } from "./premise.ts";
import { relatedTo, wordsRelatedTo } from "./related.ts";
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
	/** Stems of other words for the same thing. */
	readonly related: ReadonlySet<string>;
}

export interface Question {
	readonly text: string;
	readonly kind: QuestionKind;
	readonly terms: readonly Term[];
	/** Capitalised runs, folded, word by word: an answer must bear each of them. */
	readonly names: readonly (readonly string[])[];
	/** What is counted ("How many delegates …"): a stem. */
	readonly counted: string | null;
	/** Asks who or what a name is, and nothing else. */
	readonly introduces: boolean;
	/** About the asker's own affairs ("Which stocks should I buy?"), of which an archive knows nothing. */
	readonly personal: boolean;
	/** What it takes for granted to have happened. */
	readonly premise: Premise | null;
	/** Words that may stand in an answer for words of the question: a wider search looks for them too. */
	readonly wider: readonly string[];
	/** Whose words are asked for ("What did X say about …"). */
	readonly speaker: AskedSpeaker | null;
}

/** The most that is read of a question; what follows changes nothing. */
const LONGEST = 6_000;
const MOST_TERMS = 48;
const FAINT = 0.35;
const ASKED_OF_SELF = new Set("should can could do may must shall will would am did".split(" "));

/**
 * Reads a question. Whatever the text holds (code, orders, another language) it is only terms.
 * Of several sentences those that end in a question mark are read, when they hold enough to look for.
 * Linear in the length of the text.
 */
export function readQuestion(text: string): Question {
	const kept = text.slice(0, LONGEST);
	const asked = interrogative(kept);
	const read = parse(kept, asked);
	return asked !== kept && read.terms.length < 2 ? parse(kept, kept) : read;
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
			related: number ? new Set() : relatedTo(stem),
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
		introduces: (kind === "who" || kind === "what") && names.length === 1 && all.every((term) => term.strict),
		personal: words.some((word, i) => word.folded === "i" && ASKED_OF_SELF.has(words[i - 1]?.folded ?? "")),
		premise: premiseOf(words),
		wider: [...new Set(all.flatMap((term) => wordsRelatedTo(term.stem)))],
		speaker,
	};
}

/** The noun after "how many"; of "how many valid signatures" the nearest content word will do. */
function countedIn(words: readonly Word[]): string | null {
	const at = words.findIndex((word, i) => word.folded === "how" && words[i + 1]?.folded === "many");
	return at === -1 ? null : (words[at + 2]?.stem ?? null);
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

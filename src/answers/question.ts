import { type AskedSpeaker, askedSpeaker } from "./asked-speaker.ts";
import { kindOf, type QuestionKind } from "./kinds.ts";
import { namesIn } from "./names.ts";
import { type NumberMention, numbersIn } from "./numbers.ts";
import { relatedTo } from "./related.ts";
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
	/** Whose words are asked for ("What did X say about …"). */
	readonly speaker: AskedSpeaker | null;
}

/** The most that is read of a question; what follows changes nothing. */
const LONGEST = 6_000;
const MOST_TERMS = 48;
const FAINT = 0.35;

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
				: word.text,
			folded: word.folded,
			stem,
			importance: plain && FAINT_WORDS.has(word.folded) ? FAINT : 1,
			strict: strict.has(word.folded) || (number !== undefined && number.kind !== "rank"),
			number: number?.key ?? null,
			related: number ? new Set() : relatedTo(stem),
		});
	});
	const speaker = askedSpeaker(words);
	return { text, kind: kindOf(words, speaker !== null), terms: [...terms.values()], names, speaker };
}

function range(number: NumberMention): number[] {
	return Array.from({ length: number.last - number.first + 1 }, (_, i) => number.first + i);
}

/** The sentences that ask, joined; the whole text when none or all of them do. */
function interrogative(text: string): string {
	const asking: string[] = [];
	for (const piece of text.split(/(?<=[?!.\n])\s+/)) if (piece.trimEnd().endsWith("?")) asking.push(piece);
	return asking.length === 0 ? text : asking.join(" ");
}

import type { NumberMention } from "./numbers.ts";
import { type Phrase, phrasesIn } from "./phrases.ts";
import { relatedTo, wordsRelatedTo } from "./related.ts";
import { FAINT_WORDS, FUNCTION_WORDS } from "./vocabulary.ts";
import { stemOf, type Word } from "./words.ts";

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
	/** Words that a wider search looks for too. */
	readonly wider: readonly string[];
}

const MOST_TERMS = 48;
/** Other words sought for each word of a question. */
const MOST_WIDER = 4;
const FAINT = 0.35;
/** How far the other words for a phrase stand for it, and its own verb alone. */
const MEANT = 0.8;
const VERB = 0.5;

/** The content words of a question, its phrases and its numbers, each once. */
export function termsOf(
	asked: string,
	words: readonly Word[],
	numbers: readonly NumberMention[],
	names: readonly (readonly string[])[],
): Term[] {
	const numeric = new Map(numbers.flatMap((number) => placesOf(number).map((at) => [at, number])));
	const strict = new Set(names.flat());
	const phrases = new Map(phrasesIn(words).flatMap((phrase) => phrase.places.map((at) => [at, phrase])));
	const terms = new Map<string, Term>();
	for (const [at, word] of words.entries()) {
		const number = numeric.get(at);
		const phrase = number ? undefined : phrases.get(at);
		const term = number
			? numberTerm(asked, words, number, word)
			: phrase
				? phraseTerm(asked, words, phrase)
				: wordTerm(asked, word, strict.has(word.folded));
		if (term !== null && !terms.has(term.stem) && terms.size < MOST_TERMS) terms.set(term.stem, term);
	}
	return [...terms.values()];
}

/** The places of a number's words. */
export function placesOf({ first, last }: NumberMention): number[] {
	return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

function numberTerm(asked: string, words: readonly Word[], number: NumberMention, word: Word): Term {
	return {
		text: asked.slice((words[number.first] as Word).start, (words[number.last] as Word).end),
		folded: word.folded,
		stem: number.key,
		importance: 1,
		strict: number.kind !== "rank" && number.kind !== "vague",
		number: number.key,
		related: new Map(),
		wider: [],
	};
}

function wordTerm(asked: string, { start, end, folded, stem }: Word, strict: boolean): Term | null {
	if (!strict && (FUNCTION_WORDS.has(folded) || /^\p{M}+$/u.test(folded))) return null;
	return {
		text: asked.slice(start, end),
		folded,
		stem,
		importance: !strict && FAINT_WORDS.has(folded) ? FAINT : 1,
		strict,
		number: null,
		related: relatedTo(stem),
		wider: wordsRelatedTo(stem).slice(0, MOST_WIDER),
	};
}

/** A phrase is borne by the words that stand for it, and less by its verb alone. */
function phraseTerm(asked: string, words: readonly Word[], { first, last, means }: Phrase): Term {
	const [plainest = "", ...others] = means;
	const stem = stemOf(plainest);
	const verb = words[first] as Word;
	const related = new Map(relatedTo(stem));
	if (!FUNCTION_WORDS.has(verb.folded)) related.set(verb.stem, VERB);
	for (const other of others) related.set(stemOf(other), MEANT);
	related.delete(stem);
	return {
		text: asked.slice(verb.start, (words[last] as Word).end),
		folded: plainest,
		stem,
		importance: 1,
		strict: false,
		number: null,
		related,
		wider: means,
	};
}

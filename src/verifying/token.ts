import { type NumberMention, numbersIn } from "../answers/numbers.ts";
import { isMonth, WEEKDAYS } from "../answers/times.ts";
import { type Word, wordsOf } from "../answers/words.ts";
import type { Span } from "../corpus/article.ts";
import { AUXILIARIES, PREPOSITIONS } from "../quotes/lexicon.ts";
import { phrasesFrom, stemOfPhrase } from "./equivalents.ts";
import { BEFORE_NUMBERS, type Operator, operatorOf } from "./operators.ts";

/** A word, phrase or number of a claim or of a source, with what the rules ask of it. Spans are in its own text. */
export interface Token extends Span {
	readonly folded: string;
	/** What it is written as; of a phrase the first word. */
	readonly form: string;
	readonly stem: string;
	/** - `anchor`: it must stand in the source; `name` and `number` are anchors that are compared more strictly;
	 *  - `relation`: a preposition; `plain`: grammar. */
	readonly kind: "anchor" | "name" | "number" | "relation" | "plain";
	/** The amount of a number, in one form for all spellings. */
	readonly key: string | null;
	/** A day, month, year or weekday. */
	readonly date: boolean;
	readonly operator: Operator | null;
	/** The verb after "to". */
	readonly infinitive: boolean;
	/** A comma, dash or the like stands before it; a full stop or semicolon is a stronger one. */
	readonly before: "none" | "comma" | "strong";
	/** That break is a colon. */
	readonly colon: boolean;
	readonly possessive: boolean;
}

const MONTH_NAMES: Readonly<Record<string, string>> = {
	jan: "january",
	feb: "february",
	mar: "march",
	apr: "april",
	aug: "august",
	sept: "september",
	sep: "september",
	oct: "october",
	nov: "november",
	dec: "december",
};

/** Grammar: what may be there or not without saying anything else. Operators and prepositions are read before it. */
const PLAIN = new Set(
	`a an the this that these those there here it its itself he him his himself she her hers herself they them their theirs themselves
	i me my we us our you your one ones who whom whose which what when where why how whether
	is are was were be been being am do does did doing done has have had having to and or but nor so as than then too also
	such same other another s t re ve ll d m while although though whereas since even still already yet`.split(
		/\s+/,
	),
);

/** "voted no" is "voted against". */
const VOTES: Readonly<Record<string, string>> = { no: "against", nay: "against", yea: "yes", aye: "yes" };

/** What an infinitive's "to" is not followed by. */
const NO_VERB = new Set(
	`the a an his her its their my our your this that these those each every all any some both one no it him them us me you
	what which who whom court town city school state work court jail prison date home vote`.split(/\s+/),
);

/** The tokens of `text` within `span`. `common` tells of a folded word whether it is written small somewhere. */
export function tokensOf(text: string, span: Span, common: (folded: string) => boolean): Token[] {
	const words = wordsOf(text, span);
	const numbers = numbersWithin(words);
	const tokens: Token[] = [];
	for (let i = 0; i < words.length; ) {
		const word = words[i] as Word;
		const before = breakBefore(text, words, i);
		const number = numbers.get(i);
		if (number !== undefined && !(number.last === i && MODAL_MAY.test(word.folded))) {
			tokens.push(numberToken(text, words, number, before));
			i = number.last + 1;
			continue;
		}
		const phrase = phraseAt(words, i);
		const last = words[i + (phrase?.length ?? 1) - 1] as Word;
		const free = tokens.at(-1)?.folded === "to";
		const gap = text.slice(words[i - 1]?.end ?? word.start, word.start);
		tokens.push(wordToken(words, i, last, phrase?.word ?? null, before, common, free, gap));
		i += phrase?.length ?? 1;
	}
	return tokens;
}

const COLON = /:\s/;
const MODAL_MAY = /^may$/;

function numbersWithin(words: readonly Word[]): Map<number, NumberMention> {
	const found = new Map(numbersIn(words).map((number) => [number.first, number]));
	words.forEach((word, i) => {
		// "one" before a noun is a number wherever two would be another.
		if (word.folded === "one" && !found.has(i) && /^(?:of|the)$/.test(words[i + 1]?.folded ?? "of") === false)
			found.set(i, { key: "1", kind: "count", first: i, last: i });
		if (/^(?:once|twice)$/.test(word.folded))
			found.set(i, { key: word.folded === "once" ? "1x" : "2x", kind: "count", first: i, last: i });
		if (/^\d{3,4}s$/.test(word.folded)) found.set(i, { key: word.folded, kind: "year", first: i, last: i });
	});
	return found;
}

function numberToken(
	text: string,
	words: readonly Word[],
	{ first, last, key, kind }: NumberMention,
	before: Token["before"],
): Token {
	const opening = words[first] as Word;
	const gap = text.slice(words[first - 1]?.end ?? opening.start, opening.start);
	const beside = [words[first - 1], words[last + 1]];
	// "1,502" is no year.
	const year = kind === "year" && !text.slice(words[first]?.start, words[first]?.end).includes(",");
	const date = year || beside.some((word) => word !== undefined && isMonth(word));
	const currency = words[first] as Word;
	return {
		start: currency.start,
		end: (words[last] as Word).end,
		folded: words
			.slice(first, last + 1)
			.map((word) => word.folded)
			.join(" "),
		form: currency.folded,
		stem: key,
		kind: "number",
		key: kind === "rank" && !date ? `${key}th` : key,
		date,
		operator: null,
		infinitive: false,
		before,
		colon: before === "comma" && COLON.test(gap),
		possessive: false,
	};
}

function phraseAt(words: readonly Word[], i: number): { word: string; length: number } | null {
	const found = phrasesFrom(words[i]?.folded ?? "").find(({ words: parts }) =>
		parts.every((part, n) => words[i + n]?.folded === part && (n === 0 || words[i + n]?.before === "none")),
	);
	return found === undefined ? null : { word: found.word, length: found.words.length };
}

function wordToken(
	words: readonly Word[],
	i: number,
	last: Word,
	phrase: string | null,
	before: Token["before"],
	common: (folded: string) => boolean,
	free: boolean,
	gap: string,
): Token {
	const word = words[i] as Word;
	const isDate = (word.capital && isMonth(word)) || WEEKDAYS.has(word.folded);
	const voted = isVerdict(words, i) ? (VOTES[word.folded] ?? null) : null;
	if (voted !== null) phrase = voted;
	const raw = word.folded === "us" && word.capital ? "united_states" : word.folded;
	const folded = phrase ?? (isDate ? (MONTH_NAMES[word.folded] ?? word.folded) : raw);
	const bare = folded.replaceAll("'", "");
	const next = words[i + 1];
	const operator = isDate ? null : operatorAt(bare, words, i);
	const infinitive = free && words[i - 1]?.folded === "to" && opensVerb(word);
	const named =
		phrase === null &&
		word.capital &&
		!isDate &&
		!PLAIN.has(folded) &&
		(next === undefined || !common(folded) || !opens(words, i));
	const grammar =
		!isDate && (PLAIN.has(folded) || (AUXILIARIES.has(folded) && operator === null) || operator === "can");
	let kind: Token["kind"] = "anchor";
	if (operator !== null || grammar) kind = "plain";
	else if (PREPOSITIONS.has(folded)) kind = "relation";
	else if (named) kind = "name";
	if (RELATIONAL.has(folded) && operator === null) kind = "relation";
	if (TURNING.has(folded) || (folded === "this" && TIME.test(next?.folded ?? ""))) kind = "anchor";
	if (phrase !== null && (BODIES.has(phrase) || (word.capital && phrase.endsWith("s")))) kind = "name";
	return {
		start: word.start,
		end: last.end,
		folded,
		form: word.folded,
		stem: phrase === null ? (isDate ? folded : word.stem) : stemOfPhrase(phrase),
		kind,
		key: null,
		date: isDate,
		operator,
		infinitive,
		before,
		colon: before === "comma" && word.before === "clause" && COLON.test(gap),
		possessive: word.possessive,
	};
}

/** Short names that stand for long ones. */
const BODIES = new Set(["eu", "uk", "un", "united_states"]);

/** "voted no", "answered no": not the "no" of "said no vote was held". */
function isVerdict(words: readonly Word[], i: number): boolean {
	const previous = words[i - 1]?.folded ?? "";
	if (/^vot(?:e|es|ed|ing)$/.test(previous)) return true;
	const next = words[i + 1];
	return (
		/^(?:said|say|says|answer|answered|answers)$/.test(previous) &&
		(next === undefined || next.before !== "none" || /^(?:and|to|in|on|while)$/.test(next.folded))
	);
}

const TIME = /^(?:year|week|month|spring|summer|autumn|fall|winter|decade|century|season|session|term)$/;

/** Prepositions that say as much as a verb does, and must stand where the source has them. */
const TURNING = new Set("up down before after until since against despite".split(" "));

/** Small words of direction that no list of prepositions holds. */
const RELATIONAL = new Set("up down off out away back onto".split(" "));

function operatorAt(bare: string, words: readonly Word[], i: number): Operator | null {
	if (bare.endsWith("nt") && words[i]?.folded.endsWith("n't")) return "not";
	const operator = operatorOf(bare);
	if (operator === null) return null;
	const next = words[i + 1]?.folded ?? "";
	if (BEFORE_NUMBERS.has(bare) || (bare === "some" && /^\d/.test(next)))
		return /^\d/.test(next) || next === "a" || operatorOf(next) !== null || LARGE.test(next)
			? operator
			: null;
	if (bare === "some") return "some";
	if (bare === "just") return /^\d/.test(next) || LARGE.test(next) ? "only" : null;
	if (bare === "even") return null;
	// "the most", "most of all", "a few"
	if (bare === "may" && words[i]?.capital && i > 0) return null;
	if (bare === "most" && words[i - 1]?.folded === "the") return null;
	if (bare === "likely" && next !== "to" && !/^(?:is|are|was|were|be)$/.test(words[i - 1]?.folded ?? ""))
		return null;
	if (bare === "estimated" && words[i - 1]?.folded !== "an") return null;
	if (bare === "can" || bare === "able") return "can";
	if (bare === "so" || bare === "whole") return null;
	return operator;
}

const LARGE = /^(?:two|three|four|five|six|seven|eight|nine|ten|half|dozens?|hundred|thousand)/;

function opens(words: readonly Word[], i: number): boolean {
	return i === 0 || words[i]?.before === "sentence" || words[i]?.before === "paragraph";
}

function opensVerb(word: Word): boolean {
	if (word.capital || NO_VERB.has(word.folded) || !/^\p{L}/u.test(word.folded)) return false;
	return !/[^s]s$/.test(word.folded) && !/(?:ing|ed|tion)$/.test(word.folded.replace(/^need$/, ""));
}

function breakBefore(text: string, words: readonly Word[], i: number): Token["before"] {
	const word = words[i] as Word;
	const previous = words[i - 1];
	if (previous === undefined || word.before === "none") return "none";
	// "Sept. 19", "No. 4"
	if (word.before !== "clause" && /^\d/.test(word.folded) && ABBREVIATED.test(previous.folded)) return "none";
	// "Salmon P. Chase"
	if (word.capital && previous.capital && /^[a-z]$/.test(previous.folded) && previous.folded !== "i")
		return "none";
	if (word.before !== "clause") return "strong";
	const between = text.slice(previous.end, word.start);
	if (between.includes(";") || (/[“”"«»]/.test(between) && /[,.:?!]/.test(between))) return "strong";
	return /[,:()—]|\s[-–]\s|--/.test(between) ? "comma" : "none";
}

const ABBREVIATED = /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|no|nos|art|sec|ch|rep|rev)$/;

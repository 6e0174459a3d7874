import type { Article } from "../corpus/article.ts";
import type { Sentence } from "./candidates.ts";
import type { NumberMention } from "./numbers.ts";
import type { Question } from "./question.ts";
import { isMonth } from "./times.ts";
import { FUNCTION_WORDS } from "./vocabulary.ts";
import type { Word } from "./words.ts";

/** What "how long", "how far" and their like are measured in. */
const UNITS: ReadonlyMap<string, RegExp> = new Map([
	[
		"long",
		/^(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies)|miles?|kilomet(?:er|re)s?|met(?:er|re)s?|feet|foot|inches|pages?)$/,
	],
	["far", /^(?:miles?|kilomet(?:er|re)s?|met(?:er|re)s?|feet|yards?|hours?)$/],
	["tall", /^(?:feet|foot|inch(?:es)?|met(?:er|re)s?|centimet(?:er|re)s?|stor(?:y|ies|eys?))$/],
	[
		"high",
		/^(?:feet|foot|met(?:er|re)s?|stor(?:y|ies|eys?)|percent|degrees?|crowns?|dollars?|euros?|pounds?)$/,
	],
	["deep", /^(?:feet|foot|met(?:er|re)s?|fathoms?|miles?)$/],
]);
const SHARE_WORDS = /^(?:share|percent|percentage|proportion|fraction|turnout)$/;
const MAJORITY = /^majority$/;
/** A count stands at most this many words before what it counts ("365,880 valid signatures"). */
const COUNT_REACH = 4;

const MONEY_WORDS = new Set(
	`money cash dollars pounds euros spend spent spending pay paid pays cost costs worth price priced raise raised fund
	funded funding budget salary earn earned owe owed donate donated invest invested charge charged fee fine fined bill loan debt`.split(
		/\s+/,
	),
);
const CURRENCY = /^(?:dollars?|cents?|euros?|pounds?|pence|yen|pesos?|francs?|crowns?|rubles?|roubles?)$/;
const SIGN = /[$£€¥₹₽]/;

/** Whether "how much …" asks for a sum: "How much did it cost", not "How much of it is left". */
export function asksMoney(words: readonly Word[]): boolean {
	const at = words.findIndex((word, i) => word.folded === "how" && words[i + 1]?.folded === "much");
	if (at === -1 || words[at + 2]?.folded === "of") return false;
	return words.slice(at + 2).some(({ folded }) => MONEY_WORDS.has(folded));
}

/**
 * From 0 to 1: whether the sentence holds an amount of what the question counts or measures, beyond the numbers that
 * the question itself holds (`known`). A number of something else is none, and of what is counted the sentence, or
 * the one that it follows on (`before`), must speak.
 */
export function amountFit(
	question: Question,
	sentence: Sentence,
	{ text }: Article,
	before: Sentence | undefined,
	known: ReadonlySet<string>,
): number {
	const asksShare = question.terms.some((term) => SHARE_WORDS.test(term.folded));
	const asksMajority = question.terms.some((term) => MAJORITY.test(term.folded));
	const { words } = sentence;
	const unit = question.measured === null ? undefined : UNITS.get(question.measured);
	const spoken =
		speaksOfCounted(question, sentence) || (before !== undefined && speaksOfCounted(question, before));
	let best = 0;
	for (const number of sentence.numbers) {
		if (question.measured === "old") {
			best = Math.max(best, ageFit(words, number));
			continue;
		}
		if (known.has(number.key) || number.kind === "year") continue;
		if (number.kind === "rank") {
			// The third attempt tells of three.
			if (question.counted === "time") best = Math.max(best, 0.5);
			continue;
		}
		if ([words[number.first - 1], words[number.last + 1]].some((word) => word !== undefined && isMonth(word)))
			continue;
		if (question.money && !isMoney(text, words, number)) continue;
		if (
			unit &&
			!words.slice(Math.max(0, number.first - 1), number.last + 4).some((word) => unit.test(word.folded))
		)
			continue;
		if (asksShare) best = Math.max(best, number.kind === "share" ? 1 : 0);
		else if (asksMajority) best = Math.max(best, number.kind === "share" ? 1 : 0.4);
		else if (question.counted === null) best = Math.max(best, 1);
		else {
			const near = words.slice(number.last + 1, number.last + 1 + COUNT_REACH);
			best = Math.max(best, countFit(question, near, spoken));
		}
	}
	return best;
}

function isMoney(text: string, words: readonly Word[], { first, last }: NumberMention): boolean {
	const start = words[first]?.start ?? 0;
	return (
		SIGN.test(text.slice(Math.max(0, start - 1), start + 1)) ||
		words.slice(last + 1, last + 3).some(({ folded }) => CURRENCY.test(folded))
	);
}

const BEGAN = /^(?:born|founded|written|built|created|established|launched|adopted|drafted|formed|opened)$/;

/** "74 years old", "a 74-year-old", "aged 74", "at the age of 74", "Lee, 74,"; of a thing the year in which it began. */
function ageFit(words: readonly Word[], { first, last, kind, key }: NumberMention): number {
	const around = (from: number, to: number) => words.slice(Math.max(0, from), Math.max(0, to));
	if (kind === "year") {
		return around(first - 4, last + 3).some(({ folded }) => BEGAN.test(folded)) ? 1 : 0;
	}
	if (kind !== "count" || Number(key) > 150) return 0;
	const after = around(last + 1, last + 3).map(({ folded }) => folded);
	const lead = around(first - 3, first).map(({ folded }) => folded);
	if (/^years?$/.test(after[0] ?? "") && (after[1] === "old" || after[1] === "olds")) return 1;
	if (lead.at(-1) === "aged" || lead.at(-1) === "age" || (lead.includes("age") && lead.at(-1) === "of"))
		return 1;
	const bare = words[first]?.before === "clause" && words[last + 1]?.before === "clause";
	return bare && first === last && words[first - 1]?.capital === true ? 1 : 0;
}

function speaksOfCounted({ counted, terms }: Question, { words, cover }: Sentence): boolean {
	if (counted === null) return true;
	const at = terms.findIndex(({ stem }) => stem === counted);
	return at === -1 ? words.some(({ stem }) => stem === counted) : (cover[at] ?? 0) > 0;
}

/** What is counted but not asked for ("in two years", "12 counties" where voters are). */
const MEASURES =
	/^(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies)|percent|points?|dollars?|euros?|pounds?|miles?|feet|inches|kilomet(?:er|re)s?)$/;
const PLURAL = /^\p{Ll}{3,}s$/u;

/** What the words behind a number count: 1 for what is asked for, less where they do not tell. */
function countFit(question: Question, near: readonly Word[], spoken: boolean): number {
	const counts = near.findIndex((word) => word.stem === question.counted || isRelated(question, word.stem));
	if (counts !== -1) return 1;
	if (!spoken) return 0;
	const [next] = near;
	if (next === undefined || next.before !== "none") return 0.5;
	if (MEASURES.test(next.folded)) return 0;
	return PLURAL.test(next.folded) && !FUNCTION_WORDS.has(next.folded) ? 0 : 0.5;
}

function isRelated(question: Question, stem: string): boolean {
	return question.terms.some((term) => term.stem === question.counted && term.related.has(stem));
}

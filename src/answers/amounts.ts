import type { Sentence } from "./candidates.ts";
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
	["old", /^(?:years?|months?|age|aged|old)$/],
]);
const SHARE_WORDS = /^(?:share|percent|percentage|proportion|fraction|majority)$/;
/** A count stands at most this many words before what it counts ("365,880 valid signatures"). */
const COUNT_REACH = 4;

/**
 * From 0 to 1: whether the sentence holds an amount of what the question counts or measures, beyond the numbers that
 * the question itself holds (`known`). A number of something else is none.
 */
export function amountFit(question: Question, sentence: Sentence, known: ReadonlySet<string>): number {
	const asksShare = question.terms.some((term) => SHARE_WORDS.test(term.folded));
	const { words } = sentence;
	const unit = question.measured === null ? undefined : UNITS.get(question.measured);
	let best = 0;
	for (const number of sentence.numbers) {
		if (known.has(number.key) || number.kind === "year" || number.kind === "rank") continue;
		if ([words[number.first - 1], words[number.last + 1]].some((word) => word !== undefined && isMonth(word)))
			continue;
		if (
			unit &&
			!words.slice(Math.max(0, number.first - 1), number.last + 4).some((word) => unit.test(word.folded))
		)
			continue;
		if (asksShare) best = Math.max(best, number.kind === "share" ? 1 : 0.4);
		else if (question.counted === null) best = Math.max(best, 1);
		else {
			best = Math.max(best, countFit(question, words.slice(number.last + 1, number.last + 1 + COUNT_REACH)));
		}
	}
	return best;
}

/** What is counted but not asked for ("in two years", "12 counties" where voters are). */
const MEASURES =
	/^(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies)|percent|points?|dollars?|euros?|pounds?|miles?|feet|inches|kilomet(?:er|re)s?)$/;
const PLURAL = /^\p{Ll}{3,}s$/u;

const OTHER_THINGS = 0.25;

/** What the words behind a number count: 1 for what is asked for, less where they do not tell. */
function countFit(question: Question, near: readonly Word[]): number {
	const counts = near.findIndex((word) => word.stem === question.counted || isRelated(question, word.stem));
	if (counts !== -1) return 1;
	const [next] = near;
	if (next === undefined || next.before !== "none") return 0.5;
	if (MEASURES.test(next.folded)) return 0;
	return PLURAL.test(next.folded) && !FUNCTION_WORDS.has(next.folded) ? OTHER_THINGS : 0.5;
}

function isRelated(question: Question, stem: string): boolean {
	return question.terms.some((term) => term.stem === question.counted && term.related.has(stem));
}

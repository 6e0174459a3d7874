import { afterComplement, isPause, readBetween } from "./between.ts";
import { CONJUNCTIONS, PRE_VERB, PREPOSITIONS } from "./lexicon.ts";
import type { Mention } from "./mention.ts";
import { kindWeight, standing } from "./standing.ts";
import type { Token } from "./tokens.ts";

/** One sentence: its tokens and its mentions, as ranges of indices. */
export interface Scope {
	readonly tokens: readonly Token[];
	readonly mentions: readonly Mention[];
	readonly from: number;
	readonly to: number;
	readonly mentionFrom: number;
	readonly mentionTo: number;
}

/** How many mentions before a verb are looked at. */
const REACH = 14;

const LEFT_OF_VERB = {
	beside: 10,
	apposition: 9,
	complement: 9,
	phrase: 8,
	predicate: 6,
	far: 3,
} as const;

/** Who may be the subject of the verb at `verb`, best first, from the words before it in its sentence. */
export function subjectsBefore(scope: Scope, verb: number, participle: boolean): Subject[] {
	const subjects: Subject[] = [];
	let end = scope.mentionTo;
	while (end > scope.mentionFrom && (scope.mentions[end - 1] as Mention).to > verb) end -= 1;
	for (let k = end - 1; k >= Math.max(scope.mentionFrom, end - REACH); k -= 1) {
		const mention = scope.mentions[k] as Mention;
		const beside = relation(scope, mention, verb, participle);
		// "footage of Reyes saying": right before a participle even the object of a preposition speaks
		const speaks =
			participle &&
			beside === LEFT_OF_VERB.beside &&
			/^(?:name|person|pronoun|group)$/.test(mention.kind) &&
			(!mention.oblique || scope.tokens[mention.from - 1]?.lower === "of");
		const score =
			beside + (speaks ? 0 : standing(scope, mention, verb)) - (participle ? 0 : (verb - mention.to) * 0.04);
		if (score > 0) subjects.push({ mention: k, score });
	}
	return subjects.sort((a, b) => b.score - a.score).slice(0, 4);
}

/** The subject of an inverted verb ("said Reyes") or the object of "according to", read from `from` on. */
export function subjectsAfter(scope: Scope, from: number): Subject[] {
	const subjects: Subject[] = [];
	for (let k = scope.mentionFrom; k < scope.mentionTo; k += 1) {
		const mention = scope.mentions[k] as Mention;
		if (mention.from < from) continue;
		const gap = mention.from - from;
		if (
			subjects.length === 0 &&
			gap > 0 &&
			(gap > 6 || !scope.tokens.slice(from, mention.from).every(isPremodifier))
		)
			break;
		if (mention.possessive || mention.modifier) {
			subjects.push({ mention: k, score: 3 });
			continue;
		}
		const apposition = scope.tokens[mention.from - 1]?.text === ",";
		const prefersName =
			apposition &&
			mention.kind === "name" &&
			subjects.length > 0 &&
			(scope.mentions[(subjects[0] as Subject).mention] as Mention).kind !== "name";
		subjects.push({
			mention: k,
			score:
				(subjects.every((subject) => subject.score <= 3) ? 10 : prefersName ? 10.5 : 4) +
				kindWeight(mention) * 0.5,
		});
		if (subjects.length >= 4) break;
	}
	return subjects.sort((a, b) => b.score - a.score);
}

/** A plain word before the name ("said master of ceremonies Lee"); "said in" and "said that" have no subject after them. */
function isPremodifier(token: Token): boolean {
	if (token.text === "/" || token.lower === "of") return true;
	return (
		token.kind === "word" &&
		!PREPOSITIONS.has(token.lower) &&
		!CONJUNCTIONS.has(token.lower) &&
		!PRE_VERB.has(token.lower) &&
		!/ly$/.test(token.lower)
	);
}

/** How the mention stands to the verb at `verb`, from the words between them: 10 is "beside". */
function relation(scope: Scope, mention: Mention, verb: number, participle: boolean): number {
	const { tokens } = scope;
	let last = verb - 1;
	while (last >= mention.to && (isAdverbial(tokens[last] as Token) || isContraction(tokens, last, mention)))
		last -= 1;
	if (last < mention.to)
		return participle && mention.kind === "thing" ? LEFT_OF_VERB.far : LEFT_OF_VERB.beside;
	const between = readBetween(tokens, mention.to, last);
	if (between.hasVerb && !participle && opensRelative(tokens, mention, last)) return LEFT_OF_VERB.complement;
	if (between.leavesAside) return LEFT_OF_VERB.far - 2;
	const opening = afterComplement(tokens, mention.to, last);
	const opensAside = isPause(tokens[opening]);
	const closesAside = isPause(tokens[last]);
	if (participle) return between.hasVerb ? LEFT_OF_VERB.phrase : LEFT_OF_VERB.far + 1;
	if (opensAside && opening === last) return LEFT_OF_VERB.far + 1;
	if (opensAside && closesAside)
		return between.isClosed ? LEFT_OF_VERB.far : LEFT_OF_VERB.apposition - (between.hasQuote ? 2 : 0);
	if (opensAside && !between.hasVerb) {
		const opensSentence = mention.from <= scope.from + 1 && mention.kind === "name";
		return opensSentence ? LEFT_OF_VERB.apposition - 0.5 : LEFT_OF_VERB.predicate;
	}
	if (!between.hasVerb && !between.hasQuote && isComplement(tokens, mention, last))
		return LEFT_OF_VERB.complement;
	if (!between.hasVerb && !between.hasQuote)
		return closesAside ? LEFT_OF_VERB.predicate : LEFT_OF_VERB.phrase;
	if (between.isClosed) return LEFT_OF_VERB.far;
	const closing = tokens[last] as Token;
	return closing.lower === "to" || CONJUNCTIONS.has(closing.lower) || closesAside
		? LEFT_OF_VERB.predicate
		: LEFT_OF_VERB.far;
}

/** "Two people who know the plan said": without a comma the clause only says which people. */
function opensRelative(tokens: readonly Token[], mention: Mention, last: number): boolean {
	let at = mention.to;
	while (at < mention.to + 5 && at < last && !RELATIVE.test(tokens[at]?.lower ?? "")) at += 1;
	if (!RELATIVE.test(tokens[at]?.lower ?? "")) return false;
	if (at > mention.to && !PREPOSITIONS.has(tokens[mention.to]?.lower ?? "")) return false;
	for (let i = mention.to; i <= last; i += 1) {
		const token = tokens[i] as Token;
		if (
			token.kind === "mark" ||
			token.kind === "quote" ||
			CONJUNCTIONS.has(token.lower) !== (i === at && token.lower === "that")
		)
			return false;
	}
	return true;
}

const RELATIVE = /^(?:who|that|which)$/;

/** The "from both parties" of "Officials from both parties said": the noun before it is the subject. */
function isComplement(tokens: readonly Token[], mention: Mention, last: number): boolean {
	if (!/^(?:of|from|in|at|with|for|by|on|near|to|inside|within|close)$/.test(tokens[mention.to]?.lower ?? ""))
		return false;
	for (let i = mention.to; i <= last; i += 1) {
		const token = tokens[i] as Token;
		if (token.kind !== "word" && token.kind !== "possessive") return false;
		if (/^(?:who|which|that|i|he|she|they|we|you|it)$/.test(token.lower)) return false;
	}
	return !CONJUNCTIONS.has(tokens[last]?.lower ?? ""); // "… in May and said" goes on with an earlier subject
}

/** The "'s" of "he's said", which is a verb and no owner's mark. */
function isContraction(tokens: readonly Token[], i: number, mention: Mention): boolean {
	return tokens[i]?.kind === "possessive" && mention.kind === "pronoun" && i === mention.to;
}

function isAdverbial(token: Token): boolean {
	return (
		token.kind === "word" &&
		(PRE_VERB.has(token.lower) ||
			/ly$/.test(token.lower) ||
			/^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(token.lower))
	);
}

/** A mention that may be the one who says, with the evidence for it. */
export interface Subject {
	/** Index into the mentions. */
	readonly mention: number;
	/** 0 to 14; 10 is "stands right beside the verb", more has commas around both. */
	readonly score: number;
}

import { isVerbAt } from "./grammar.ts";
import { CONJUNCTIONS, DETERMINERS, MONTHS_AND_DAYS, PREPOSITIONS, SUBJECT_PRONOUNS } from "./lexicon.ts";
import type { Mention } from "./mention.ts";
import type { Range } from "./narration.ts";
import { isGroupNoun } from "./nouns.ts";
import type { Token } from "./tokens.ts";

const LONGEST_CIRCUMSTANCE = 12;

/** Past "during a rally in Leeds" where "that" or a pronoun and its verb follow it, also "at a stop in Leeds, Ohio, that". */
export function pastCircumstance(tokens: readonly Token[], from: number, to: number): number {
	const first = tokens[from]?.lower ?? "";
	if (!PREPOSITIONS.has(first) || (first === "to" && !opensHearer(tokens[from + 1]))) return from;
	let commas = 0;
	for (let i = from; i < Math.min(to, from + LONGEST_CIRCUMSTANCE); i += 1) {
		const token = tokens[i] as Token;
		if (token.lower === "that") return commas === 0 || tokens[i - 1]?.text === "," ? i : from;
		if (token.text === ",") commas += 1;
		else if (token.kind === "possessive") continue;
		else if (token.kind !== "word" || (isVerbAt(tokens, i) && !isGerundNoun(tokens, i))) break;
		else if (commas === 0 && i > from + 1 && /^(?:he|she|they|it|there)$/.test(token.lower))
			// "said in a speech she would", and not "said of the talk she had"
			return /^(?:in|on|at|during|after)$/.test(first) &&
				IS_OR_WILL.test(tokens[i + 1]?.lower ?? "") &&
				isPlainNoun(tokens[i - 1])
				? i
				: from;
	}
	return from;
}

/** "after the hearing", "under Lund's questioning" */
function isGerundNoun(tokens: readonly Token[], i: number): boolean {
	const before = tokens[i - 1];
	return (
		tokens[i]?.lower.endsWith("ing") === true &&
		(before?.kind === "possessive" || /^(?:the|a|his|her|their)$/.test(before?.lower ?? ""))
	);
}

/** Past ", as did the county itself," where "that" follows it; else `from`. */
export function pastAside(tokens: readonly Token[], from: number, to: number): number {
	if (tokens[from]?.text !== ",") return from;
	const closing = firstPause(tokens, from + 1, Math.min(to, from + LONGEST_CIRCUMSTANCE));
	return tokens[closing]?.text === "," && tokens[closing + 1]?.lower === "that" ? closing + 1 : from;
}

/** The first comma, semicolon or colon in `[from, to)`, else `to`. */
export function firstPause(tokens: readonly Token[], from: number, to: number): number {
	for (let i = from; i < to; i += 1)
		if (tokens[i]?.kind === "mark" && /^[,;:]$/.test(tokens[i]?.text ?? "")) return i;
	return to;
}

/** What follows "said" is a clause ("says the only way …", "said he would"), and no circumstance or mere object. */
export function opensClause(token: Token | undefined, next: Token | undefined): boolean {
	if (token?.kind !== "word") return false;
	if (/^(?:about|over|nearly|under|around|roughly|at)$/.test(token.lower) && /^\d/.test(next?.text ?? ""))
		return token.lower !== "at";
	if (PREPOSITIONS.has(token.lower) || token.lower.endsWith("ly")) return false;
	// "said nothing" and "said no to it", but "said more rallies would follow"
	if (/^(?:nothing|no|more|much|little|something|anything)$/.test(token.lower))
		return next?.kind === "word" && !PREPOSITIONS.has(next.lower) && !CONJUNCTIONS.has(next.lower);
	return !/^(?:so|yes|goodbye|hello|when|while|because|as|and|or|but|who|which|what|how|why|whom)$/.test(
		token.lower,
	);
}

/** A subject stands at `from` and its verb right behind it: "he would", "the dam is". */
export function opensFiniteClause(
	tokens: readonly Token[],
	mentions: readonly Mention[],
	range: Range,
	from: number,
): boolean {
	let end = /^(?:there|this|these|those)$/.test(tokens[from]?.lower ?? "") ? from + 1 : -1;
	for (let k = range.from; k < range.to; k += 1) {
		const mention = mentions[k] as Mention;
		if (mention.from === from && !mention.possessive && !mention.modifier) end = Math.max(end, mention.to);
	}
	if (end === -1) return false;
	while (tokens[end]?.lower.endsWith("ly") || /^(?:also|still|now|never)$/.test(tokens[end]?.lower ?? ""))
		end += 1;
	return isVerbAt(tokens, end);
}

/**
 * A noun phrase and an auxiliary of its own ("acknowledged funding was short", "warned the county would flood");
 * in "announced the plan he had written" and "noted the dam that was closed" the auxiliary is another clause's.
 */
export function opensAuxiliaryClause(tokens: readonly Token[], from: number, to: number): boolean {
	const first = tokens[from];
	if (first?.kind !== "word" || PREPOSITIONS.has(first.lower) || NO_SUBJECT.test(first.lower)) return false;
	if (CONJUNCTIONS.has(first.lower) || first.lower === "not") return false;
	for (let i = from + 1; i < Math.min(to, from + LONGEST_SUBJECT); i += 1) {
		const token = tokens[i] as Token;
		if (token.kind !== "word") {
			if (token.kind === "possessive") continue;
			return false;
		}
		if (FINITE.test(token.lower)) {
			let last = i - 1;
			while (last > from && tokens[last]?.lower.endsWith("ly")) last -= 1;
			if (SUBJECT_PRONOUNS.has(tokens[last]?.lower ?? "")) return last === from;
			// "the plan Reyes had written": a name right after a plain noun has a clause of its own
			let name = last;
			while (name > from && tokens[name]?.capital) name -= 1;
			return name === last || name === from || !isPlainNoun(tokens[name]);
		}
		// two noun phrases: the first is who is told
		if (token.lower === "the" && isPlainOrName(tokens[i - 1])) return false;
		if (NO_SUBJECT.test(token.lower) || (CONJUNCTIONS.has(token.lower) && !/^(?:and|or)$/.test(token.lower)))
			return false;
	}
	return false;
}

function isPlainOrName(token: Token | undefined): boolean {
	return token?.kind === "word" && (token.capital || isPlainNoun(token)) && !CONJUNCTIONS.has(token.lower);
}

const IS_OR_WILL = /^(?:is|are|was|were|will|would|could|should|may|might)$/;
const LONGEST_SUBJECT = 9;
const NO_SUBJECT =
	/^(?:who|whom|whose|which|what|how|why|that|to|so|him|them|me|us|himself|herself|themselves)$/;
const FINITE =
	/^(?:is|are|was|were|has|had|have|will|would|can|could|should|may|might|must|did|does|isn['’]t|aren['’]t|wasn['’]t|weren['’]t|won['’]t|wouldn['’]t|can['’]t|cannot|couldn['’]t|hasn['’]t|hadn['’]t|didn['’]t|doesn['’]t)$/;

/** A word in lower case that may be a noun: no preposition and no determiner. */
export function isPlainNoun(token: Token | undefined): boolean {
	return (
		token?.kind === "word" &&
		!token.capital &&
		!PREPOSITIONS.has(token.lower) &&
		!DETERMINERS.has(token.lower) &&
		token.lower !== "the"
	);
}

/** Nothing but where and when it was said: no verb, no quotation, no clause. */
export function isTail(tokens: readonly Token[], from: number, to: number): boolean {
	for (let i = from; i < to; i += 1) {
		const token = tokens[i] as Token;
		if (
			token.kind === "quote" ||
			isVerbAt(tokens, i) ||
			CONJUNCTIONS.has(token.lower) ||
			token.lower === "that"
		)
			return false;
		if (
			i === from &&
			token.kind === "word" &&
			!PREPOSITIONS.has(token.lower) &&
			!isTime(token) &&
			!token.lower.endsWith("ly")
		)
			return false;
		if (token.text === "," && i + 1 < to) return false;
	}
	return true;
}

/** Whether the tokens in `[from, to)` can be a clause; a quotation may hold its verb. */
export function hasVerb(tokens: readonly Token[], from: number, to: number): boolean {
	for (let i = from; i < to; i += 1) if (isVerbAt(tokens, i) || tokens[i]?.kind === "quote") return true;
	return false;
}

/** The same where a verb must follow: a word that only looks like one ("raised", "obscures") will do. */
export function mayHoldVerb(tokens: readonly Token[], from: number, to: number): boolean {
	if (hasVerb(tokens, from, to)) return true;
	for (let i = from + 1; i < to; i += 1)
		if (tokens[i]?.kind === "word" && /^\p{Ll}{2,}(?:ed|[^s]s)$/u.test(tokens[i]?.text ?? "")) return true;
	return false;
}

/** `end` without the marks before it; a bracket stays where the words hold the one that opens it. */
export function withoutMarks(tokens: readonly Token[], from: number, end: number): number {
	let to = end;
	while (to > from && tokens[to - 1]?.kind === "mark" && tokens[to - 1]?.text !== "%") {
		const opener = OPENERS.get(tokens[to - 1]?.text ?? "");
		if (opener !== undefined && tokens.slice(from, to).some(({ text }) => text === opener)) break;
		to -= 1;
	}
	return to;
}

const OPENERS: ReadonlyMap<string, string> = new Map([
	[")", "("],
	["]", "["],
]);

/** A word of when something was said. */
export function isTime(token: Token): boolean {
	return (
		MONTHS_AND_DAYS.has(token.lower) ||
		/^(?:today|yesterday|tonight|then|later|last|this|night|week|month|morning|afternoon|evening|late|early|\d+)$/.test(
			token.lower,
		)
	);
}

/** "said to reporters", and not "promised to reopen". */
export function opensHearer(next: Token | undefined): boolean {
	return (
		next?.capital === true ||
		DETERMINERS.has(next?.lower ?? "") ||
		/^(?:the|him|them|me|us)$/.test(next?.lower ?? "") ||
		isGroupNoun(next?.lower ?? "")
	);
}

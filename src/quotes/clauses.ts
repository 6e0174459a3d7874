import { isVerbAt } from "./grammar.ts";
import { CONJUNCTIONS, MONTHS_AND_DAYS, PREPOSITIONS } from "./lexicon.ts";
import type { Mention } from "./mention.ts";
import type { Range } from "./narration.ts";
import type { Token } from "./tokens.ts";

const LONGEST_CIRCUMSTANCE = 12;

/** Past "during a rally in Leeds" where "that" follows it. */
export function pastCircumstance(tokens: readonly Token[], from: number, to: number): number {
	if (!PREPOSITIONS.has(tokens[from]?.lower ?? "")) return from;
	for (let i = from; i < Math.min(to, from + LONGEST_CIRCUMSTANCE); i += 1) {
		if (tokens[i]?.lower === "that") return i;
		if (tokens[i]?.kind !== "word" || isVerbAt(tokens, i)) break;
	}
	return from;
}

/** The first comma, semicolon or colon in `[from, to)`, else `to`. */
export function firstPause(tokens: readonly Token[], from: number, to: number): number {
	for (let i = from; i < to; i += 1)
		if (tokens[i]?.kind === "mark" && /^[,;:]$/.test(tokens[i]?.text ?? "")) return i;
	return to;
}

/** What follows "said" is a clause ("says the only way …", "said he would"), and no circumstance or mere object. */
export function opensClause(token: Token | undefined, next: Token | undefined): boolean {
	if (token?.kind !== "word" || PREPOSITIONS.has(token.lower) || token.lower.endsWith("ly")) return false;
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

/** A word of when something was said. */
export function isTime(token: Token): boolean {
	return (
		MONTHS_AND_DAYS.has(token.lower) ||
		/^(?:today|yesterday|tonight|then|later|last|this|night|week|month|morning|afternoon|evening|late|early|\d+)$/.test(
			token.lower,
		)
	);
}

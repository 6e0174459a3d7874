import { isVerbAt } from "./grammar.ts";
import { CONJUNCTIONS, MONTHS_AND_DAYS, PREPOSITIONS } from "./lexicon.ts";
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
export function opensClause(token: Token | undefined): boolean {
	if (token?.kind !== "word" || PREPOSITIONS.has(token.lower) || token.lower.endsWith("ly")) return false;
	return !/^(?:nothing|so|yes|no|more|much|little|goodbye|hello|when|while|because|as|and|or|but|who|which|something|anything)$/.test(
		token.lower,
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

/** A word of when something was said. */
export function isTime(token: Token): boolean {
	return (
		MONTHS_AND_DAYS.has(token.lower) ||
		/^(?:today|yesterday|tonight|then|later|last|this|night|week|month|morning|afternoon|evening|late|early|\d+)$/.test(
			token.lower,
		)
	);
}

import { isVerbAt } from "./grammar.ts";
import { PREPOSITIONS } from "./lexicon.ts";
import type { Token } from "./tokens.ts";

interface Between {
	readonly hasVerb: boolean;
	readonly hasQuote: boolean;
	/** A semicolon, or a verb and then "that": what comes after is another clause's. */
	readonly isClosed: boolean;
	/** The mention stands in parentheses or between dashes, and the verb outside. */
	readonly leavesAside: boolean;
}

/** What stands between a mention, which ends at `from`, and its verb; `last` is the last token before the verb. */
export function readBetween(tokens: readonly Token[], from: number, last: number): Between {
	let hasVerb = false;
	let hasQuote = false;
	let isClosed = false;
	let leavesAside = false;
	let depth = 0;
	let dashes = 0;
	for (let j = from; j <= last; j += 1) {
		const token = tokens[j] as Token;
		if (token.text === "(" || token.text === "[") depth += 1;
		else if (token.text === ")" || token.text === "]") {
			depth -= 1;
			leavesAside ||= depth < 0;
		} else if (depth > 0) continue;
		else if (token.kind === "quote") hasQuote = true;
		else if (token.text === ";") isClosed = true;
		else if (isDash(token)) dashes += 1;
		else if (
			(token.lower === "that" && !isTimeNoun(tokens[j + 1])) ||
			token.lower === "because" ||
			token.lower === "if"
		)
			isClosed ||= hasVerb;
		else if (isVerbAt(tokens, j)) hasVerb = true;
	}
	return {
		hasVerb,
		hasQuote,
		isClosed,
		leavesAside: leavesAside || (dashes === 1 && hasVerb && dashBefore(tokens, from)),
	};
}

/** The "week" of "that week", where "that" opens no clause. */
function isTimeNoun(token: Token | undefined): boolean {
	return /^(?:day|night|morning|afternoon|evening|week|weekend|month|summer|winter|spring|fall|autumn|year|time|moment)$/.test(
		token?.lower ?? "",
	);
}

/** How far back the dash that opens an aside may stand. */
const LONGEST_ASIDE = 25;

function dashBefore(tokens: readonly Token[], from: number): boolean {
	for (let j = from - 1; j >= Math.max(0, from - LONGEST_ASIDE); j -= 1) {
		const token = tokens[j] as Token;
		if (token.text === "." || token.kind === "quote") return false;
		if (isDash(token)) return true;
	}
	return false;
}

/** Past the "at Acme Water" of "Engineers at Acme Water, a company in Leeds, said". */
export function afterComplement(tokens: readonly Token[], from: number, last: number): number {
	if (!PREPOSITIONS.has(tokens[from]?.lower ?? "")) return from;
	for (let j = from; j <= last; j += 1) {
		if (tokens[j]?.kind !== "word") return j;
		if (isVerbAt(tokens, j)) return from;
	}
	return from;
}

function isDash(token: Token): boolean {
	return /^(?:[—–-]|--+)$/.test(token.text);
}

/** A mark that can open or close an aside. */
export function isPause(token: Token | undefined): boolean {
	return (
		token !== undefined && (token.text === "," || token.text === "(" || token.text === ")" || isDash(token))
	);
}

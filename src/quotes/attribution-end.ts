import { isTime, opensHearer } from "./clauses.ts";
import { isVerbAt } from "./grammar.ts";
import { hearerEnd } from "./hearer.ts";
import { CONJUNCTIONS, MONTHS_AND_DAYS, PREPOSITIONS } from "./lexicon.ts";
import type { Sentence } from "./narration.ts";
import type { Reading } from "./reading.ts";
import type { Saying } from "./sayings.ts";
import type { Token } from "./tokens.ts";

/**
 * Where an attribution that stands beside its statement ends: at a comma, or at the end of its sentence.
 * It may go on with where, when and to whom it was said ("Reyes told the crowd on Friday, May 3"); −1 where it has
 * a statement of its own behind it.
 */
export function attributionEnd(reading: Reading, sentence: Sentence, saying: Saying, last: number): number {
	const { tokens } = reading.narration;
	const isSource = saying.form === "source";
	const from = /^(?:told|tells|tell)$/.test(tokens[saying.from]?.lower ?? "")
		? hearerEnd(reading, sentence, last)
		: last;
	for (let i = from; i < sentence.to; i += 1) {
		const token = tokens[i] as Token;
		if (token.kind === "quote" || token.lower === "that") return -1;
		if (token.text === ",") {
			if (!continuesDate(tokens, i)) return i;
			continue;
		}
		if (token.kind === "mark" && /^[;:—–-]+$/.test(token.text)) return -1;
		if (isVerbAt(tokens, i) && !(isSource && /(?:ed|ing)$/.test(token.lower))) return -1;
		if (CONJUNCTIONS.has(token.lower) && !(isSource && token.lower === "and")) return -1;
		if (i === from && !isSource && !saying.inverted && !opensCircumstance(token)) return -1;
		if (i === from && token.lower === "to" && !opensHearer(tokens[i + 1])) return -1;
	}
	return sentence.to;
}

/** Whether what follows the attribution's comma belongs to it, or is the narrator's own: the statement is only what stands before. */
export function opensAside(tokens: readonly Token[], i: number, endsInName: boolean): boolean {
	const token = tokens[i];
	if (token?.kind === "quote") return /^["“]?\p{Lu}/u.test(token.text); // “Never” is a quotation of its own, “when ratified” goes on
	if (token?.kind !== "word") return true;
	if (
		/^(?:and|but|while|although|though|as|or|yet|so|when|after|before|who|which|whose|whom|where)$/.test(
			token.lower,
		)
	)
		return true;
	if (token.lower.endsWith("ing")) return true;
	return (
		endsInName &&
		/^(?:a|an|one|his|her|their|its|the|president|director|chairman|chairwoman|head|professor|founder|former)$/.test(
			token.lower,
		) &&
		!verbFollows(tokens, i)
	);
}

/** "…, according to Reyes, the dam is safe" goes on with a clause, "…, according to Reyes, the mayor of Leeds." does not. */
function verbFollows(tokens: readonly Token[], from: number): boolean {
	for (let i = from; i < tokens.length && i < from + 12; i += 1) {
		const token = tokens[i] as Token;
		if (token.kind === "mark" || /^(?:who|which|that)$/.test(token.lower)) return false;
		if (isVerbAt(tokens, i)) return true;
	}
	return false;
}

function opensCircumstance(token: Token): boolean {
	return (
		token.kind !== "word" || PREPOSITIONS.has(token.lower) || isTime(token) || token.lower.endsWith("ly")
	);
}

/** The commas of "on Friday, May 3, 2014". */
function continuesDate(tokens: readonly Token[], comma: number): boolean {
	const next = tokens[comma + 1];
	const before = tokens[comma - 1];
	return (
		next !== undefined &&
		before !== undefined &&
		isTime(before) &&
		(/^\d{4}$/.test(next.text) || (MONTHS_AND_DAYS.has(next.lower) && MONTHS_AND_DAYS.has(before.lower)))
	);
}

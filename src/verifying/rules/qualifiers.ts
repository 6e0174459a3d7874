import type { Alignment, Pair } from "../alignment.ts";
import type { Fault } from "../claim.ts";
import { isAnchor } from "../likeness.ts";
import type { Token } from "../token.ts";
import { isPast } from "../verbs.ts";

/** Words that leave open whether what follows is so, or how much of it. */
const HEDGES =
	/^(?:alleged|suspected|purported|apparent|possible|potential|probable|presumed|supposed|so-called|proposed|planned|partly|partially|mostly|largely|mainly|tentative|tentatively|preliminary|provisional|would-be|attempted|failed)$/;
const SUPERLATIVE = /^(?:most|least|best|worst|first|last|only|\p{L}{2,}est)$/u;
const ORDINAL = /^(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|among)$/;
const RATE =
	/^(?:hour|day|night|week|month|year|person|head|student|household|acre|mile|gallon|ton|share|unit|vote)$/;

/** What the source says of a word beside it, and the claim may not leave out: "alleged", "second-largest", "a month", "is closing". */
export function qualifiers({ claim, pairs }: Alignment): Fault[] {
	return pairs.flatMap((pair, at): Fault[] => {
		if (pair?.through !== "word") return [];
		const { tokens } = pair.sentence;
		const own = claim.tokens[at] as Token;
		const before = [tokens[pair.at - 1], tokens[pair.at - 2]];
		const lost = before.find(
			(token, k) =>
				token !== undefined &&
				(k === 0 || tokens[pair.at - 1]?.kind === "anchor") &&
				tokens[pair.at]?.before === "none" &&
				(HEDGES.test(token.form) || (SUPERLATIVE.test(own.form) && ORDINAL.test(token.form))) &&
				!isTold(claim.tokens, pairs, pair, pair.at - 1 - k),
		);
		if (lost !== undefined) return [fault("modality", own, `${lost.form} ${tokens[pair.at]?.form}`)];
		if (
			isPast(own) &&
			/ing$/.test(tokens[pair.at]?.form ?? "") &&
			/^(?:is|are)$/.test(tokens[pair.at - 1]?.folded ?? "")
		)
			return [fault("modality", own, `is ${tokens[pair.at]?.form}`)];
		const rate = own.kind === "number" && !own.date ? rateAfter(tokens, pair.at) : null;
		if (rate !== null && !isTold(claim.tokens, pairs, pair, rate))
			return [fault("number", own, `${own.folded} a ${tokens[rate]?.form}`)];
		return [];
	});
}

function fault(rule: Fault["rule"], own: Token, source: string): Fault {
	return { rule, reason: `“${own.form}” is “${source}” in the source` };
}

/** Whether the claim has the word at `place` of the pair's sentence, or says it anywhere. */
function isTold(
	tokens: readonly Token[],
	pairs: Alignment["pairs"],
	{ sentence }: Pair,
	place: number,
): boolean {
	const stem = sentence.tokens[place]?.stem;
	return (
		pairs.some((pair) => pair?.sentence === sentence && pair.at === place) ||
		tokens.some((token) => token.stem === stem)
	);
}

/** "400 dollars a month", "9,000 hours per year": where the unit of time stands. */
function rateAfter(tokens: readonly Token[], number: number): number | null {
	for (let i = number + 1; i <= number + 3 && i < tokens.length; i += 1) {
		const token = tokens[i] as Token;
		if (token.before !== "none" || (token.kind === "number" && i > number)) return null;
		if (/^(?:a|an|per|each|every)$/.test(token.folded))
			return RATE.test(tokens[i + 1]?.form ?? "") && tokens[i + 1]?.before === "none" ? i + 1 : null;
		if (!isAnchor(token)) return null;
	}
	return null;
}

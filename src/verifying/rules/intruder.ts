import type { Alignment } from "../alignment.ts";
import { isAnchor } from "../likeness.ts";
import { isTitle, namesOf, PERSON } from "../people.ts";
import type { Sentence } from "../sentence.ts";
import type { Token } from "../token.ts";
import { isPast } from "../verbs.ts";
import type { Step } from "./order.ts";

const OPENS_CLAUSE =
	/^(?:but|while|although|though|whereas|because|who|which|whose|where|that|when|after|before|and|if|unless)$/;

const TURNS = /^(?:until|because|when|after|before|if|unless|while|although|though|whereas|but)$/;

/** Somebody who comes in the source between two neighbours of the claim and would take the second for himself. */
export function intruder(alignment: Alignment, sentence: Sentence, steps: readonly Step[]): string | null {
	const { claim, pairs } = alignment;
	const paired = new Set(pairs.flatMap((pair) => (pair?.sentence === sentence ? [pair.at] : [])));
	for (let k = 1; k < steps.length; k += 1) {
		const to = (steps[k] as Step).other;
		const last = (steps[k - 1] as Step).other;
		// "Congress and the legislatures" for "the legislatures and Congress": the nearest word of the claim counts.
		const from = steps
			.slice(0, k - 1)
			.reduce((near, { other }) => (other < to ? Math.max(near, other) : near), last);
		if (to <= from + 1) continue;
		const gap = sentence.tokens.slice(from + 1, to);
		if (claim.tokens[(steps[k] as Step).own]?.date || claim.tokens[(steps[k - 1] as Step).own]?.date)
			continue;
		const strong = sentence.tokens.slice(from + 1, to + 1).some((token) => token.before === "strong");
		const joined = brokenBetween(claim, (steps[k - 1] as Step).own, (steps[k] as Step).own);
		if (strong && !joined && isContinued(sentence, steps.slice(0, k), to)) continue;
		if (strong && !joined)
			return `the source ends a sentence before “${claim.tokens[(steps[k] as Step).own]?.folded}”`;
		if (joined) continue;
		if (isAside(sentence.tokens, from, to) || elided(sentence.tokens, to)) continue;
		const opened = gap.findLastIndex((token) => OPENS_CLAUSE.test(token.folded));
		const acting = [steps[k - 1], steps[k]].some((step) => isActAt(claim.tokens, step?.own ?? -1));
		for (const name of acting ? namesOf(sentence) : []) {
			if (name.from <= from || name.to > to || paired.has(name.to - 1)) continue;
			const lead = sentence.tokens[(name.titles[0] ?? name.from) - 1];
			const beforeThat = sentence.tokens[(name.titles[0] ?? name.from) - 2];
			if (lead?.kind === "relation" || (beforeThat?.kind === "relation" && lead?.kind === "plain")) continue;
			if (
				sentence.tokens.slice(name.from, name.to).every(isTitle) &&
				(sentence.tokens[name.to]?.folded === "of" || isCalled(sentence.tokens[name.to]))
			)
				continue;
			if (lead?.possessive || name.to - from < 2) continue;
			// "the auditor" for "Auditor Thea Lindqvist"
			if (name.titles.includes(from)) continue;
			// "to Lyle's budget director, Hugh Marsden"
			if (sentence.tokens[name.to - 1]?.possessive && claim.tokens[(steps[k] as Step).own]?.kind === "name")
				continue;
			// "Ada Brandt, the Norwick Democrat who wrote"
			if (lead?.before === "comma" && name.from === from + 2 && /^(?:the|an?)$/.test(lead.folded)) continue;
			return `in the source “${sentence.tokens[name.to - 1]?.folded}” comes between`;
		}
		// "until 2030" is no clause.
		const turning = gap.find((token, i) => TURNS.test(token.folded) && gap[i + 1]?.date !== true);
		const own = claim.tokens.slice((steps[k - 1] as Step).own + 1, (steps[k] as Step).own);
		if (turning !== undefined && !own.some((token) => token.folded === turning.folded))
			return `in the source “${turning.folded}” comes before “${claim.tokens[(steps[k] as Step).own]?.folded}”`;
		if (opened !== -1 && gap.slice(opened + 1).some((token) => isAnchor(token))) {
			return `in the source another clause comes before “${claim.tokens[(steps[k] as Step).own]?.folded}”`;
		}
	}
	return null;
}

/** "Democratic challenger" */
function isCalled(token: Token | undefined): boolean {
	return token !== undefined && (isTitle(token) || (token.kind === "anchor" && PERSON.test(token.form)));
}

/** Whether a verb stands there, whose subject or object a name between could be. */
function isActAt(tokens: readonly Token[], at: number): boolean {
	const token = tokens[at];
	return (
		token !== undefined &&
		token.kind === "anchor" &&
		(isPast(token) || token.infinitive || !/(?:s|ion|ment|ity)$/.test(token.form))
	);
}

/** "She offered an amendment; it failed": "it" is what the clause before names first with an article. */
function isContinued({ tokens }: Sentence, steps: readonly Step[], to: number): boolean {
	const start = tokens.findLastIndex((token, i) => i <= to && token.before === "strong");
	if (tokens[start]?.folded !== "it" || tokens.slice(start + 1, to).some((token) => isAnchor(token)))
		return false;
	const opened = Math.max(
		0,
		tokens.findLastIndex((token, i) => i < start && token.before === "strong"),
	);
	const noun = tokens.findIndex(
		(token, i) =>
			i > opened && i < start && token.kind === "anchor" && /^(?:an?|the)$/.test(tokens[i - 1]?.folded ?? ""),
	);
	const subject = tokens.findIndex(
		(token, i) => i >= opened && i < start && isAnchor(token) && !isAnchor(tokens[i + 1] as Token),
	);
	return steps.some((step) => step.other === noun || step.other === subject);
}

function brokenBetween({ tokens }: Sentence, from: number, to: number): boolean {
	return tokens
		.slice(from + 1, to + 1)
		.some((token) => token.before !== "none" || /^(?:and|but|while|who|which)$/.test(token.folded));
}

/** Whether commas enclose all that is passed over: an apposition or a relative clause. */
function isAside(tokens: readonly Token[], from: number, to: number): boolean {
	const opens = tokens.findIndex((token, i) => i > from && token.before === "comma");
	if (opens === -1 || opens > to) return false;
	if (tokens.slice(from + 1, opens).some((token) => token.kind === "name" || OPENS_CLAUSE.test(token.folded)))
		return false;
	for (let i = to; i > opens; i -= 1) {
		if (tokens[i]?.before !== "comma") continue;
		return !tokens
			.slice(i, to)
			.some(
				(token) =>
					token.kind === "name" || (i < to && OPENS_CLAUSE.test(token.folded) && token.folded !== "and"),
			);
	}
	return false;
}

/** "but would not have any measurable": so many words of grammar stand at most between the two. */
const ELIDED_REACH = 6;

/** Whether "and" or "but" stands right before the verb, which then has the subject of the verb before. */
function elided(tokens: readonly Token[], at: number): boolean {
	for (let i = at; i >= Math.max(0, at - ELIDED_REACH); i -= 1) {
		if (tokens[i]?.before === "comma" && /ing$/.test(tokens[i]?.folded ?? "")) return true;
		if (i === at) continue;
		if (/^(?:and|but|or)$/.test(tokens[i]?.folded ?? "")) return true;
		if (/ly$/.test(tokens[i]?.form ?? "")) continue;
		if (isAnchor(tokens[i] as Token) || tokens[i]?.kind === "relation") return false;
	}
	return false;
}

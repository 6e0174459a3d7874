import type { Alignment } from "../alignment.ts";
import { isAnchor } from "../likeness.ts";
import { isActing, isTitle } from "../people.ts";
import { governs, isFactual } from "../scope.ts";
import type { Sentence } from "../sentence.ts";
import type { Token } from "../token.ts";
import { isAuxiliary, isPast } from "../verbs.ts";
import { leadOf } from "./relations.ts";

/** An aligned word: where it stands in the claim and in the source's sentence. */
export interface Step {
	readonly own: number;
	readonly other: number;
}

/** Why the order of the words is not the source's, or null. */
export function disorder(alignment: Alignment, sentence: Sentence, steps: readonly Step[]): string | null {
	const { claim } = alignment;
	if (isRotated(claim, steps) || isPlaced(claim, sentence, steps)) return null;
	const rest = withoutOpening(claim, sentence, steps);
	if (rest !== null) return disorder(alignment, sentence, rest);
	let furthest: Step | null = null;
	const firm = steps.filter((step) => !isLoose(claim, step.own) && isFirm(alignment, step));
	const torn = tornApart(
		alignment,
		sentence,
		steps.filter((step) => !isLoose(claim, step.own)),
	);
	if (torn !== null) return torn;
	for (const step of firm) {
		if (furthest === null || step.other >= furthest.other || isFronted(claim, sentence, firm, furthest)) {
			furthest = step;
			continue;
		}
		// "Norwick teachers" for "teachers in Norwick"
		if (isCompound(claim, sentence, furthest, step) || isCommuted(claim, sentence, furthest, step)) continue;
		return `“${claim.tokens[furthest.own]?.folded}” comes before “${claim.tokens[step.own]?.folded}”`;
	}
	// A date may belong to the word of saying, which is no step.
	const beside = alignment.pairs.flatMap((pair, own) =>
		pair?.sentence === sentence && !isLoose(claim, own) ? [{ own, other: pair.at }] : [],
	);
	const adrift = steps.find(
		(step) =>
			isLoose(claim, step.own) &&
			isMoved(step, steps) &&
			!isAttached(
				sentence,
				[step],
				beside.filter(({ own }) => Math.abs(own - step.own) <= DATE_REACH),
			),
	);
	return adrift === undefined
		? null
		: `“${claim.tokens[adrift.own]?.folded}” belongs to another part of the source's sentence`;
}

/** So many words stand at most between a date and what it dates. */
const DATE_REACH = 6;

/**
 * Whose place among the words says who did what: verbs, whoever can act, and the nouns right before and after the claim's
 * verb. What a preposition leads to in both, and what stands beside a noun, may move with its phrase.
 */
function isFirm({ claim, pairs }: Alignment, { own }: Step): boolean {
	const { tokens } = claim;
	const [token, pair] = [tokens[own] as Token, pairs[own]];
	if (!pair) return false;
	const verb = tokens.findIndex((each, i) => i > 0 && isVerbAt(tokens, i) && each.kind !== "name");
	if (verb === -1 || isVerbAt(tokens, own) || pair.through === "pronoun") return true;
	const lead = leadOf(claim, own);
	const placed = lead !== null && PLACING.test(lead) && lead === leadOf(pair.sentence, pair.at);
	if (token.kind === "name" || isTitle(token) || isActing(token)) return !placed;
	return own === headFrom(tokens, 0, verb) || own === headFrom(tokens, verb + 1, tokens.length);
}

const PLACING = /^(?:in|at|on|of|for|near|during|from|with)$/;

function isVerbAt(tokens: readonly Token[], i: number): boolean {
	const token = tokens[i] as Token;
	if (isAuxiliary(token) || token.infinitive) return true;
	return isPast(token) && !/^(?:the|an?|its|his|her|their)$/.test(tokens[i - 1]?.folded ?? "");
}

/** The noun of the phrase that opens at `from`: the last of its words before a preposition or a verb. */
function headFrom(tokens: readonly Token[], from: number, to: number): number {
	let head = -1;
	for (let i = from; i < to; i += 1) {
		const token = tokens[i] as Token;
		if (token.kind === "relation" || (i > from && (token.before !== "none" || isVerbAt(tokens, i)))) break;
		if (isAnchor(token) && token.kind !== "number") head = i;
	}
	return head;
}

/** "Congress and the legislatures" for "the legislatures and Congress". */
function isCommuted(claim: Sentence, sentence: Sentence, one: Step, other: Step): boolean {
	return [
		claim.tokens.slice(one.own + 1, other.own),
		sentence.tokens.slice(other.other + 1, one.other),
	].every(
		(gap) =>
			gap.some(({ folded }) => folded === "and") &&
			gap.every((token) => token.kind !== "relation" && !isAuxiliary(token) && !isPast(token)),
	);
}

/** Words that stand side by side in the claim stand in one phrase of the source, whichever way about. */
function tornApart({ claim }: Alignment, sentence: Sentence, steps: readonly Step[]): string | null {
	const { tokens } = sentence;
	for (let k = 1; k < steps.length; k += 1) {
		const [one, other] = [steps[k - 1] as Step, steps[k] as Step];
		if (other.other >= one.other) continue;
		if (isFronted(claim, sentence, steps, one) || isCommuted(claim, sentence, one, other)) continue;
		const gap = tokens.slice(other.other + 1, one.other + 1);
		const apart = gap.some(
			(token, i) =>
				(token.before !== "none" && !token.date) ||
				OPENS_CLAUSE.test(token.folded) ||
				(i < gap.length - 1 && isAuxiliary(token)),
		);
		if (apart) return `“${claim.tokens[one.own]?.folded}” comes before “${claim.tokens[other.own]?.folded}”`;
	}
	return null;
}

const OPENS_CLAUSE =
	/^(?:and|or|but|while|although|because|who|which|whose|where|that|when|after|before|if|unless|until)$/;

/**
 * "At one home, a resident waited" told as "A resident at one home waited", or with the phrase at its end: the steps
 * without the phrase that opens the source's sentence. null where the claim does not move it so.
 */
function withoutOpening({ tokens }: Sentence, sentence: Sentence, steps: readonly Step[]): Step[] | null {
	const opening = sentence.tokens[0];
	const comma = sentence.tokens.findIndex((token, i) => i > 0 && token.before !== "none");
	if (opening?.kind !== "relation" || comma === -1) return null;
	const moved = steps.filter((step) => step.other < comma);
	const rest = steps.filter((step) => step.other >= comma);
	const [first, last] = [moved[0], moved.at(-1)];
	if (first === undefined || last === undefined || rest[0] === undefined || rest[0].own > first.own)
		return null;
	const inside = rest.some((step) => step.own > first.own && step.own < last.own);
	const lead = tokens.slice(Math.max(0, first.own - 3), first.own);
	if (inside || !lead.some((token) => token.folded === opening.folded)) return null;
	const before = rest.filter((step) => step.own < first.own).length;
	return before === 1 || before === rest.length ? rest : null;
}

function isCompound(claim: Sentence, sentence: Sentence, one: Step, other: Step): boolean {
	const gap = sentence.tokens.slice(other.other + 1, one.other);
	return (
		other.own === one.own + 1 &&
		claim.tokens[other.own]?.before === "none" &&
		(claim.tokens[one.own]?.kind === "name" || claim.tokens[one.own]?.possessive === true) &&
		gap.length <= 3 &&
		gap.some((token) => /^(?:in|of|at|from|by)$/.test(token.folded)) &&
		gap.every((token) => token.kind !== "anchor" && token.before === "none")
	);
}

/** Dates and tallies ("5-4") may stand anywhere in their clause. */
function isLoose({ tokens, text }: Sentence, at: number): boolean {
	const token = tokens[at] as Token;
	if (token.date) return true;
	if (token.kind !== "number") return false;
	const joined = (one: Token | undefined, other: Token | undefined) =>
		one?.kind === "number" &&
		other?.kind === "number" &&
		/^(?:[-–]|\s(?:to|against)\s)$/.test(text.slice(one.end, other.start));
	return joined(tokens[at - 1], token) || joined(token, tokens[at + 1]);
}

function isMoved(step: Step, steps: readonly Step[]): boolean {
	return steps.some((each) => each.own < step.own !== each.other < step.other && each !== step);
}

/** Whether no break parts some of these words from the nearest of the others in the source. */
function isAttached({ tokens }: Sentence, block: readonly Step[], rest: readonly Step[]): boolean {
	return block.some((one) =>
		rest.some((other) => {
			const [from, to] = one.other < other.other ? [one.other, other.other] : [other.other, one.other];
			return !tokens
				.slice(from + 1, to + 1)
				.some(
					(token, i) =>
						(token.before !== "none" && !token.date && tokens[from + i]?.date !== true) ||
						/^(?:but|while|which|that|down|up)$/.test(token.folded),
				);
		}),
	);
}

/** Whether the claim only puts "Officials said" before the words that the source puts first. */
function isRotated({ tokens }: Sentence, steps: readonly Step[]): boolean {
	const first = steps[0];
	const cut = steps.findIndex((step, k) => k > 0 && step.other < (steps[k - 1] as Step).other);
	if (first === undefined || cut === -1) return false;
	const lead = tokens.slice(0, (steps[cut] as Step).own);
	if (!lead.some((token) => governs(token.stem) || isFactual(token.stem))) return false;
	return steps.every(
		(step, k) =>
			(k === 0 || k === cut || step.other >= (steps[k - 1] as Step).other) &&
			(k < cut || step.other < first.other),
	);
}

/** "at the school, where 212 people spent the night" told as "212 people spent the night at the school". */
function isPlaced({ tokens }: Sentence, sentence: Sentence, steps: readonly Step[]): boolean {
	const where = sentence.tokens.findIndex((token) => token.folded === "where");
	const cut = steps.findIndex((step) => step.other < where);
	if (where === -1 || cut < 1) return false;
	const between = tokens.slice((steps[cut - 1] as Step).own + 1, (steps[cut] as Step).own);
	if (!between.some((token) => token.kind === "relation")) return false;
	const near = steps.slice(cut).every((step) => step.other < where && where - step.other < 6);
	return near && steps.every((step, k) => k === 0 || k === cut || step.other >= (steps[k - 1] as Step).other);
}

/** Whether everything of the claim up to `last` is one phrase that a preposition opens in both. */
function isFronted({ tokens }: Sentence, sentence: Sentence, steps: readonly Step[], last: Step): boolean {
	const opening = tokens[0] as Token;
	if (opening.kind !== "relation") return false;
	const before = steps.filter((step) => step.own <= last.own);
	if (tokens.slice(0, last.own + 1).some((token, i) => i > 0 && token.before !== "none")) return false;
	const first = Math.min(...before.map((step) => step.other));
	const lead = sentence.tokens.slice(Math.max(0, first - 3), first);
	if (
		!isAttached(
			sentence,
			before,
			steps.filter((step) => step.own > last.own),
		)
	)
		return false;
	return lead.some((token) => token.folded === opening.folded || /^(?:where|when)$/.test(token.folded));
}

import type { Alignment } from "../alignment.ts";
import { isAnchor } from "../likeness.ts";
import type { Sentence } from "../sentence.ts";
import type { Token } from "../token.ts";
import { BE, isAuxiliary, isParticiple, isPast } from "../verbs.ts";
import type { Step } from "./order.ts";

const CONVERSE = "lose_to";
/** Whether the verb at `at` is passive: a form of "be" not far before a participle. */
export function isPassive({ tokens }: Pick<Sentence, "tokens">, at: number): boolean {
	const verb = tokens[at] as Token;
	if (verb.stem === CONVERSE) return true;
	// "were opposed" is "objected" as well.
	if (verb.form === "opposed" && tokens[at + 1]?.folded !== "by") return false;
	if (!isParticiple(verb.form)) return false;
	// "was written by Yardley and addressed to the mayor"
	if (tokens[at - 1]?.folded === "and" && tokens[at + 1]?.folded === "to") {
		const first = tokens.findLastIndex((token, i) => i < at && isPast(token));
		const near =
			first !== -1 &&
			tokens.slice(first + 1, at + 1).every(({ before, infinitive }) => before === "none" && !infinitive);
		if (near) return isPassive({ tokens }, first);
	}
	for (let i = at - 1; i >= Math.max(0, at - 3); i -= 1) {
		const token = tokens[i] as Token;
		if (BE.test(token.folded) || STAYS.test(token.folded)) return true;
		if (isAnchor(token) && token.kind !== "number" && !/ly$/.test(token.folded)) return reduced(tokens, at);
	}
	return reduced(tokens, at);
}

const STAYS = /^(?:remain|remains|remained|stay|stays|stayed|become|becomes|became)$/;

const MEASURES =
	/^(?:votes?|points?|percent|percentage|cents?|dollars?|margin|seats?|times?|years?|months?|weeks?|days?|hours?|minutes?|miles?|kilometers?|feet|foot|inch(?:es)?|degrees?|acres?|tons?)$/;

const PLURAL = /(?:[^s]s|people|men|women|children)$/;

/** "by 88 votes", "by 2030", but not "by four asylum seekers". */
function isMeasure(tokens: readonly Token[], at: number): boolean {
	const [number, counted] = [tokens[at], tokens[at + 1]];
	if (
		number?.date ||
		/^(?:easter|christmas|midnight|noon|spring|summer|autumn|fall|winter)$/.test(number?.folded ?? "")
	)
		return true;
	if (number?.kind !== "number") return false;
	const beings = counted?.kind === "anchor" && counted.before === "none" ? [counted, tokens[at + 2]] : [];
	return (
		number.date ||
		MEASURES.test(counted?.folded ?? "") ||
		!beings.some((token) => token?.kind === "anchor" && token.form !== "this" && PLURAL.test(token.form))
	);
}

/** "a suit brought by …", "The rule, issued in 2018, …": a comma that opens and does not close. */
function reduced(tokens: readonly Token[], at: number): boolean {
	if (tokens[at + 1]?.folded === "by") return !isMeasure(tokens, at + 2);
	if (tokens[at]?.before !== "comma") return false;
	// "The measure, named Cal 3, would …"
	const closed = tokens.findIndex((token, i) => i > at && token.before !== "none");
	if (
		closed !== -1 &&
		isAuxiliary(tokens[closed] as Token) &&
		!/^(?:and|but)$/.test(tokens[at]?.folded ?? "")
	)
		return true;
	if (tokens[at + 1]?.kind !== "relation") return false;
	let commas = 0;
	for (let i = at; i > 0 && tokens[i]?.before !== "strong"; i -= 1) {
		if (tokens[i]?.before === "comma") commas += 1;
	}
	return commas % 2 === 1;
}

/** Whether the claim tells in the active what the source tells in the passive, or the other way about. */
export function isTurned(claim: Sentence, sentence: Sentence, { own, other }: Step): boolean {
	const verb = claim.tokens[own] as Token;
	if (verb.kind !== "anchor" || verb.folded.endsWith("ing")) return false;
	const passive = isPassive(claim, own);
	return passive !== isPassive(sentence, other) && isVerbal(claim, own, passive);
}

/** A participle beside a noun ("a proposed warehouse") is no verb. */
function isVerbal({ tokens }: Sentence, at: number, passive: boolean): boolean {
	if (passive) return true;
	const before = tokens[at - 1];
	return (
		before !== undefined &&
		!/^(?:a|an|the|his|her|its|their)$/.test(before.folded) &&
		/(?:ed|en|t|d|n|e|s|k|w)$/.test(tokens[at]?.folded ?? "")
	);
}

/** Where in a passive clause the agent stands: after "by", up to the next preposition or break. */
function agentZone({ tokens }: Sentence, verb: number): { from: number; to: number } | null {
	const start =
		tokens[verb]?.stem === CONVERSE
			? verb
			: tokens.findIndex((token, i) => i > verb && token.folded === "by" && !isMeasure(tokens, i + 1));
	if (start === -1) return null;
	let to = start + 1;
	while (to < tokens.length) {
		const token = tokens[to] as Token;
		// "by the chamber's head, Odile Frayne"
		const called = token.kind === "name" && token.before === "comma" && tokens[to - 1]?.kind === "anchor";
		if (
			to > start + 1 &&
			!called &&
			(token.before !== "none" ||
				/^(?:this|last|next|late|early)$/.test(token.folded) ||
				(token.kind === "relation" &&
					token.folded !== "of" &&
					!(token.folded === "by" && /^(?:and|or)$/.test(tokens[to - 1]?.folded ?? ""))) ||
				token.infinitive)
		)
			break;
		to += 1;
	}
	return { from: start + 1, to };
}

/** Whether a semicolon, or a clause that goes on with "-ing", stands between the two in the source, and no break in the claim. */
function isParted(claim: Sentence, { tokens }: Sentence, step: Step, verb: Step): boolean {
	const broken = (of: readonly Token[], one: number, other: number, by: (token: Token) => boolean) =>
		of.slice(Math.min(one, other) + 1, Math.max(one, other) + 1).some(by);
	if (claim.tokens[step.own]?.kind !== "name") return false;
	if (broken(claim.tokens, step.own, verb.own, (token) => token.before !== "none")) return false;
	return broken(
		tokens,
		step.other,
		verb.other,
		(token) => token.before === "strong" || (token.before === "comma" && /ing$/.test(token.form)),
	);
}

/** Why words that a passive verb parts stand on the wrong sides of it, or null. */
export function crossed(
	{ claim }: Alignment,
	sentence: Sentence,
	steps: readonly Step[],
	verb: Step,
): string | null {
	const passiveInClaim = isPassive(claim, verb.own);
	const zone = passiveInClaim ? agentZone(claim, verb.own) : agentZone(sentence, verb.other);
	for (const step of steps) {
		if (step === verb) continue;
		if (isParted(claim, sentence, step, verb))
			return `the source parts “${claim.tokens[step.own]?.folded}” from “${claim.tokens[verb.own]?.folded}”`;
		const [inPassive, inActive] = passiveInClaim ? [step.own, step.other] : [step.other, step.own];
		const [passiveVerb, activeVerb] = passiveInClaim ? [verb.own, verb.other] : [verb.other, verb.own];
		const isAgent = zone !== null && inPassive >= zone.from && inPassive < zone.to;
		const isPatient = inPassive < passiveVerb;
		if (isAgent !== inActive < activeVerb && (isAgent || isPatient))
			return `“${claim.tokens[step.own]?.folded}” is on the wrong side of “${claim.tokens[verb.own]?.folded}”`;
		const placed =
			claim.tokens[step.own]?.kind === "name" &&
			claim.tokens
				.slice(Math.max(0, step.own - 2), step.own)
				.some(({ folded }) => /^(?:in|at|from|of)$/.test(folded));
		if (!isAgent && !isPatient && !placed && inActive < activeVerb && !claim.tokens[step.own]?.date)
			return `“${claim.tokens[step.own]?.folded}” has come after “${claim.tokens[verb.own]?.folded}”`;
	}
	return null;
}

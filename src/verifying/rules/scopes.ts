import type { Alignment, Pair } from "../alignment.ts";
import type { Fault } from "../claim.ts";
import { isAnchor } from "../likeness.ts";
import { isBound, type Operator } from "../operators.ts";
import { isFactual, type Scope, scopesOf } from "../scope.ts";
import type { Sentence } from "../sentence.ts";
import type { Token } from "../token.ts";
import { attributes, isPermission, isRecorded, standsBeside, stemAt } from "./attribution.ts";
import { isCoordinated, leadOf } from "./relations.ts";

/** So much of the words in one scope must lie in the scope that answers to it. */
const MOST = 0.5;

/**
 * What turns, hedges, bounds or attributes words in the source does so in the claim, and the other way about:
 * polarity, modality, quantifiers, conditions and whose word it is. A claim is no stronger than its source.
 */
export function scopes(alignment: Alignment): Fault[] {
	const faults: Fault[] = [];
	const used = new Set<Sentence>(alignment.pairs.flatMap((pair) => (pair === null ? [] : [pair.sentence])));
	for (const sentence of used) {
		for (const scope of scopesOf(sentence)) {
			const fault = lost(alignment, sentence, scope);
			if (fault !== null) faults.push(fault);
		}
	}
	for (const scope of scopesOf(alignment.claim)) {
		const fault = added(alignment, scope, [...used]);
		if (fault !== null) faults.push(fault);
	}
	return faults;
}

/** Tokens of the claim whose pairs lie in the source's scope. */
function counterparts({ pairs }: Alignment, sentence: Sentence, { from, to }: Scope): number[] {
	return pairs.flatMap((pair, i) =>
		pair !== null &&
		pair.sentence === sentence &&
		pair.through !== "setting" &&
		pair.at >= from &&
		pair.at < to
			? [i]
			: [],
	);
}

function lost(alignment: Alignment, sentence: Sentence, scope: Scope): Fault | null {
	const { claim, pairs } = alignment;
	const engaged = counterparts(alignment, sentence, scope);
	if (engaged.length === 0) return null;
	const { operator } = scope;
	const word = wordsAt(sentence, scope.at);
	if (operator === "all" || operator === "exactly" || operator === "because" || operator === "only")
		return null;
	if (operator === "to") {
		const bare = engaged.filter(
			(i) => !infinitive(claim, i) && !isCoordinated(claim, i) && leadOf(claim, i) !== "for",
		);
		return bare.length === 0
			? null
			: { rule: "modality", reason: `the source has “to ${wordsAt(sentence, [scope.from])}”` };
	}
	if (operator === "governor") {
		if (isRecorded(sentence, scope) || isPermission(sentence, scope)) return null;
		if (scope.voice === null && scope.at.some((at) => isFactual(stemAt(sentence, at)))) return null;
		if (
			scope.voice !== null &&
			scope.voice.quote.kind === "reported" &&
			scope.at.some((at) => isFactual(stemAt(sentence, at)))
		)
			return null;
		if (scope.voice !== null && engaged.every((i) => scope.voice?.mention.includes((pairs[i] as Pair).at)))
			return null;
		if (
			scope.voice === null &&
			scope.at.some((at) => pairs.some((pair) => pair?.sentence === sentence && pair.at === at))
		)
			return null;
		const answering = scopesOf(claim).filter((own) => own.operator === "governor" && covers(own, engaged));
		if (answering.some((own) => attributes(alignment, own, sentence, scope))) return null;
		const rule = scope.voice === null ? "modality" : "speaker";
		return { rule, reason: `the source has it as what ${speakerOf(scope) ?? "somebody"} ${word}` };
	}
	const answering = scopesOf(claim).some(
		(own) =>
			(answers(own.operator, operator) || isBackshifted(claim, own, sentence, scope)) &&
			covers(own, engaged) &&
			isOnlyIf(claim, own) === isOnlyIf(sentence, scope),
	);
	return answering ? null : { rule: ruleOf(operator), reason: `the source's “${word}” is left out` };
}

/** Bounds that a claim may not put even to a word that only sets the scene ("every bill"). */
const UNIVERSAL = /^(?:all|most|many|few)$/;

function isBoundSo(sentence: Sentence, operator: Scope["operator"]): boolean {
	return scopesOf(sentence).some((scope) => scope.operator === operator);
}

function added(alignment: Alignment, scope: Scope, used: readonly Sentence[]): Fault | null {
	const { claim, pairs } = alignment;
	const { operator } = scope;
	if (operator === "governor" && scope.voice === null) return null; // its verb is aligned like any other
	const own: Pair[] = [];
	for (let i = scope.from; i < scope.to; i += 1) {
		const pair = pairs[i];
		if (pair && pair.through !== "setting" && !scope.at.includes(i) && !scope.voice?.mention.includes(i))
			own.push(pair);
	}
	const word = wordsAt(claim, scope.at);
	if (own.length === 0) {
		const content = claim.tokens.slice(scope.from, scope.to).some(isAnchor);
		if (UNIVERSAL.test(operator) && !used.some((sentence) => isBoundSo(sentence, operator)))
			return { rule: "quantifier", reason: `the source has no “${word}”` };
		return content || operator === "to" || operator === "governor" || operator === "if"
			? null
			: { rule: ruleOf(operator), reason: `nothing beside “${word}” stands in the sources` };
	}
	const sentences = new Set(own.map((pair) => pair.sentence));
	for (const sentence of sentences) {
		const places = own.filter((pair) => pair.sentence === sentence).map((pair) => pair.at);
		const matching = scopesOf(sentence).filter((other) =>
			operator === "governor"
				? other.operator === "governor" && attributes(alignment, scope, sentence, other)
				: (answers(operator, other.operator) && isUnless(claim, scope) === isUnless(sentence, other)) ||
					isBackshifted(claim, scope, sentence, other) ||
					(operator === "would" && other.operator === "to"),
		);
		if (operator === "governor" && matching.length === 0 && standsBeside(alignment, scope, sentence))
			continue;
		const bearing = matching.filter((other) => covers(other, places)).length;
		if (bearing > 0 && (operator !== "not" || bearing >= turnsOver(claim, scope))) continue;
		if (operator === "to" && places.every((at) => softened(sentence, at))) continue;
		const rule = operator === "governor" ? "speaker" : ruleOf(operator);
		return { rule, reason: `the source has no “${word}” there` };
	}
	return null;
}

/** "He said he would", "he says he will": what somebody says is told in either tense. */
function isBackshifted(claim: Sentence, own: Scope, sentence: Sentence, other: Scope): boolean {
	const said = (each: Sentence, { from }: Scope) =>
		scopesOf(each).some((scope) => scope.operator === "governor" && scope.from <= from && scope.to > from);
	return own.operator === "will" && other.operator === "would" && said(claim, own) && said(sentence, other);
}

function isOnlyIf(sentence: Sentence, { at }: Scope): boolean {
	return sentence.tokens[at[0] ?? -1]?.folded === "only_if";
}

function isUnless(sentence: Sentence, { at }: Scope): boolean {
	return sentence.tokens[at[0] ?? -1]?.folded === "unless";
}

/** How many times the claim turns the words that this scope turns: "nothing would not" is twice. */
function turnsOver(claim: Sentence, { from, to }: Scope): number {
	return scopesOf(claim).filter((other) => other.operator === "not" && other.from <= from && other.to >= to)
		.length;
}

/** Whether the claim's operator says no more than the source's. */
function answers(claim: Scope["operator"], source: Scope["operator"]): boolean {
	if (claim === source) return true;
	if (claim === "would") return source === "will";
	if (claim === "can") return source === "possible";
	return claim === "possible" && source === "can";
}

function covers({ from, to }: Scope, places: readonly number[]): boolean {
	const inside = places.filter((at) => at >= from && at < to).length;
	return inside > 0 && inside >= places.length * MOST;
}

function infinitive(claim: Sentence, at: number): boolean {
	if (claim.tokens[at]?.infinitive) return true;
	return scopesOf(claim).some((scope) => scope.operator === "would" && at >= scope.from && at < scope.to);
}

/** A verb that is no fact in the source either: after a modal verb, or in "-ing". */
function softened(sentence: Sentence, at: number): boolean {
	if (/ing$/.test(sentence.tokens[at]?.folded ?? "")) return true;
	return scopesOf(sentence).some(
		(scope) =>
			/^(?:would|will|possible|should|must|to)$/.test(scope.operator) && at >= scope.from && at < scope.to,
	);
}

function ruleOf(operator: Scope["operator"]): Fault["rule"] {
	if (operator === "not") return "polarity";
	if (operator === "governor") return "speaker";
	return operator !== "to" && isBound(operator as Operator) ? "quantifier" : "modality";
}

function wordsAt(sentence: Sentence, at: readonly number[]): string {
	return at.map((i) => (sentence.tokens[i] as Token | undefined)?.folded ?? "").join(" ");
}

function speakerOf({ voice }: Scope): string | null {
	return voice !== null && "name" in voice.quote.speaker ? voice.quote.speaker.name : null;
}

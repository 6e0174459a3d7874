import type { Alignment } from "../alignment.ts";
import type { Fault } from "../claim.ts";
import { isAnchor } from "../likeness.ts";
import { scopesOf } from "../scope.ts";
import type { Sentence } from "../sentence.ts";
import type { Token } from "../token.ts";
import { isAuxiliary, isParticiple, isPast } from "../verbs.ts";

const BE =
	/^(?:is|are|was|were|be|been|being|isn't|aren't|wasn't|weren't|remain|remains|remained|become|becomes|became)$/;

/**
 * What the source tells as past, as a thing proposed or as a thing named is not told as present, as done or as a fact:
 * "employed" is not "employs", "proposed spending" not "spent", and "dismissed it as a stunt" not "it is a stunt".
 */
export function forms(alignment: Alignment): Fault[] {
	const { claim, pairs } = alignment;
	const faults: Fault[] = [];
	pairs.forEach((pair, at) => {
		if (pair?.through !== "word") return;
		const own = claim.tokens[at] as Token;
		const other = pair.sentence.tokens[pair.at] as Token;
		if (own.kind !== "anchor" || other.kind !== "anchor") return;
		// "has denied" is "denies"
		const perfect = pair.sentence.tokens
			.slice(Math.max(0, pair.at - 2), pair.at)
			.some(({ folded }) => /^(?:has|have)$/.test(folded));
		if (isPresent(own, other) && !perfect)
			faults.push({ rule: "modality", reason: `“${own.form}” is “${other.form}” in the source` });
		if (isNoun(pair.sentence, pair.at) && isVerb(claim, at) && own.stem === other.stem)
			faults.push({ rule: "modality", reason: `“${own.form}” is a noun in the source` });
		if (isPlanned(claim, own, pair.sentence, pair.at))
			faults.push({ rule: "modality", reason: `“${own.form}” is “${other.form}” in the source` });
		if (isGerund(pair.sentence, pair.at) && !/ing$/.test(own.form) && !own.infinitive)
			faults.push({ rule: "modality", reason: `“${own.form}” is “${other.form}” in the source` });
	});
	return [...faults, ...copulas(alignment)];
}

/** "its plan to split them" is not "it plans to split them", nor "a name" "named". */
function isNoun({ tokens }: Sentence, at: number): boolean {
	const [lead, token] = [tokens[at - 1], tokens[at] as Token];
	if (/(?:ed|ing)$/.test(token.form) || token.before !== "none" || lead === undefined) return false;
	return lead.possessive || /^(?:an?|the|its|his|her|their)$/.test(lead.folded);
}

function isVerb({ tokens }: Sentence, at: number): boolean {
	const [lead, token] = [tokens[at - 1], tokens[at] as Token];
	if (lead === undefined || lead.possessive || /^(?:an?|the|its|his|her|their)$/.test(lead.folded))
		return false;
	return isPast(token) || (tokens[at + 1]?.folded === "to" && tokens[at + 2]?.infinitive === true);
}

function isPresent(own: Token, other: Token): boolean {
	return /[^s]s$/.test(own.form) && /ed$/.test(other.form) && other.form.startsWith(own.form.slice(0, -2));
}

const IRREGULAR_PAST =
	/^(?:began|came|went|took|met|held|ran|rose|fell|won|lost|left|spoke|became|got|gave|made|paid|sold|built|bought|flew|stood)$/;

/** "opened on May 4", "began on May 4" where the source has "opens" or "begins": on a day that was to come. */
function isPlanned({ tokens }: Sentence, own: Token, sentence: Sentence, at: number): boolean {
	const [lead, other] = [sentence.tokens[at - 1], sentence.tokens[at] as Token];
	if (!(/ed$/.test(own.form) || IRREGULAR_PAST.test(own.form)) || other.infinitive) return false;
	if (!tokens.some((token) => token.date)) return false;
	const base = other.form.replace(/e?s$/, "");
	const same = own.form.startsWith(base) && /^e?d$/.test(own.form.slice(base.length));
	if (!/[^s]s$/.test(other.form)) return same;
	return lead !== undefined && lead.kind !== "number" && !/^(?:the|an?|its|his|her|their)$/.test(lead.folded);
}

/** "proposed spending", "accused of erasing", but not "is considering" nor ", winning". */
function isGerund({ tokens }: Sentence, at: number): boolean {
	const token = tokens[at] as Token;
	const before = tokens[at - 1];
	return (
		/ing$/.test(token.form) && token.before === "none" && before !== undefined && !BE.test(before.folded)
	);
}

/** "A is B" needs a form of "be" or an apposition between the two in the source, unless it is somebody's word. */
function copulas({ claim, pairs }: Alignment): Fault[] {
	const { tokens } = claim;
	return tokens.flatMap((token, i): Fault[] => {
		if (!/^(?:is|are|was|were)$/.test(token.folded)) return [];
		const subject = tokens.findLastIndex((each, k) => k < i && isAnchor(each));
		const said = tokens.findIndex((each, k) => k > i && isAnchor(each));
		const [one, other] = [pairs[subject], pairs[said]];
		if (!one || !other || one.sentence !== other.sentence || one.through === "setting") return [];
		// "the 68-29 vote", "voted 68-29"
		const tally = tokens[said]?.kind === "number" && tokens[subject]?.stem === "vote";
		if (tally && Math.abs(one.at - other.at) <= 2) return [];
		const verb = tokens[said] as Token;
		if (
			isParticiple(verb.form) ||
			/ing$/.test(verb.form) ||
			/^(?:up|down)$/.test(verb.folded) ||
			verb.infinitive
		)
			return [];
		if (
			scopesOf(claim).some(({ operator, from, to }) => operator === "governor" && said >= from && said < to)
		)
			return [];
		const [from, to] = one.at < other.at ? [one.at, other.at] : [other.at, one.at];
		const between = one.sentence.tokens.slice(from + 1, to + 1);
		if (
			between.some((each) => BE.test(each.folded)) ||
			(between.some((each) => each.before === "comma") &&
				!between.slice(0, -1).some((each) => isPast(each) || isAuxiliary(each))) ||
			one.sentence.tokens.slice(0, from).some((each) => BE.test(each.folded))
		)
			return [];
		return [{ rule: "modality", reason: `the source does not say that it “${token.folded} ${verb.form}”` }];
	});
}

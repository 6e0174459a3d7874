import type { Alignment, Pair } from "../alignment.ts";
import type { Fault } from "../claim.ts";
import { departure } from "../equivalents.ts";
import { isAnchor } from "../likeness.ts";
import type { Sentence } from "../sentence.ts";
import type { Token } from "../token.ts";
import { isAuxiliary, isPast } from "../verbs.ts";
import { isPassive } from "./passive.ts";

/** Prepositions and particles that say as much as a verb does: another one in their place says something else. */
const TELLING: ReadonlySet<string> = new Set(
	"before after until since from to into onto against over under above below off out without despite within between than through during except".split(
		" ",
	),
);
const NEUTRAL = new Set(["by", "for", "with", "of", "in", "on", "at", "about", "as"]);
/** So many words stand at most between a preposition and what it leads to. */
const REACH = 4;

/** Before each aligned word stands the same telling preposition as in the source, or none in both. */
export function relations({ claim, pairs, anchors }: Alignment): Fault[] {
	const faults: Fault[] = [];
	anchors.forEach((at, k) => {
		const pair = pairs[at];
		if (pair && claim.tokens[at]?.stem === "vote") {
			const [own, other] = [sideOf(claim, at), sideOf(pair.sentence, pair.at)];
			if (own !== null && other !== null && own !== other)
				faults.push({ rule: "polarity", reason: `voted “${own}” is voted “${other}” in the source` });
		}
		if (pair?.through !== "word" || claim.tokens[at]?.infinitive) return;
		const own = leadOf(claim, at);
		const other = leadOf(pair.sentence, pair.at);
		if (own === other || turned(claim, pair, own, other)) return;
		// "called for his resignation" for "called on him to resign"
		if (own === "for" && pair.sentence.tokens[pair.at]?.infinitive) return;
		if (own === null && other !== null && (isFree(claim, at, pair, other) || isBeside(pairs, at, pair)))
			return;
		const [telling, neutral] = [own, other].map((word) => word !== null && TELLING.has(word));
		if (telling || neutral) {
			// A word that the claim skips may stand between the source's preposition and this one.
			if (own !== null && telling && !neutral && standsBefore(pair.sentence, pair.at, own)) return;
			if (
				!telling &&
				k > 0 &&
				other !== null &&
				claim.tokens.slice(anchors[k - 1], at).some((token) => token.folded === other)
			)
				return;
			faults.push({
				rule: faultOf(claim.tokens[at] as Token),
				reason: `“${own ?? ""} ${claim.tokens[at]?.folded}” is “${other ?? ""} …” in the source`,
			});
		} else if (own !== null && other !== null && opposed(own, other)) {
			faults.push({ rule: "polarity", reason: `“${own}” is “${other}” in the source` });
		}
	});
	return faults;
}

/**
 * What the source leads to and the claim need not: the subject of a clause that "after" opens, somebody of whom ", who …"
 * goes on to tell, and the further verb of "to pay and leave".
 */
function isFree(claim: Sentence, at: number, { sentence, at: place }: Pair, lead: string): boolean {
	const opens = !claim.tokens
		.slice(0, at)
		.some((token) => isAnchor(token) && token.kind !== "name" && !token.date);
	if (lead === "to" && isCoordinated(claim, at) && sentence.tokens[place]?.infinitive === true) return true;
	const fresh = /^(?:and|but|while)$/.test(
		claim.tokens
			.slice(0, at)
			.findLast((token) => token.kind !== "relation" && !/^(?:the|an?)$/.test(token.folded))?.folded ?? "",
	);
	if (!opens && !fresh) return false;
	const next = sentence.tokens[place + 1];
	if (next?.before === "comma" && /^(?:who|which)$/.test(next.folded)) return true;
	return /^(?:after|before|until|since|as)$/.test(lead) && isSubject(sentence, place);
}

/** "the storm response" for "the response to a storm" */
function isBeside(pairs: Alignment["pairs"], at: number, { sentence, at: place }: Pair): boolean {
	const head = pairs[at + 1];
	return head?.sentence === sentence && head.through === "word" && head.at < place && place - head.at <= 4;
}

/** Whether a verb in the past follows before the phrase breaks. */
function isSubject({ tokens }: Sentence, at: number): boolean {
	for (let i = at + 1; i < Math.min(tokens.length, at + 5); i += 1) {
		const token = tokens[i] as Token;
		if (token.before !== "none" || token.kind === "relation") return false;
		if (isAuxiliary(token) || (token.kind === "anchor" && isPast(token))) return true;
	}
	return false;
}

/** "to replace two boilers and forgive …": the "to" counts for the second verb too. */
export function isCoordinated({ tokens }: Sentence, at: number): boolean {
	if (!/^(?:and|or|but)$/.test(tokens[at - 1]?.folded ?? "")) return false;
	const first = tokens.findLastIndex((token, i) => i < at && token.infinitive);
	return first !== -1 && !tokens.slice(first, at).some((token) => token.before === "strong");
}

/** Which side a vote is cast for. */
function sideOf({ tokens }: Sentence, vote: number): "for" | "against" | null {
	for (let i = vote + 1; i < Math.min(tokens.length, vote + 4); i += 1) {
		const { folded } = tokens[i] as Token;
		if (/^(?:for|yes|favor|favour)$/.test(folded)) return "for";
		if (folded === "against") return "against";
	}
	return null;
}

function faultOf(token: Token): Fault["rule"] {
	if (token.date) return "date";
	return token.kind === "number" ? "number" : "polarity";
}

/** The preposition that leads to the word at `at`, over articles, titles, bounds and names' first words. */
export function leadOf({ tokens }: Sentence, at: number): string | null {
	const own = tokens[at] as Token;
	if (own.before !== "none") return null;
	// A verb after its subject is led to by nothing.
	if (isPast(own) && (tokens[at - 1]?.kind === "name" || tokens[at - 1]?.kind === "anchor")) return null;
	for (let i = at - 1; i >= Math.max(0, at - REACH); i -= 1) {
		const token = tokens[i] as Token;
		if (token.operator !== null) continue;
		if (
			token.kind === "relation" ||
			TELLING.has(token.folded) ||
			token.folded === "than" ||
			token.folded === "to"
		)
			return token.folded;
		if (token.kind === "anchor" || token.kind === "number" || token.before !== "none") return null;
		if (token.kind === "plain" && token.operator === null && !ARTICLE.test(token.folded)) return null;
	}
	return null;
}

const ARTICLE = /^(?:the|a|an|his|her|its|their|our|this|that|these|those)$/;

function standsBefore({ tokens }: Sentence, at: number, word: string): boolean {
	for (let i = at - 1; i >= Math.max(0, at - 8); i -= 1) {
		const token = tokens[i] as Token;
		if (token.folded === word) return true;
		if (token.before === "strong" || (isAnchor(token) && token.kind !== "anchor" && token.kind !== "name"))
			return false;
	}
	return false;
}

/** "by" goes with the passive, and "to" with "lost to". */
function turned(claim: Sentence, pair: Pair, own: string | null, other: string | null): boolean {
	if (own !== "by" && other !== "by") return false;
	const verbs = own === "by" ? claim : pair.sentence;
	return verbs.tokens.some((_, i) => isPassive(verbs, i));
}

function opposed(own: string, other: string): boolean {
	if (!NEUTRAL.has(own) || !NEUTRAL.has(other)) return departure(own, other) === null;
	return false;
}

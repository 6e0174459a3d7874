import type { Alignment } from "../alignment.ts";
import type { Fault } from "../claim.ts";
import { isAnchor } from "../likeness.ts";
import type { Sentence } from "../sentence.ts";
import type { Token } from "../token.ts";

/** Each number counts in the claim what it counts in the source, and no number beside it has lost its own. */
export function numbers({ claim, pairs, anchors }: Alignment): Fault[] {
	const faults: Fault[] = [];
	for (const at of anchors) {
		const token = claim.tokens[at] as Token;
		const pair = pairs[at];
		if (token.kind !== "number" || !pair) continue;
		const counted = token.date || isTally(claim, at) ? null : countedBy(claim, at);
		if (counted !== null) {
			const place = pairs[counted];
			const fits =
				isElided(claim, pairs, at, counted) ||
				(place?.sentence === pair.sentence &&
					place.at > pair.at &&
					!pair.sentence.tokens.slice(pair.at + 1, place.at).some((other) => parts(other, token)));
			if (!fits)
				faults.push({
					rule: token.date ? "date" : "number",
					reason: `“${token.folded} ${claim.tokens[counted]?.folded}”`,
				});
		} else {
			// "the 1,400 took part" where the source has "1,100 of the union's 1,400 members took part"
			const theirs = countedBy(pair.sentence, pair.at);
			const unit = theirs === null ? null : (pair.sentence.tokens[theirs] as Token);
			if (
				unit !== null &&
				UNITS.test(unit.folded) &&
				!claim.tokens.slice(at + 1, at + 3).some((other) => other.folded === unit.folded)
			)
				faults.push({
					rule: "number",
					reason: `“${token.folded}” is “${token.folded} ${unit.folded}” in the source`,
				});
		}
		if (token.date) continue;
		const [own, other] = [claim.tokens[at] as Token, pair.sentence.tokens[pair.at] as Token];
		if (isMoney(claim, own) !== isMoney(pair.sentence, other))
			faults.push({ rule: "number", reason: `“${token.folded}” is money in one and not in the other` });
	}
	return [
		...faults,
		...skipped(claim, pairs, anchors),
		...apart(claim, pairs, anchors),
		...gapped(claim, pairs, anchors),
		...paralleled(claim, pairs, anchors),
	];
}

/** "22 stores were open in January and 71 in December": December is of the 71 alone. */
function gapped(claim: Sentence, pairs: Alignment["pairs"], anchors: readonly number[]): Fault[] {
	return anchors.flatMap((at): Fault[] => {
		const [token, pair] = [claim.tokens[at] as Token, pairs[at]];
		if (token.kind !== "number" || token.date || !pair) return [];
		const { tokens } = pair.sentence;
		const stands = new Set(pairs.flatMap((each) => (each?.sentence === pair.sentence ? [each.at] : [])));
		const other = tokens.findIndex(
			(each, i) =>
				i > pair.at &&
				each.kind === "number" &&
				!each.date &&
				!stands.has(i) &&
				/^(?:and|but|to)$/.test(tokens[i - 1]?.folded ?? "") &&
				tokens.slice(i + 1, i + 3).some(({ kind }) => kind === "relation"),
		);
		const lead = tokens.findIndex((each, i) => i > other && each.kind === "relation");
		const led = other === -1 ? undefined : tokens.findIndex((each, i) => i > lead && isAnchor(each));
		return led !== undefined && stands.has(led)
			? [
					{
						rule: "number",
						reason: `“${tokens[led]?.folded}” is of “${tokens[other]?.folded}” in the source`,
					},
				]
			: [];
	});
}

/** "rose 12 percent on weekdays and 4 percent on weekends": each number has its own of the two, and neither goes without. */
function paralleled(claim: Sentence, pairs: Alignment["pairs"], anchors: readonly number[]): Fault[] {
	return anchors.flatMap((own): Fault[] => {
		const [token, pair] = [claim.tokens[own] as Token, pairs[own]];
		if (token.kind !== "number" || token.date || !pair) return [];
		const { tokens } = pair.sentence;
		const told = new Set(pairs.flatMap((each) => (each?.sentence === pair.sentence ? [each.at] : [])));
		const and = tokens.findIndex(
			(each, i) =>
				i > pair.at - 2 &&
				i < pair.at + PARALLEL_REACH &&
				/^(?:and|but)$/.test(each.folded) &&
				tokens[i + 1]?.kind === "number" &&
				!tokens[i + 1]?.date,
		);
		if (and === -1) return [];
		const later = and + 1 === pair.at;
		const first = later
			? tokens.findLastIndex(
					(each, i) => i < and && i > and - PARALLEL_REACH && each.kind === "number" && !each.date,
				)
			: pair.at;
		const [his, others] = [ledIn(tokens, first, and), ledIn(tokens, and + 1, and + PARALLEL_REACH)];
		if (first === -1 || his === null || others === null || his.lead !== others.lead) return [];
		const [mine, theirs] = later ? [others, his] : [his, others];
		const rival = told.has(later ? first : and + 1);
		return !told.has(mine.at) && (!rival || told.has(theirs.at))
			? [
					{
						rule: "number",
						reason: `“${token.folded}” is ${mine.lead} “${tokens[mine.at]?.folded}” in the source`,
					},
				]
			: [];
	});
}

const PARALLEL_REACH = 7;

/** The first word that a preposition leads to after `from`, before the next break. */
function ledIn(tokens: readonly Token[], from: number, to: number): { lead: string; at: number } | null {
	for (let i = from + 1; i < Math.min(to, tokens.length); i += 1) {
		const token = tokens[i] as Token;
		if (token.before !== "none") return null;
		if (token.kind !== "relation" || !/^(?:in|on|at|among|for)$/.test(token.folded)) continue;
		const at = tokens.findIndex((each, k) => k > i && isAnchor(each));
		return at === -1 ? null : { lead: token.folded, at };
	}
	return null;
}

/** "a 4-3 ruling" counts no rulings. */
function isTally({ tokens, text }: Sentence, at: number): boolean {
	const [before, token] = [tokens[at - 1], tokens[at] as Token];
	return before?.kind === "number" && /^\s?[-–]\s?$/.test(text.slice(before.end, token.start));
}

/** "46 violations, and has corrected 17" told as "17 violations": the number at `at` counts the noun before it. */
function isElided(claim: Sentence, pairs: Alignment["pairs"], at: number, counted: number): boolean {
	const [pair, place] = [pairs[at], pairs[counted]];
	if (!pair || !place || place.sentence !== pair.sentence || place.at >= pair.at) return false;
	const { sentence } = pair;
	const { tokens } = sentence;
	if (countedBy(sentence, pair.at) !== null || isMoney(sentence, tokens[pair.at] as Token)) return false;
	if (tokens[pair.at]?.before === "comma" || claim.tokens[at]?.key?.endsWith("%")) return false;
	const number = tokens.findLastIndex((token, i) => i < place.at && token.kind === "number" && !token.date);
	if (number === -1 || countedBy(sentence, number) !== place.at) return false;
	if (tokens.slice(place.at + 1, pair.at).some((token) => token.kind === "number" && !token.date))
		return false;
	// What is told of the number is told of it in the claim: what goes on after it, or else the verb before it.
	const places = (from: number, to: number) =>
		pairs.slice(from, to).flatMap((each) => (each?.sentence === sentence ? [each.at] : []));
	const after = tokens[pair.at + 1];
	if (after !== undefined && after.before === "none")
		return places(counted + 1, pairs.length).some((each) => each > pair.at);
	if (pair.at === place.at + 2 && tokens[pair.at - 1]?.folded === "to")
		return claim.tokens[at - 1]?.folded === "to";
	return places(0, at).some((each) => each > place.at && each < pair.at);
}

/** The nouns of a claim that its source leaves out after their numbers. */
export function elidedIn({ claim, pairs, anchors }: Alignment): ReadonlySet<number> {
	const found = new Set<number>();
	for (const at of anchors) {
		if (claim.tokens[at]?.kind !== "number") continue;
		const counted = countedBy(claim, at);
		if (counted !== null && isElided(claim, pairs, at, counted)) found.add(counted);
	}
	return found;
}

const UNITS =
	/^(?:points?|percent|gallons?|tons?|barrels?|pounds?|kilometers?|meters?|degrees?|years?|months?|weeks?|days?|hours?|miles?|acres?|feet|dollars?)$/;

/**
 * A number of the source is told once, and the two sides of a tally or the parts of a date stand together there as well:
 * "5-5" and "Aug. 2022" are not to be put together from elsewhere.
 */
function apart(claim: Sentence, pairs: Alignment["pairs"], anchors: readonly number[]): Fault[] {
	const told = new Map<Sentence, Set<number>>();
	return anchors.flatMap((at): Fault[] => {
		const [token, pair] = [claim.tokens[at] as Token, pairs[at]];
		if (token.kind !== "number" || !pair) return [];
		const places = told.get(pair.sentence) ?? new Set();
		told.set(pair.sentence, places);
		if (places.has(pair.at))
			return [{ rule: "number", reason: `“${token.folded}” stands once in the source` }];
		places.add(pair.at);
		const [previous, last] = [claim.tokens[at - 1], pairs[at - 1]];
		if (previous === undefined || !last || !isJoined(claim, previous, token)) return [];
		const near = last.sentence === pair.sentence && Math.abs(pair.at - last.at) <= 2;
		return near
			? []
			: [
					{
						rule: token.date ? "date" : "number",
						reason: `“${previous.folded} ${token.folded}” does not stand together in the source`,
					},
				];
	});
}

/** "31-9", "Aug. 4" */
function isJoined({ text }: Sentence, one: Token, other: Token): boolean {
	if (one.date && other.date) return other.before !== "strong";
	return one.kind === "number" && /^\s?[-–]\s?$/.test(text.slice(one.end, other.start));
}

/** The word that a number counts, if one follows it at once. */
function countedBy({ tokens }: Sentence, at: number): number | null {
	for (let i = at + 1; i <= at + 2 && i < tokens.length; i += 1) {
		const token = tokens[i] as Token;
		if (token.before !== "none" || token.kind === "relation" || token.kind === "plain") return null;
		if (token.kind === "anchor" && !token.infinitive) return i;
		if (token.kind === "number") return null;
	}
	return null;
}

/** After these words another noun is spoken of. */
const GOVERNING = /^(?:said|says|say|told|that|who|they|he|she)$/;

function parts(other: Token, number: Token): boolean {
	return (
		(other.kind === "number" && !other.date && !number.date) ||
		other.before === "strong" ||
		other.possessive ||
		GOVERNING.test(other.folded)
	);
}

function isMoney({ text }: Sentence, token: Token): boolean {
	return /[$£€]/.test(text[token.start] ?? "") || /[$£€]/.test(text[token.start - 1] ?? "");
}

/** A number of the source passed over between two neighbours of the claim, the second of them a number of one kind with it. */
function skipped(claim: Sentence, pairs: Alignment["pairs"], anchors: readonly number[]): Fault[] {
	const faults: Fault[] = [];
	for (let k = 1; k < anchors.length; k += 1) {
		const [at, before] = [anchors[k] as number, anchors[k - 1] as number];
		const [pair, previous] = [pairs[at], pairs[before]];
		if (!pair || !previous || pair.sentence !== previous.sentence || pair.at <= previous.at) continue;
		const token = claim.tokens[at] as Token;
		if (token.kind !== "number" || token.date) continue;
		const gap = pair.sentence.tokens.slice(previous.at + 1, pair.at);
		const rival = gap.find(
			(other) =>
				other.kind === "number" && !other.date && other.key?.endsWith("%") === token.key?.endsWith("%"),
		);
		const leads = claim.tokens
			.slice(before + 1, at)
			.some((other) => other.kind === "relation" || other.before !== "none");
		const counted = countedBy(claim, at);
		const listed =
			rival !== undefined &&
			counted !== null &&
			pairs[counted]?.sentence === pair.sentence &&
			gap.slice(gap.indexOf(rival)).some((other) => other.folded === "and");
		// "from 24 minutes to 17" told as "to 17 minutes"
		const risen =
			rival !== undefined &&
			pair.sentence.tokens[pair.sentence.tokens.indexOf(rival) - 1]?.folded === "from" &&
			claim.tokens[at - 1]?.folded === "to" &&
			pair.sentence.tokens[pair.at - 1]?.folded === "to";
		if (rival !== undefined && !leads && !listed && !risen)
			faults.push({
				rule: "number",
				reason: `the source has “${rival.folded}” there, and “${token.folded}” after it`,
			});
	}
	return faults;
}

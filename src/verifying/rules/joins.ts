import { type Alignment, givenNames, type Pair, precedingOf } from "../alignment.ts";
import { appositionsOf } from "../appositions.ts";
import type { Fault } from "../claim.ts";
import { type Name, sameSpeaker, standsFor } from "../people.ts";
import type { Sentence } from "../sentence.ts";
import type { Token } from "../token.ts";

/**
 * A clause of a claim rests on one sentence. Where the claim goes on with another one, at a comma or a joining word,
 * whoever it speaks of is spoken of there, by name or by a pronoun that can mean nobody else.
 */
export function joins({ claim, sources, pairs, anchors, names }: Alignment): Fault[] {
	const beside = appositionsOf(claim);
	const spoken = spokenApart(claim, pairs);
	const aligned = anchors.filter(
		(at) =>
			pairs[at] !== null &&
			pairs[at]?.through !== "setting" &&
			!spoken.has(at) &&
			!beside.some(({ from, to }) => at >= from && at < to),
	);
	for (let k = 1; k < aligned.length; k += 1) {
		const [before, at] = [aligned[k - 1] as number, aligned[k] as number];
		const [last, next] = [pairs[before] as Pair, pairs[at] as Pair];
		if (last.sentence === next.sentence || isResumed(claim, at, last, next)) continue;
		const token = claim.tokens[at] as Token;
		if (!isBroken(claim, before, at))
			return [{ rule: "unsupported", reason: `no one sentence holds what stands around “${token.folded}”` }];
		if (isPhrase(claim, 0, before) || isPhrase(claim, breakBefore(claim, at), at))
			return [
				{
					rule: token.date ? "date" : "unsupported",
					reason: `when or where is another sentence's: “${token.folded}”`,
				},
			];
		if (beside.some(({ to, from }) => to > before && to <= at && from > before))
			return [{ rule: "roles", reason: `“${token.folded}” is another sentence's` }];
		// "Her husband, Leonard, died": the comma closes an aside, and no new clause begins.
		if (
			names.some((each) => each.to - 1 === before && isAside(claim, each)) &&
			claim.tokens[before + 1]?.before === "comma"
		)
			return [{ rule: "roles", reason: `“${token.folded}” is another sentence's` }];
		const aside = names.find((each) => each.to - 1 === at && isAside(claim, each));
		if (aside !== undefined)
			return [{ rule: "name", reason: `${token.folded} is named in another sentence` }];
		// "Strand and Moreno voted": both are told of by the one sentence.
		const joined = aligned.slice(0, k).every((each) => claim.tokens[each]?.kind === "name");
		if (joined && !claim.tokens.slice(before + 1, at + 1).some((each) => each.before !== "none"))
			return [{ rule: "name", reason: `“${claim.tokens[before]?.folded}” is another sentence's` }];
		if (token.kind === "name" || opensSubject(claim, at)) continue;
		const name = names.find((each) => each.to <= at && !isAside(claim, each));
		const surname = name === undefined ? undefined : claim.tokens[name.to - 1]?.folded;
		if (surname === undefined) {
			if (last.sentence.source !== next.sentence.source)
				return [{ rule: "unsupported", reason: `“${token.folded}” is from another source` }];
		} else if (!speaksOf(next.sentence, surname, sources)) {
			return [{ rule: "roles", reason: `the sentence with “${token.folded}” is not about ${surname}` }];
		}
	}
	return [];
}

/** "The home in Delmont was fined" where one sentence has "a home in Delmont", and the next goes on with "The home". */
function isResumed(claim: Sentence, at: number, last: Pair, next: Pair): boolean {
	const [article, noun, lead] = claim.tokens;
	if (article?.folded !== "the" || noun?.kind !== "anchor" || !/^(?:in|of|at|on)$/.test(lead?.folded ?? ""))
		return false;
	if (claim.tokens.slice(3, at).some((token) => token.kind !== "name" && token.kind !== "plain"))
		return false;
	const apart = next.sentence.order - last.sentence.order;
	const [other, same] = next.sentence.tokens;
	const near = last.sentence.tokens
		.slice(Math.max(0, last.at - 4), last.at)
		.some(({ stem }) => stem === noun.stem);
	return (
		near &&
		last.sentence.source === next.sentence.source &&
		(apart === 1 || apart === 2) &&
		other?.folded === "the" &&
		same?.stem === noun.stem
	);
}

/** "Pennick said" before what stands in a quotation of hers that goes on without naming her again. */
function spokenApart(claim: Sentence, pairs: Alignment["pairs"]): Set<number> {
	const found = new Set<number>();
	for (const own of claim.voices) {
		const said = new Set<Sentence>();
		for (let i = own.from; i < own.to; i += 1) {
			const pair = pairs[i];
			if (pair && pair.through !== "setting") said.add(pair.sentence);
		}
		const [sentence] = said;
		if (said.size !== 1 || sentence === undefined) continue;
		const hers = sentence.voices.some(
			({ quote }) =>
				quote.named &&
				quote.kind !== "reported" &&
				!quote.reporting &&
				sameSpeaker(own.quote.speaker, quote.speaker),
		);
		if (hers) for (const at of [...own.cue, ...own.mention]) found.add(at);
	}
	return found;
}

/** "The bill, SB 114, would …" is about the bill. */
function isAside({ tokens }: Sentence, { from, to, titles }: Name): boolean {
	return tokens[titles[0] ?? from]?.before === "comma" && tokens[to]?.before !== "none";
}

function isBroken({ tokens }: Sentence, from: number, to: number): boolean {
	return tokens
		.slice(from + 1, to + 1)
		.some((token) => token.before !== "none" || /^(?:and|but|while|who|which)$/.test(token.folded));
}

/** Whether the words from `from` on, up to `to` at least and the next break, are a phrase ("In 2015") and no clause. */
function isPhrase({ tokens }: Sentence, from: number, to: number): boolean {
	const opening = tokens[from];
	if (opening === undefined || (opening.kind !== "relation" && !opening.date)) return false;
	return !tokens.slice(from + 1, to + 1).some((token) => token.before !== "none" && !token.date);
}

function breakBefore({ tokens }: Sentence, at: number): number {
	for (let i = at; i > 0; i -= 1) if (tokens[i]?.before !== "none") return i;
	return 0;
}

/** "and the House passed …": an article after the joining word begins a subject of its own. */
function opensSubject({ tokens }: Sentence, at: number): boolean {
	const [joining, article] = [tokens[at - 2], tokens[at - 1]];
	return /^(?:and|but|while)$/.test(joining?.folded ?? "") && /^(?:the|a|an)$/.test(article?.folded ?? "");
}

function speaksOf(sentence: Sentence, surname: string, sources: readonly Sentence[]): boolean {
	if (sentence.tokens.some((token) => token.folded === surname)) return true;
	const spoken = sentence.voices.some(
		({ quote: { speaker, named } }) =>
			named && "name" in speaker && speaker.name.toLowerCase().split(" ").at(-1) === surname,
	);
	if (spoken) return true;
	const before = precedingOf(sources, sentence);
	return sentence.tokens.some(
		(token, at) =>
			/^(?:he|she|his|her|it|its|they|their)$/.test(token.folded) &&
			standsFor(sentence, at, before, surname, givenNames(sources)),
	);
}

import type { Alignment } from "../alignment.ts";
import { appositionsOf } from "../appositions.ts";
import type { Fault } from "../claim.ts";
import type { Sentence } from "../sentence.ts";
import { isPast } from "../verbs.ts";
import { intruder } from "./intruder.ts";
import { elidedIn } from "./numbers.ts";
import { disorder, type Step } from "./order.ts";
import { crossed, isTurned } from "./passive.ts";

/**
 * Who did what to whom: in one sentence of the source the claim's words come in the source's order, except where the
 * claim turns active into passive or the other way about, moves an adverbial to its front, or names a speaker first
 * whom the source names last. Between a subject and its verb nobody else comes.
 */
export function roles(alignment: Alignment): Fault[] {
	const faults: Fault[] = owners(alignment);
	for (const sentence of new Set(alignment.pairs.flatMap((pair) => (pair === null ? [] : [pair.sentence])))) {
		const steps = stepsIn(alignment, sentence);
		const turned = steps.find((step) => isTurned(alignment.claim, sentence, step));
		const reason =
			turned === undefined
				? disorder(alignment, sentence, steps)
				: crossed(alignment, sentence, steps, turned);
		if (reason !== null) faults.push({ rule: "roles", reason });
		const between = turned === undefined ? intruder(alignment, sentence, steps) : null;
		if (between !== null) faults.push({ rule: "roles", reason: between });
	}
	return faults;
}

/** "under Thane's predecessor" is not "under Thane". */
function owners({ claim, pairs }: Alignment): Fault[] {
	return pairs.flatMap((pair, at): Fault[] => {
		const own = claim.tokens[at];
		if (pair?.through !== "word" || own?.kind !== "name" || own.possessive) return [];
		const other = pair.sentence.tokens[pair.at];
		if (!other?.possessive || other.kind !== "name" || claim.tokens[at - 1]?.folded === "of") return [];
		const next = claim.tokens[at + 1];
		// "the Norwick budget" for "Norwick's budget"
		if (
			next !== undefined &&
			next.before === "none" &&
			next.kind !== "relation" &&
			next.kind !== "plain" &&
			!isPast(next)
		)
			return [];
		return [{ rule: "roles", reason: `the source has what is ${own.folded}'s there` }];
	});
}

/** The aligned words of one sentence but for those of attribution, whose order says nothing. */
function stepsIn(alignment: Alignment, sentence: Sentence): Step[] {
	const { claim, pairs } = alignment;
	const elided = elidedIn(alignment);
	const attributing = new Set(claim.voices.flatMap((voice) => [...voice.cue, ...voice.mention]));
	const saying = new Set(sentence.voices.flatMap((voice) => [...voice.cue, ...voice.mention]));
	for (const { from, to } of [...appositionsOf(claim), ...according(claim), ...attributions(claim)])
		for (let i = from; i < to; i += 1) attributing.add(i);
	return pairs.flatMap((pair, own): Step[] => {
		if (pair === null || pair.sentence !== sentence || pair.through === "setting" || elided.has(own))
			return [];
		if (attributing.has(own) || (saying.has(pair.at) && pair.through === "word" && claim.voices.length > 0))
			return [];
		return [{ own, other: pair.at }];
	});
}

/** "…, library director Simone Abara said": from the break before the speaker to the word of saying. */
function attributions({ tokens, voices }: Sentence): { from: number; to: number }[] {
	return voices.flatMap((voice) => {
		const [cue, mention] = [voice.cue.at(-1), voice.mention[0]];
		if (cue === undefined || mention === undefined || cue < voice.to) return [];
		let from = mention;
		while (from > 0 && tokens[from]?.before === "none") from -= 1;
		return [{ from, to: cue + 1 }];
	});
}

/** "according to a poll", up to the next comma. */
function according({ tokens }: Sentence): { from: number; to: number }[] {
	const from = tokens.findIndex((token) => token.folded === "according");
	if (from === -1) return [];
	const end = tokens.findIndex((token, i) => i > from && token.before !== "none");
	return [{ from, to: end === -1 ? tokens.length : end }];
}

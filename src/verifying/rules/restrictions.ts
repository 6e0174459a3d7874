import type { Alignment } from "../alignment.ts";
import type { Fault } from "../claim.ts";
import { isAnchor } from "../likeness.ts";
import type { Sentence } from "../sentence.ts";
import { isAuxiliary, isPast, isPresent } from "../verbs.ts";

const UNIVERSAL = /^(?:any|all|every|each|no|only)$/;
/** So many words stand at most between "any" and what it bounds. */
const REACH = 5;

/** "Any cut that is not paid for" is not any cut, nor "teachers in rural districts" teachers: what bounds a class is not left out. */
export function restrictions({ claim, pairs }: Alignment): Fault[] {
	const faults: Fault[] = classes(claim, pairs);
	const told = new Map<Sentence, Set<number>>();
	for (const pair of pairs) {
		if (pair !== null && pair.through === "word")
			told.set(pair.sentence, (told.get(pair.sentence) ?? new Set()).add(pair.at));
	}
	for (const [{ tokens }, places] of told) {
		for (const at of places) {
			const next = tokens[at + 1];
			if (next?.before !== "none" || !/^(?:that|who|which|whose)$/.test(next.folded)) continue;
			if (!tokens.slice(Math.max(0, at - REACH), at).some(({ folded }) => UNIVERSAL.test(folded))) continue;
			let end = at + 2;
			while (end < tokens.length && tokens[end]?.before === "none") end += 1;
			const bounds = tokens.slice(at + 2, end).some((token, k) => isAnchor(token) && places.has(at + 2 + k));
			if (!bounds)
				faults.push({
					rule: "quantifier",
					reason: `the source bounds “${tokens[at]?.folded}” by “${next.folded} …”`,
				});
		}
	}
	return faults;
}

/** A bare plural that opens a sentence is of all that it names, but for what a preposition right after it bounds. */
function classes(claim: Sentence, pairs: Alignment["pairs"]): Fault[] {
	const pair = pairs[0];
	const [own, verb] = claim.tokens;
	if (
		pair?.through !== "word" ||
		(own?.kind !== "anchor" && own?.kind !== "name") ||
		!/[^s]s$/.test(own.form)
	)
		return [];
	if (verb === undefined || !(isPast(verb) || isAuxiliary(verb) || isPresent(verb) || verb.kind === "anchor"))
		return [];
	const { tokens } = pair.sentence;
	const [stands, lead] = [tokens[pair.at], tokens[pair.at + 1]];
	if (pair.at > 0 || stands?.form !== own.form || lead?.before !== "none" || !BOUNDS.test(lead.folded))
		return [];
	const led = tokens.findIndex((token, i) => i > pair.at + 1 && isAnchor(token));
	const told = pairs.some((each) => each?.sentence === pair.sentence && each.at === led);
	return led === -1 || told
		? []
		: [{ rule: "quantifier", reason: `the source has “${own.form} ${lead.folded} ${tokens[led]?.form}”` }];
}

const BOUNDS = /^(?:in|at|of|from|with|among|near|on)$/;

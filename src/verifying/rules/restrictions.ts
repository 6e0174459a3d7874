import type { Alignment } from "../alignment.ts";
import type { Fault } from "../claim.ts";
import { isAnchor } from "../likeness.ts";
import type { Sentence } from "../sentence.ts";

const UNIVERSAL = /^(?:any|all|every|each|no|only)$/;
/** So many words stand at most between "any" and what it bounds. */
const REACH = 5;

/** "Any cut that is not paid for" is not any cut: what bounds "any" and "all" is not left out. */
export function restrictions({ pairs }: Alignment): Fault[] {
	const faults: Fault[] = [];
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

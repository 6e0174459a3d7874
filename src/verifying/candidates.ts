import { stoodForBy } from "./equivalents.ts";
import { isAnchor } from "./likeness.ts";
import type { Sentence } from "./sentence.ts";
import type { Token } from "./token.ts";

/*
 * Where to look: a claim is laid only beside the sentences that share most of its words, rare ones above all. What is
 * looked up of a sentence is read once, however many claims rest on it.
 */

const stems = new WeakMap<Sentence, ReadonlySet<string>>();

function stemsOf(sentence: Sentence): ReadonlySet<string> {
	let found = stems.get(sentence);
	if (found === undefined) {
		found = new Set(sentence.tokens.flatMap(({ stem, key }) => (key === null ? [stem] : [stem, `#${key}`])));
		stems.set(sentence, found);
	}
	return found;
}

/** What a sentence may have for a word of the claim. */
function soughtFor({ stem, key }: Token): ReadonlySet<string> {
	if (key === null) return stoodForBy(stem);
	return new Set(key === "2" ? ["#2", "both"] : [`#${key}`]);
}

/** Whether any sentence has a word that may stand for this one. */
export function isHeld(token: Token, sources: readonly Sentence[]): boolean {
	const sought = soughtFor(token);
	return sources.some((sentence) => !sought.isDisjointFrom(stemsOf(sentence)));
}

/** The sentences that hold most of the claim's words, the best first: at most `most`, and none that holds no word. */
export function candidatesFor(claim: Sentence, sources: readonly Sentence[], most: number): Sentence[] {
	const scores = new Map<Sentence, number>();
	for (const token of claim.tokens) {
		if (!isAnchor(token)) continue;
		const sought = soughtFor(token);
		const holding = sources.filter((sentence) => !sought.isDisjointFrom(stemsOf(sentence)));
		for (const sentence of holding)
			scores.set(sentence, (scores.get(sentence) ?? 0) + 1 + 1 / holding.length);
	}
	return [...scores]
		.sort(([, one], [, other]) => other - one)
		.slice(0, most)
		.map(([sentence]) => sentence);
}

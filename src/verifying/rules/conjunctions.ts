import type { Alignment } from "../alignment.ts";
import type { Fault } from "../claim.ts";

/** "A and B" is not "A or B": what joins two words in the claim joins them in the source. */
export function conjunctions({ claim, pairs, anchors }: Alignment): Fault[] {
	return claim.tokens.flatMap((token, at): Fault[] => {
		if (token.folded !== "and" && token.folded !== "or") return [];
		const [before, after] = [anchors.findLast((i) => i < at), anchors.find((i) => i > at)];
		const [one, other] = [pairs[before ?? -1], pairs[after ?? -1]];
		if (!one || !other) return [];
		if (one.sentence !== other.sentence)
			return token.folded === "and"
				? []
				: [{ rule: "polarity", reason: "“or” joins two sentences of the source" }];
		const [from, to] = one.at < other.at ? [one.at, other.at] : [other.at, one.at];
		const between = new Set(one.sentence.tokens.slice(from + 1, to).map((each) => each.folded));
		const contrary = token.folded === "and" ? "or" : "and";
		return (token.folded === "or" || between.has(contrary)) && !between.has(token.folded)
			? [{ rule: "polarity", reason: `the source has no “${token.folded}” there` }]
			: [];
	});
}

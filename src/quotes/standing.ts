import { isVerbAt } from "./grammar.ts";
import { CONJUNCTIONS, PARTY_AND_STATE } from "./lexicon.ts";
import type { Mention } from "./mention.ts";
import type { Scope } from "./subjects.ts";

/** How much the mention looks like a subject and like somebody who can speak, wherever the verb is. */
export function standing(scope: Scope, mention: Mention, verb: number): number {
	const before = mention.from > scope.from ? scope.tokens[mention.from - 1] : undefined;
	let weight = kindWeight(mention);
	if (mention.possessive) weight -= 6;
	if (mention.modifier) weight -= 6;
	if (mention.oblique) weight -= 3.5;
	if (before === undefined || before.kind === "quote") weight += 1;
	else if (CONJUNCTIONS.has(before.lower) || before.lower === "that") weight += 0.8;
	else if (before.text === ",")
		weight += isPutAside(scope, mention, verb) ? PUT_ASIDE : isApposition(scope, mention) ? -2.5 : 0.5;
	else if (before.kind === "word" && isVerbAt(scope.tokens, mention.from - 1)) weight -= 2;
	return weight;
}

const PUT_ASIDE = 3;

/** "The state, the report said, has", "It is safe, one aide said.": the words before the comma are another verb's. */
function isPutAside(scope: Scope, mention: Mention, verb: number): boolean {
	const after = scope.tokens[verb + 1];
	return mention.to === verb && (after === undefined || /^[,.]$/.test(after.text) || verb + 1 === scope.to);
}

/** "Ann Reyes, the mayor": the description belongs to the name before the comma. */
function isApposition(scope: Scope, mention: Mention): boolean {
	if (mention.kind === "name" || mention.kind === "pronoun") return false;
	const before = mention.from - 1;
	// "Reyes, R-Mo., the chairman"
	const comma = PARTY_AND_STATE.test(scope.tokens[before - 1]?.text ?? "") ? before - 2 : before;
	return scope.mentions
		.slice(scope.mentionFrom, scope.mentionTo)
		.some((other) => other.to === comma && other.kind !== "thing" && !other.oblique);
}

/** How readily such a mention speaks. */
export function kindWeight(mention: Mention): number {
	switch (mention.kind) {
		case "name":
			return 0.5;
		case "pronoun":
			return mention.head === "which" ? -3 : /^(?:it|you)$/.test(mention.head) ? -1.5 : 0.5;
		case "thing":
			return -3;
		case "document":
			return -0.7;
		default:
			return 0;
	}
}

import type { Gender } from "./entity.ts";
import { isVerbAt } from "./grammar.ts";
import type { Mention } from "./mention.ts";
import type { Narration } from "./narration.ts";
import type { Token } from "./tokens.ts";

/** Tokens after a description's head that may still belong to it. */
const LONGEST_COMPLEMENT = 8;
const KIN =
	/^(?:mother|father|son|daughter|brother|sister|wife|husband|uncle|aunt|cousin|parent|mom|dad|child|friend|neighbor|neighbour|niece|nephew)$/;
const INDEFINITE = /^(?:a|an|one|another|some|no|any|every|each|many|few|most)$/;

/** The article's own words for somebody it does not name: "a spokesman for Acme Water in Leeds" up to its prepositions' end. */
export function descriptionText(narration: Narration, mention: Mention): string {
	const { tokens, sentences, text } = narration;
	let end = mention.span.end;
	if (!mention.possessive && /^(?:of|for|with|from|at)$/.test(tokens[mention.to]?.lower ?? "")) {
		const limit = Math.min(sentences[mention.sentence]?.to ?? mention.to, mention.to + LONGEST_COMPLEMENT);
		for (let i = mention.to; i < limit; i += 1) {
			const token = tokens[i] as Token;
			if (token.kind === "mark" || token.kind === "quote" || isVerbAt(tokens, i)) break;
			if (/^(?:and|or|who|that|on|in)$/.test(token.lower)) break;
			end = token.end;
		}
	}
	return text.slice(mention.span.start, end);
}

/** Whether a description may stand for somebody the article has named, and how: by a title only, or as its topic too. */
export function meaningOf(
	narration: Narration,
	mention: Mention,
): "nobody known" | "a title" | "a title or the topic" {
	const words = narration.tokens.slice(mention.from, mention.to);
	const first = words[0]?.lower ?? "";
	if (mention.possessive || (!mention.definite && INDEFINITE.test(first))) return "nobody known";
	const hasOwner = words.some((token) => token.kind === "possessive");
	// "the mother" and "his lawyer" are somebody beside the one that the article is about
	const isAboutSomebodyElse = hasOwner || KIN.test(mention.head) || (first !== "the" && mention.definite);
	return isAboutSomebodyElse ? "a title" : "a title or the topic";
}

/** The words of a description before its head: "vermont" of "the Vermont senator". */
export function modifiersOf(narration: Narration, mention: Mention): string[] {
	return narration.tokens
		.slice(mention.from, mention.to - 1)
		.flatMap((token) =>
			token.kind === "word" && !/^(?:the|this|that|a|an)$/.test(token.lower) ? [token.lower] : [],
		);
}

/** What a description's head says of a person's gender. */
export function genderOfHead(head: string): Gender {
	if (/woman$|^(?:girl|mother|daughter|sister|wife|queen|princess|mom|lady|widow|aunt|niece)$/.test(head))
		return "f";
	return /man$|^(?:boy|father|son|brother|husband|king|prince|dad|guy|uncle|nephew)$/.test(head) &&
		head !== "human"
		? "m"
		: null;
}

/** A sentence of no words ("___", "* * *") or only a time ("2:45 p.m."): what follows is another story. */
export function isPageBreak(
	narration: Narration,
	sentence: { readonly from: number; readonly to: number },
): boolean {
	if (sentence.to - sentence.from > 6) return false;
	return narration.tokens
		.slice(sentence.from, sentence.to)
		.every((token) => /^(?:[\p{P}\p{S}\p{N}:]+|[ap]\.?m\.?)$/u.test(token.lower));
}

import { sentences } from "../corpus/sentences.ts";
import type { StoryArticle } from "./story.ts";
import { type Token, tokensOf } from "./tokens.ts";

/** An article taken apart: what the likeness and the vetoes look at. */
export interface Reading {
	readonly headline: readonly Token[];
	/** The text's first full sentences, and the short lines before and between them (a date line, a byline). */
	readonly lead: readonly (readonly Token[])[];
	/** What follows, as far as it is looked at. */
	readonly body: readonly (readonly Token[])[];
}

const LONGEST_HEADLINE = 400;
/** A line of fewer words is no sentence of the lead: a date line, a byline, a kicker. */
const SHORTEST_SENTENCE = 8;
/** Links, also those that a tokenizer has pulled apart ("http : / / example . com / 2005"). */
const LINK = /https?\s?:\s?\/\s?\/\s?[^\s/]+(?:\s?[./_?=&#%:+~-]\s?[^\s./_?=&#%:+~-]+)*\/?/g;

/**
 * Reads the headline, the first `leadSentences` sentences and, up to `reach` characters, the rest.
 * Without a headline the first line or sentence serves.
 */
export function readArticle(
	{ headline, text }: Pick<StoryArticle, "headline" | "text">,
	{ reach, leadSentences }: { readonly reach: number; readonly leadSentences: number },
): Reading {
	const beginning = text.slice(0, reach).replace(LINK, " ");
	const read = sentences(beginning)
		.map(({ start, end }) => tokensOf(beginning.slice(start, end)))
		.filter((tokens) => tokens.length > 0);
	const given = tokensOf(headline.slice(0, LONGEST_HEADLINE));
	const rest = given.length > 0 ? read : read.slice(1);
	let [end, full] = [0, 0];
	for (; end < rest.length && full < leadSentences; end += 1) {
		if ((rest[end]?.length ?? 0) >= SHORTEST_SENTENCE) full += 1;
	}
	return {
		headline: given.length > 0 ? given : (read[0] ?? []),
		lead: rest.slice(0, end),
		body: rest.slice(end),
	};
}

import { FUNCTION_WORDS, HEDGES, NEGATIONS } from "./vocabulary.ts";
import type { Word } from "./words.ts";

/** How much a stem tells, in any unit: an inverse document frequency, say. */
export type Weigh = (stem: string) => number;

const LEAST = 0.02;

/** Without a corpus to count in: grammar words tell little, negations some, the rest by their length. */
export function defaultWeight(stem: string): number {
	if (NEGATIONS.has(stem) || HEDGES.has(stem)) return 0.35;
	if (FUNCTION_WORDS.has(stem) || stem.length === 1) return 0.12;
	if (/\d/.test(stem)) return 0.9;
	return Math.min(1, 0.45 + 0.08 * stem.length);
}

/** Weights of the words in (0, 1], so that costs and scores mean the same under any measure. */
export function weigh(words: readonly Word[], heaviest: number, weight: Weigh): number[] {
	return words.map((word) => Math.min(1, Math.max(LEAST, weight(word.stem) / heaviest)));
}

/** The greatest weight among the words. */
export function heaviestOf(words: readonly Word[], weight: Weigh): number {
	return words.reduce((most, word) => Math.max(most, weight(word.stem)), Number.MIN_VALUE);
}

/** Statements' worth of text in an ordinary article. */
const STATEMENTS_IN_AN_ARTICLE = 25;

/**
 * What a stem tells in a statement, from what it tells in an article (the logarithm of one over the share of articles
 * that have it). A word that most articles have somewhere is still in few of their statements: "people" tells little
 * of an article and much more of a sentence. Taken as if the statements of an article had it independently.
 */
export function inStatement(inArticle: number): number {
	const articles = Math.min(1 - 1e-9, Math.exp(-inArticle));
	return -Math.log(1 - (1 - articles) ** (1 / STATEMENTS_IN_AN_ARTICLE));
}

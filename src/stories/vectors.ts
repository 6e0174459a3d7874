import { everydayShare } from "./background.ts";
import type { Reading } from "./reading.ts";
import type { Token } from "./tokens.ts";
import type { Weights } from "./weights.ts";

/** A sparse vector of length 1 (or 0 of an article without words): term numbers, ascending, and their weights. */
export interface Vector {
	readonly terms: readonly number[];
	readonly values: readonly number[];
}

/**
 * TF-IDF of single words and neighbouring pairs, with sublinear frequencies (Manning, Raghavan and Schütze 2008, 6.4.1).
 * The document frequencies are those of the articles at hand on top of everyday ones; `nameWeight` says how much
 * a single word counts, being of a name or not.
 */
export function vectorsOf(
	readings: readonly Reading[],
	nameWeight: (term: string) => number,
	weights: Weights,
): Vector[] {
	const counted = readings.map((reading) => frequencies(reading, weights));
	const inArticles = new Map<string, number>();
	for (const terms of counted)
		for (const term of terms.keys()) inArticles.set(term, (inArticles.get(term) ?? 0) + 1);
	const all = readings.length + weights.background;
	const worth = (term: string, holders: number): number => {
		const everyday = weights.background * shareOf(term, weights.unknown);
		return Math.max(0, Math.log(all / (holders + everyday))) * factor(term, nameWeight, weights.pair);
	};
	const known = new Map(
		[...inArticles].map(
			([term, holders], number) => [term, { number, worth: worth(term, holders) }] as const,
		),
	);
	return counted.map((terms) => {
		const entries = [...terms]
			.map(([term, count]) => {
				const { number, worth: value } = known.get(term) as { number: number; worth: number };
				return [number, Math.log1p(count) * value] as const;
			})
			.filter(([, value]) => value > 0)
			.sort(([a], [b]) => a - b);
		return scaled(
			entries.map(([term]) => term),
			entries.map(([, value]) => value),
		);
	});
}

/** A vector of length 1 in the same direction. */
export function scaled(terms: readonly number[], values: readonly number[]): Vector {
	const length = Math.hypot(...values);
	return { terms, values: length > 0 ? values.map((value) => value / length) : values };
}

function frequencies({ headline, lead, body }: Reading, weights: Weights): Map<string, number> {
	const counts = new Map<string, number>();
	const add = (term: string, weight: number) => counts.set(term, (counts.get(term) ?? 0) + weight);
	for (const [i, sentence] of [headline, ...lead, ...body].entries()) {
		const weight = i <= lead.length ? 1 : weights.body;
		let previous: Token | null = null;
		for (const token of sentence) {
			if (token.stop) continue;
			add(token.term, weight);
			if (previous !== null) add(`${previous.term} ${token.term}`, weight);
			previous = token;
		}
	}
	return counts;
}

function shareOf(term: string, unknown: number): number {
	const [first = "", second] = term.split(" ");
	if (second === undefined) return everydayShare(first, unknown);
	return everydayShare(first, unknown) * everydayShare(second, unknown);
}

function factor(term: string, nameWeight: (term: string) => number, pair: number): number {
	const [first = "", second] = term.split(" ");
	return second === undefined ? nameWeight(first) : pair * Math.sqrt(nameWeight(first) * nameWeight(second));
}

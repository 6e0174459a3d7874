import { cosines, Pairs } from "./likeness.ts";
import { NEVER } from "./linkage.ts";
import { isName, withNames } from "./names.ts";
import { withNeighbours } from "./neighbours.ts";
import { type Reading, readArticle } from "./reading.ts";
import type { StoryArticle } from "./story.ts";
import { type Vector, vectorsOf } from "./vectors.ts";
import { conflict, identityOf } from "./vetoes.ts";
import type { Weights } from "./weights.ts";
import { TITLES } from "./word-lists.ts";

/** Below this likeness two articles are kept apart by their words alone, and nobody asks for a veto. */
const LEAST_DOUBT = 0.05;

/** "first", "two": such numbers meet by chance. */
const SMALL = /^#[0-3](?:th)?$/;

/** What is looked at of an article; nothing is asked of the dates of those that have none. */
export type Told = Pick<StoryArticle, "headline" | "text"> &
	Partial<Pick<StoryArticle, "publishedAt" | "publishedOn">>;

/**
 * Compares every article with every other: the cosine of all their words, less where they have nothing in common
 * but a name or two, since one person or town is in many events. What else they have in common may come by way of neighbours.
 */
export function compareStories(articles: readonly Told[], weights: Weights): Pairs {
	const readings = withNames(articles.map((article) => readArticle(article, weights)));
	const words = cosines(vectorsOf(readings, (term) => (isName(term) ? weights.name : 1), weights));
	const others = vectorsOf(
		readings,
		(term) => (isName(term) || TITLES.has(term) || SMALL.test(term) ? 0 : 1),
		weights,
	);
	const relations = relationsOf(readings, articles.map(timeOf), words);
	const isApart = (i: number, j: number) => relations.get(i, j) === TWO_EVENTS;
	const share = (other: number) =>
		Math.min(1, weights.namesOnly + (1 - weights.namesOnly) * (other / weights.otherWords));
	const shared = (vectors: readonly Vector[]) =>
		cosines(vectors)
			.combine(relations, (other, relation) => (relation === ONE_CAST ? 1 : other))
			.combine(words, (other, like) => like * share(other));

	return shared(withNeighbours(others, shared(others), isApart, weights)).combine(
		relations,
		(like, relation) => (relation === TWO_EVENTS ? NEVER : like),
	);
}

/** What identities say of two articles: that they are of two events, however like their words … */
const TWO_EVENTS = -1;
/** … or that so many names meet in them as one event brings together. */
const ONE_CAST = 1;
const LEAST_CAST = 4;

/** What two articles so far apart in time tell is not one event, but what came of it, or another like it. */
const LONGEST_EVENT = 14 * 24 * 3_600_000;

function relationsOf(readings: readonly Reading[], times: readonly number[], words: Pairs): Pairs {
	const identities = readings.map(identityOf);
	const relations = new Pairs(words.size);
	for (const [i, a] of identities.entries()) {
		for (let j = 0; j < i; j += 1) {
			const b = identities[j];
			if (!b || words.get(i, j) < LEAST_DOUBT) continue;
			// NaN, of an undated article, is greater than nothing.
			const distance = Math.abs((times[i] ?? Number.NaN) - (times[j] ?? Number.NaN));
			if (distance > LONGEST_EVENT || conflict(a, b) !== null) relations.set(i, j, TWO_EVENTS);
			else if (a.names.intersection(b.names).size >= LEAST_CAST) relations.set(i, j, ONE_CAST);
		}
	}
	return relations;
}

function timeOf({ publishedAt, publishedOn }: Told): number {
	return Date.parse(publishedAt ?? publishedOn ?? "");
}

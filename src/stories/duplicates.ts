import { linkKey } from "../corpus/links.ts";
import { withNames } from "./names.ts";
import { readArticle } from "./reading.ts";
import { candidatePairs, jaccard, shinglesOf } from "./shingles.ts";
import type { StoryArticle } from "./story.ts";
import { conflict, type Identity, identityOf } from "./vetoes.ts";
import { WEIGHTS } from "./weights.ts";

/** Two texts are one from this share of common shingles on (Broder 1997). */
const COPY = 0.8;
/** As much of the text as stands for its lead. */
const LEAD = 1_200;

/**
 * Which articles are copies of which: the same page under another link, or almost the same headline and lead
 * (syndicated). The earliest of them is the original; of several at one time the one with the longest text.
 * Articles that differ in a number, or whose identities show two events, are no copies, however like they read.
 * Gives the id of the original for the id of each copy.
 */
export function copiesAmong(articles: readonly StoryArticle[]): ReadonlyMap<string, string> {
	const ordered = [...articles].sort(earlier);
	const identities = withNames(ordered.map((article) => readArticle(article, WEIGHTS))).map(identityOf);
	const shingles = ordered.map((article) => shinglesOf(headOf(article)));
	const originals = new Map<number, number>();
	const rootOf = (i: number): number => {
		const original = originals.get(i);
		return original === undefined ? i : rootOf(original);
	};
	const join = (i: number, j: number) => {
		const [first, second] = [rootOf(i), rootOf(j)].sort((a, b) => a - b) as [number, number];
		if (first !== second) originals.set(second, first);
	};
	const links = new Map<string, number>();
	for (const [i, { url }] of ordered.entries()) {
		const key = url === null ? null : linkKey(url);
		if (key === null) continue;
		const known = links.get(key);
		if (known === undefined) links.set(key, i);
		else join(known, i);
	}
	for (const [i, j] of candidatePairs(shingles)) {
		const [a, b] = [identities[i], identities[j]];
		if (!a || !b || jaccard(shingles[i], shingles[j]) < COPY) continue;
		if (sameFigures(a, b) && conflict(a, b) === null) join(i, j);
	}
	return new Map([...originals.keys()].map((i) => [ordered[i]?.id ?? "", ordered[rootOf(i)]?.id ?? ""]));
}

/** Headline and lead: what is compared. */
export function headOf({ headline, text }: Pick<StoryArticle, "headline" | "text">): string {
	return `${headline}\n${text.slice(0, LEAD)}`;
}

function earlier(a: StoryArticle, b: StoryArticle): number {
	const [first, second] = [timeOf(a), timeOf(b)];
	if (first !== second) return first < second ? -1 : 1;
	return b.text.length - a.text.length || (a.id < b.id ? -1 : 1);
}

/** Undated articles come last; one with a day only counts from the day's end, for another may have had it before. */
function timeOf({ publishedAt, publishedOn }: StoryArticle): string {
	if (publishedAt !== null) return new Date(publishedAt).toISOString();
	return publishedOn === null ? "~" : `${publishedOn}T23:59:59.999Z`;
}

/** A later version with another toll is no copy of the first. */
function sameFigures(a: Identity, b: Identity): boolean {
	const figures = ({ terms }: Identity) => new Set([...terms].filter((term) => term.startsWith("#")));
	return figures(a).symmetricDifference(figures(b)).size === 0;
}

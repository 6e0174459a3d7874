import type { Article, Span } from "../corpus/article.ts";
import { type Holdings, type Limits, readArticlesOf, searchFilter } from "./holdings.ts";

const MOST = 10;
/** Articles whose best passage scores less than this share of the best are about something else. */
const ABOUT = 0.4;

/** Dated articles on a topic, oldest first, each with the passage that is most about it. */
export async function timeline(
	holdings: Holdings,
	topic: string,
	limits: Limits,
): Promise<{ article: Article; span: Span }[]> {
	const hits = await holdings.search.passages(topic, searchFilter(holdings, limits), 60);
	const best = new Map<number, (typeof hits)[number]>();
	for (const hit of hits) {
		if (hit.score >= ABOUT * (hits[0]?.score ?? 0) && !best.has(hit.articleKey))
			best.set(hit.articleKey, hit);
	}
	const readings = await readArticlesOf(holdings, best.keys());
	const entries = [...best.values()].flatMap(({ articleKey, start, end }) => {
		const article = readings.get(articleKey)?.article;
		return article && article.publishedOn !== null ? [{ article, span: { start, end } }] : [];
	});
	const oldestFirst = (a: { article: Article }, b: { article: Article }) =>
		(a.article.publishedOn ?? "") < (b.article.publishedOn ?? "") ? -1 : 1;
	return entries.slice(0, MOST).sort(oldestFirst);
}

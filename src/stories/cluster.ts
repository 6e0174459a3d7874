import { compareStories, type Told } from "./comparison.ts";
import { cut } from "./cut.ts";
import { averageLink } from "./linkage.ts";
import type { Story, StoryArticle } from "./story.ts";
import { WEIGHTS, type Weights } from "./weights.ts";

/**
 * Groups articles that report the same event. The articles are compared by their words (headline, lead and, less,
 * the rest), never by outlet; articles whose dates, numbers, days, places or names show two events are never put
 * together, however like they read. The result depends neither on the articles' order nor on their ids.
 * Time and memory grow with n²: 5,000 articles take some 200 MB. Stories come with the largest first.
 */
export function clusterStories(
	articles: readonly (Told & Pick<StoryArticle, "id">)[],
	weights: Weights = WEIGHTS,
): Story[] {
	const ordered = [...articles].sort((a, b) => compare(a.headline, b.headline) || compare(a.text, b.text));
	const likeness = compareStories(ordered, weights);
	const centrality = (i: number, group: readonly number[]) =>
		group.reduce((sum, j) => (i === j ? sum : sum + likeness.get(i, j)), 0);
	return averageLink(likeness, weights.leastOfMany)
		.flatMap((tree) => cut(tree, likeness, weights))
		.map((group) => {
			const central = group
				.map((i) => ({ i, score: centrality(i, group) }))
				.sort((a, b) => b.score - a.score || a.i - b.i)
				.map(({ i }) => ordered[i]?.id ?? "");
			return { id: central[0] ?? "", articles: central };
		})
		.sort((a, b) => b.articles.length - a.articles.length);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

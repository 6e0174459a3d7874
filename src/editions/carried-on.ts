import { clusterStories } from "../stories/cluster.ts";
import type { EditionArticle, PostedStory } from "./edition.ts";
import { keyOf } from "./refs.ts";

/** A story of today, and the one of an earlier edition that it goes on with. */
export interface CarriedOn {
	/** The most central first. */
	readonly members: readonly EditionArticle[];
	readonly posted: PostedStory | null;
}

/** Stories of the articles, each with the earlier story that it carries on, if any: they are grouped together. */
export function carriedOn(
	articles: readonly EditionArticle[],
	previous: readonly PostedStory[],
): CarriedOn[] {
	const current = new Map(articles.map((article) => [keyOf(article), article] as const));
	const earlier = new Map<string, { readonly story: PostedStory; readonly article: EditionArticle }>(
		previous.flatMap((story) =>
			story.articles.map((article) => [`earlier ${keyOf(article)}`, { story, article }] as const),
		),
	);
	const all = [
		...[...current].map(([id, article]) => ({ ...article, id })),
		...[...earlier].map(([id, { article }]) => ({ id, headline: article.headline, text: article.text })),
	];
	const found = clusterStories(all)
		.map(({ articles: ids }) => ({
			members: ids.flatMap((id) => current.get(id) ?? []),
			posted: mostOf(
				ids.flatMap((id) => {
					// An article that an earlier edition had belongs to its story, however it reads today.
					return (earlier.get(id) ?? earlier.get(`earlier ${id}`))?.story ?? [];
				}),
			),
		}))
		.filter(({ members }) => members.length > 0);
	// What falls in two today and was one story before is that one story still.
	return found
		.filter(({ posted }, i) => posted === null || found.findIndex((each) => each.posted === posted) === i)
		.map((story) =>
			story.posted === null
				? story
				: {
						...story,
						members: found.filter(({ posted }) => posted === story.posted).flatMap(({ members }) => members),
					},
		);
}

/** The story that most of them are; of several, the one shown last. */
function mostOf(stories: readonly PostedStory[]): PostedStory | null {
	const counts = new Map<PostedStory, number>();
	for (const story of stories) counts.set(story, (counts.get(story) ?? 0) + 1);
	const [most] = [...counts].sort(
		([a, m], [b, n]) => n - m || Date.parse(b.postedAt) - Date.parse(a.postedAt) || (a.key < b.key ? -1 : 1),
	);
	return most?.[0] ?? null;
}

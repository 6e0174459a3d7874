import type { LineArticle, StoryLines } from "../chat/story-lines.ts";
import { passagesOf } from "../corpus/passages.ts";
import type { Edition, EditionStory } from "../editions/edition.ts";
import type { Source } from "../verifying/claim.ts";
import type { Drafter } from "./drafting.ts";

/** A line is a line: a longer sentence is no better than the lead. */
const LONGEST_LINE = 280;
/** Of each article of a story, its beginning tells what happened. */
const PASSAGES_EACH = 2;
const MOST_SOURCES = 8;

/** Lines of stories from a drafter's verified claims. */
export class DraftedLines implements StoryLines {
	readonly #drafter: Pick<Drafter, "draft">;

	constructor(drafter: Pick<Drafter, "draft">) {
		this.#drafter = drafter;
	}

	async withLines(
		edition: Edition,
		articles: readonly LineArticle[],
		community: string | null,
	): Promise<Edition> {
		const stories = await Promise.all(
			edition.stories.map((story) => this.#withLine(story, articles, community)),
		);
		return { ...edition, stories };
	}

	async #withLine(
		story: EditionStory,
		articles: readonly LineArticle[],
		community: string | null,
	): Promise<EditionStory> {
		const told = articles.filter((article) =>
			story.articles.some(
				({ collection, articleId, version }) =>
					article.collection === collection && article.id === articleId && article.version === version,
			),
		);
		const sources = told.flatMap(sourcesOf).slice(0, MOST_SOURCES);
		const main = told.find(({ id }) => id === story.headline.articleId);
		if (main === undefined || sources.length === 0) return story;
		const question = `In one sentence, what happened? ${main.headline}`;
		const drafted = await this.#drafter.draft({ question, sources, community });
		if (drafted.outcome !== "drafted") return story;
		const [first] = drafted.shown;
		if (first?.kind !== "kept" || first.text.length > LONGEST_LINE) return story;
		const [place] = first.citations;
		const article = place && told.find(({ id, version }) => isOf(sources[place.source], id, version));
		if (!place || !article) return story;
		const { collection, id: articleId, version } = article;
		const cited = { collection, articleId, version, part: "text" as const, span: place.span };
		return { ...story, line: { text: first.text, cited } };
	}
}

function isOf(source: Source | undefined, id: string, version: number): boolean {
	return source?.article.id === id && source.article.version === version;
}

function sourcesOf(article: LineArticle): Source[] {
	return passagesOf(article.text)
		.slice(0, PASSAGES_EACH)
		.map((span) => ({ article, span, quotes: article.quotes }));
}

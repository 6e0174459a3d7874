/** What is looked at of an article to tell which others report the same event. */
export interface StoryArticle {
	/** Distinct within one call. */
	readonly id: string;
	/** Never looked at: an outlet's name decides nothing. */
	readonly outlet: string;
	/** Empty where there is none; the text's first sentence then serves. */
	readonly headline: string;
	readonly text: string;
	/** ISO instant, where it is known. */
	readonly publishedAt: string | null;
	/** `YYYY-MM-DD`, where it is known. */
	readonly publishedOn: string | null;
	readonly url: string | null;
}

/** Articles that report one event. */
export interface Story {
	/** The id of the article that stands nearest to all others of the story. */
	readonly id: string;
	/** Ids, the most central article first. */
	readonly articles: readonly string[];
}

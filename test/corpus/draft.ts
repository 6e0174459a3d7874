import type { ArticleDraft } from "../../src/corpus/article.ts";

/** A draft that says `said` and is unremarkable otherwise. */
export function draft(said: Partial<ArticleDraft> = {}): ArticleDraft {
	return {
		id: null,
		outlet: "The Harbour Gazette",
		headline: "Council votes on dredging",
		byline: null,
		publishedOn: "2021-05-03",
		url: null,
		textAtLink: false,
		corrects: null,
		text: "The council voted.",
		...said,
	};
}

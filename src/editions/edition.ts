import type { Span } from "../corpus/article.ts";
import type { Quote } from "../quotes/quote.ts";
import type { StoryArticle } from "../stories/story.ts";

/** One version of one stored article, by which a renderer finds its words. */
export interface ArticleRef {
	readonly collection: string;
	readonly articleId: string;
	readonly version: number;
}

/** Words that an edition shows: a stretch of a stored headline or text, and never a copy of the words. */
export interface Cited extends ArticleRef {
	readonly part: "headline" | "text";
	/** In UTF-16 units of that part. */
	readonly span: Span;
}

/** A quotation that an edition shows. */
export interface CitedQuote extends Cited {
	readonly part: "text";
	/** Its place among the article's quotations, in the order of the text. */
	readonly ordinal: number;
	/** Only who is named with sufficient evidence: a quotation of anybody else is not shown. */
	readonly speaker: string;
}

/** Another outlet that reports the story. */
export interface AlsoIn extends ArticleRef {
	readonly outlet: string;
	readonly url: string | null;
}

/** One term of a story's rank, in plain words, and what it counts. */
export interface Reason {
	/** "6 outlets", "newest 40 minutes ago". */
	readonly words: string;
	readonly points: number;
}

export interface EditionStory {
	/** The same from day to day: that of the first edition which showed the story. */
	readonly key: string;
	readonly headline: Cited;
	/** One sentence of the same article. */
	readonly lead: Cited;
	/** A model's sentence on the story that was verified against the cited words; shown in the lead's stead. */
	readonly line?: { readonly text: string; readonly cited: Cited };
	/** At most two, of different speakers. */
	readonly quotes: readonly CitedQuote[];
	readonly alsoIn: readonly AlsoIn[];
	/** Every article of the story in this window, the headline's first. */
	readonly articles: readonly ArticleRef[];
	/** Why it stands where it does; the points add up to `score`. */
	readonly why: readonly Reason[];
	readonly score: number;
	/** Whether no earlier edition of the place had it; else what is shown is new since then. */
	readonly isNew: boolean;
}

/** An article that the edition does not show, and why. */
export interface Omitted extends ArticleRef {
	readonly outlet: string;
	/** In plain words: "over the limit of 5 stories". */
	readonly reason: string;
	/** The story it would have belonged to, where it came so far. */
	readonly story: string | null;
}

/** Half-open `[from, to)`, ISO instants. */
export interface Window {
	readonly from: string;
	readonly to: string;
}

/** One day's digest for one place: stored first, and then rendered everywhere from what is stored. */
export interface Edition {
	/** Of the place and the local date alone, so that a second try has the same. */
	readonly id: string;
	readonly place: string;
	/** `YYYY-MM-DD` in `timeZone`. */
	readonly localDate: string;
	readonly timeZone: string;
	readonly window: Window;
	/** ISO instant. */
	readonly composedAt: string;
	readonly stories: readonly EditionStory[];
	readonly omitted: readonly Omitted[];
	/** How many articles were looked at. */
	readonly considered: number;
	/** Fewer than two stories were worth a post, and nothing stands in for them. */
	readonly quiet: boolean;
}

/** An article with its quotations, as it comes into an edition. */
export interface EditionArticle extends StoryArticle {
	readonly collection: string;
	readonly version: number;
	/** Whether the article's own words stand at `url`: else the link says nothing of who published it. */
	readonly textAtLink: boolean;
	/** In the order of the text. */
	readonly quotes: readonly Quote[];
}

/** A story of an earlier edition of the place, with the articles that it was made of. */
export interface PostedStory {
	readonly key: string;
	/** ISO instant of the last edition that had it. */
	readonly postedAt: string;
	/** All that its editions listed in `articles`, as far as they are still stored. */
	readonly articles: readonly EditionArticle[];
}

/** What a place wants of its editions. */
export interface EditionSettings {
	/** From 3 to 10. */
	readonly stories: number;
	/** Words or outlets that rank a story higher. */
	readonly topics: readonly string[];
	/** Words or outlets whose articles are left out. */
	readonly muted: readonly string[];
	/** Only these outlets; empty is all. */
	readonly outlets: readonly string[];
	/** Words of one edition at most. */
	readonly words: number;
}

export const DEFAULT_SETTINGS: EditionSettings = {
	stories: 5,
	topics: [],
	muted: [],
	outlets: [],
	words: 700,
};

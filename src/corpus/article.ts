/** A half-open stretch `[start, end)` of UTF-16 units of an article's text. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** What a file or a feed says of an article, before the archive has taken it in. */
export interface ArticleDraft {
	/** Given by the source, else derived from its URL or its outlet, headline and date. */
	readonly id: string | null;
	readonly outlet: string;
	readonly headline: string;
	readonly byline: string | null;
	/** `YYYY-MM-DD`; null is "undated" and lies outside every date filter. */
	readonly publishedOn: string | null;
	/** null is "no link". */
	readonly url: string | null;
	/**
	 * Whether the article's own words stand at `url`, so that a link can lead to the passage.
	 * False where the link is the source that the article was checked against (`source:` in front matter).
	 */
	readonly textAtLink: boolean;
	/** The id of the article that this one corrects. */
	readonly corrects: string | null;
	/** Only headline and lead could be read. */
	readonly partial?: true;
	/** The outlet that had this very text before: it is a copy, such as an agency's story. */
	readonly alsoIn?: string;
	/** The outlets that have had this very text since: "The Courier, The Herald". */
	readonly copiedIn?: string;
	/** Paragraphs are separated by a blank line, unless the source gave its text to be kept as it is. */
	readonly text: string;
}

/** One version of an article. Its text never changes: a correction is a new version. */
export interface Article extends Omit<ArticleDraft, "id"> {
	readonly id: string;
	/** 1, 2, 3 … within (collection, id). */
	readonly version: number;
	/** Who may see it: `shared` (the operator's), or one guild's or workspace's. */
	readonly collection: string;
	/** SHA-256, in hex, of everything a reader is shown: outlet, headline, byline, date, link and text. */
	readonly contentHash: string;
	/** ISO instant. */
	readonly fetchedAt: string;
}

/** The operator's collection, which everyone may read and only the operator may write. */
export const SHARED = "shared";

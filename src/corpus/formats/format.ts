import type { Refused } from "../refusal.ts";

/** What one format found of an article, in the source's own words; nothing of it is checked yet. */
export interface Found {
	readonly id: string | null;
	readonly outlet: string | null;
	readonly headline: string | null;
	readonly byline: string | null;
	readonly published: string | null;
	readonly url: string | null;
	/** The link that the article was checked against, where its own words do not stand. */
	readonly checkedAgainst: string | null;
	readonly corrects: string | null;
	readonly text: string;
	/** Whether `text` is to be kept exactly as it is, because offsets into it are the source's business. */
	readonly exact: boolean;
}

/** One way of writing articles into a file. */
export interface Format {
	readonly name: string;
	/** File name endings, in lower case, with their dot. */
	readonly suffixes: readonly string[];
	/** The most bytes that one file of this format may have. */
	readonly limit: number;
	/** What to do when the format's files leave a field out. */
	readonly advice: { readonly headline: string; readonly outlet: string };
	/** Whether the host of its link may stand in for an outlet that is not named; only of a page is the link its own. */
	readonly hostIsOutlet: boolean;
	/** The articles in a file's text. Yields a Refused for one bad article, throws it when the whole is unreadable. */
	readonly read: (source: string) => Iterable<Found | Refused>;
}

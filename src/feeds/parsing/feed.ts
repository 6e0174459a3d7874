/** The ways of writing a feed that are read. */
export type FeedKind = "rss" | "atom" | "rdf" | "json" | "sitemap";

/** Why `publishedAt` cannot be relied upon: nothing given, not a date, or more than an hour after `now`. */
export type DateProblem = "none" | "missing" | "unreadable" | "future";

/** One article as its feed announces it. */
export interface FeedItem {
	/** As given, whatever it is made of; feeds change theirs. */
	readonly guid: string | null;
	/** Absolute http(s) link without user name or password. */
	readonly url: string | null;
	/** One line of plain text, at most 500 characters. */
	readonly title: string | null;
	readonly author: string | null;
	/** ISO instant in UTC; where a feed gives only an update, that. Still given when it lies in the future. */
	readonly publishedAt: string | null;
	readonly updatedAt: string | null;
	/** Plain text without tags and entities, at most 2,000 characters; from the content where nothing shorter is given. */
	readonly summary: string | null;
	/** HTML as given: untrusted. */
	readonly content: string | null;
	readonly categories: readonly string[];
	readonly dateProblem: DateProblem;
}

/** An item that was left out. `index` counts the feed's items from 0, in the feed's order. */
export interface RefusedItem {
	readonly index: number;
	readonly reason: string;
}

export interface Feed {
	readonly kind: FeedKind;
	readonly title: string | null;
	/** The page that the feed belongs to: absolute http(s). */
	readonly homepage: string | null;
	/** How long the feed asks not to be fetched again, in minutes. */
	readonly ttlMinutes: number | null;
	/** As declared, in lower case: "en", "en-gb". */
	readonly language: string | null;
	/** In the feed's order. */
	readonly items: readonly FeedItem[];
	readonly refused: readonly RefusedItem[];
}

/** What a body that is no feed seems to be. */
export type LooksLike = "html" | "empty" | "json" | "xml" | "unknown";

export interface RefusedFeed {
	readonly kind: "refused";
	/** "expected …, got …; do …" */
	readonly reason: string;
	readonly looksLike: LooksLike;
}

export type ParsedFeed = Feed | RefusedFeed;

/** Where and when a body was fetched. */
export interface FetchedAt {
	readonly url: string;
	/** The Content-Type header as received. */
	readonly contentType: string | null;
	readonly now: Date;
}

/** What a format says before anything of it is checked: texts with their markup, dates as written, links as written. */
export interface RawItem {
	readonly guid: string | null;
	/** In the order of preference, each with what it is relative to, innermost first. */
	readonly links: readonly string[];
	readonly bases: readonly string[];
	readonly title: string | null;
	readonly author: string | null;
	readonly published: string | null;
	readonly updated: string | null;
	readonly summary: string | null;
	readonly content: string | null;
	readonly categories: readonly string[];
}

export interface RawFeed {
	readonly kind: FeedKind;
	readonly title: string | null;
	readonly links: readonly string[];
	readonly bases: readonly string[];
	readonly ttlMinutes: number | null;
	readonly language: string | null;
	readonly items: readonly RawItem[];
	/** What the reader itself had to leave out. */
	readonly refused: readonly RefusedItem[];
}

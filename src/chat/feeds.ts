/** A feed that a community follows, as its admins see it. */
export interface FollowedFeed {
	readonly url: string;
	/** As the feed calls itself. */
	readonly title: string | null;
	/** When it is asked next, or what is wrong with it, in plain words. */
	readonly state: string;
}

/** A feed by its address, as a page or the feed itself names it. */
export interface NamedFeed {
	readonly url: string;
	readonly title: string | null;
}

/** What came of the wish to follow a feed. */
export type FeedFollowed =
	| {
			readonly ok: true;
			/** `resumed`: it had been given up, and is asked again. */
			readonly how: "added" | "known" | "resumed";
			readonly feed: NamedFeed;
			/** Articles in it at present. */
			readonly articles: number;
			/** Other feeds of the same page. */
			readonly others: readonly NamedFeed[];
	  }
	/** In plain words: what was expected, what came, what to do. */
	| { readonly ok: false; readonly problem: string };

/** What stands at an address. */
export type FeedLook =
	| {
			readonly kind: "feed";
			readonly feed: NamedFeed;
			readonly articles: number;
			/** The first of its headlines. */
			readonly headlines: readonly { readonly title: string; readonly publishedOn: string | null }[];
			/** Why some of its items cannot be used. */
			readonly refused: readonly string[];
	  }
	| { readonly kind: "page"; readonly feeds: readonly NamedFeed[]; readonly problem: string }
	| { readonly kind: "problem"; readonly problem: string };

/** A community's own feeds: their articles are for that community alone. */
export interface FeedDesk {
	/** Follows the feed at an address, or the one that the page there names. */
	add(collection: string, url: string): Promise<FeedFollowed>;
	list(collection: string): Promise<readonly FollowedFeed[]>;
	/** Follows a feed no more; its articles stay. The feed that it was, null when it was not followed. */
	remove(collection: string, url: string): Promise<NamedFeed | null>;
	/** Looks at what stands at an address; nothing is kept. */
	check(url: string): Promise<FeedLook>;
}

import type { Effect } from "./enforcing.ts";

/** A community's lists, as a platform's own filter is to hold them. */
export interface Filtered {
	/** What each list holds: words and RE2 patterns, and domains; one whose rule is switched off holds nothing. */
	readonly words: readonly string[];
	readonly domains: readonly string[];
	/** The moderators' channel, which is told of every message that is found. */
	readonly alerts: string;
	/** Lists by which messages are kept out, since their rule acts; by the others moderators are told and nothing else. */
	readonly blocks: { readonly words: boolean; readonly domains: boolean };
	/** Channels that have other lists of their own. */
	readonly exempt: readonly string[];
}

/** A word, pattern, domain or channel that the platform's filter cannot hold; On Record still looks at it. */
export interface LeftOut {
	readonly what: string;
	readonly why: string;
}

/** What came of it: how many rules and entries stand now, and what is left to On Record alone. */
export type FilterOutcome =
	| {
			readonly kind: "done";
			readonly rules: number;
			readonly entries: number;
			readonly left: readonly LeftOut[];
	  }
	| Exclude<Effect, { readonly kind: "done" }>;

/** A platform's own filter, which works while the bot is away, and before anybody has read a message. */
export interface NativeFilter {
	/** Brings the bot's own rules up to these lists; null takes them away. Rules that people made are left alone. */
	sync(community: string, wanted: Filtered | null): Promise<FilterOutcome>;
}

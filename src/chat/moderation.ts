import type { Mode } from "../moderation/policy.ts";
import type { Rule } from "../moderation/verdict.ts";
import type { Caller, Place } from "./invocation.ts";
import type { FilterOutcome } from "./native-filter.ts";
import type { Reply } from "./reply.ts";

/** What moderators may do about a case. */
export const ACTS = ["dismiss", "nudge", "warn", "remove", "timeout", "slow-mode", "note"] as const;
export type Act = (typeof ACTS)[number];

/** What rules do in a channel, as its admins want it. */
export interface ModerationPolicy {
	/** The moderators' channel; null is that the bot moderates nowhere, and looks at no message. */
	readonly queue: string | null;
	/** What a rule does; one that is not named flags to the queue. */
	readonly modes: Readonly<Partial<Record<Rule, Mode>>>;
	/** Factual claims without a source are asked for one. */
	readonly asksForSources: boolean;
	/** Where notes on misquotations go: to nobody, to moderators who may post them, or to the channel. */
	readonly notes: "off" | "moderators" | "channel";
	/** Words and RE2 patterns that are flagged. */
	readonly words: readonly string[];
	/** Domains that may not be linked. */
	readonly deniedDomains: readonly string[];
	/**
	 * What a model is asked about messages in which no rule found anything: nothing, its scores, or besides them a
	 * rubric. It may only add to the queue.
	 */
	readonly secondOpinion: "off" | "scores" | "rubric";
	/** The platform's own filter holds the same words and domains, where it has one. */
	readonly automod: boolean;
	/** How long the words of a flagged message are kept. */
	readonly evidenceDays: number;
}

export const DEFAULT_MODERATION: ModerationPolicy = {
	queue: null,
	modes: {},
	asksForSources: false,
	notes: "moderators",
	words: [],
	deniedDomains: [],
	secondOpinion: "off",
	automod: false,
	evidenceDays: 30,
};

/** What moderators, and members about whom something was decided, may ask of the bot. Replies are for their eyes. */
export interface ModerationDesk {
	policy(place: Place): Promise<{ readonly policy: ModerationPolicy; readonly revision: number }>;
	/** @returns false when somebody changed it since `revision`. */
	changePolicy(
		place: Place,
		change: Partial<ModerationPolicy>,
		by: { readonly revision: number; readonly who: string; readonly whole: boolean },
	): Promise<boolean>;
	/** Whether the platform has a filter of its own that a policy can set. */
	hasFilter(place: Place): boolean;
	/** Brings that filter up to the community's policy, or takes it away where none is wanted. */
	syncFilter(place: Place): Promise<FilterOutcome>;
	cases(place: Place, about: { readonly person: string | null; readonly openOnly: boolean }): Promise<Reply>;
	show(place: Place, number: number): Promise<Reply>;
	decide(
		place: Place,
		number: number,
		act: Act,
		by: { readonly who: string; readonly minutes: number | null },
	): Promise<Reply>;
	appeal(
		collection: string,
		number: number,
		why: string,
		by: Pick<Caller, "platform" | "id">,
	): Promise<Reply>;
	decideAppeal(place: Place, number: number, verdict: "uphold" | "overturn", who: string): Promise<Reply>;
	report(
		place: Place,
		reported: Reported,
		by: { readonly who: string; readonly anonymous: boolean },
	): Promise<Reply>;
	shadow(place: Place, days: number): Promise<Reply>;
	stats(place: Place, days: number): Promise<Reply>;
}

/** A message that a member reports. */
export interface Reported {
	readonly message: string;
	readonly author: string;
	readonly text: string;
	readonly link: string | null;
	readonly why: string | null;
}

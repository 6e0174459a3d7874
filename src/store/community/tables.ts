import type { Generated } from "kysely";
import type { Flag } from "../tables.ts";

/** What admins set up for a channel; the empty channel is the whole community. */
export interface ChannelSettingsTable {
	/** What it is about: `behaviour`, `moderation` or `digest`. */
	kind: string;
	/** The community's. */
	collection: string;
	channel: string;
	/** JSON. */
	settings: string;
	revision: number;
	changed_by: string;
	/** ISO instant. */
	changed_at: string;
}

/** What one person says of one answer. */
export interface FeedbackTable {
	answer: string;
	platform: string;
	person: string;
	/** The community's; null in a direct message. */
	collection: string | null;
	channel: string;
	helpful: Flag;
	reason: string | null;
	text: string | null;
	command: string;
	/** JSON: string[]. */
	cited: string;
	question: string | null;
	/** ISO instant. */
	given_at: string;
}

/** A community's own standing question. */
export interface StandingQuestionsTable {
	collection: string;
	name: string;
	/** JSON. */
	question: string;
	revision: number;
	changed_by: string;
	/** ISO instant. */
	changed_at: string;
}

/** An answer or an edition that stands in a channel for everybody. */
export interface PostedAnswersTable {
	key: Generated<number>;
	platform: string;
	/** The community's; null in a direct message. */
	collection: string | null;
	channel: string;
	message: string;
	/** What it was posted under; null for an answer to somebody. */
	mark: string | null;
	/** JSON: what is shown, without the asker's own words. */
	reply: string;
	/** ISO instant. */
	posted_at: string;
	/** It cannot be changed any more. */
	gone: Flag;
	/** Failed attempts to change it. */
	tries: number;
	/** Why the last attempt failed. */
	problem: string | null;
}

/** The spans that a posted answer shows. */
export interface PostedCitationsTable {
	answer_key: number;
	collection: string;
	article_id: string;
	version: number;
	span_start: number;
	span_end: number;
	/** The words at the span, as they were shown. */
	words: string;
	/** What the posted answer says about it by now; null is nothing. */
	noted: string | null;
}

/** Why an article was taken out. */
export interface WithdrawalsTable {
	collection: string;
	article_id: string;
	why: string;
	/** ISO instant. */
	withdrawn_at: string;
}

export interface CommunityTables {
	channel_settings: ChannelSettingsTable;
	feedback: FeedbackTable;
	standing_questions: StandingQuestionsTable;
	posted_answers: PostedAnswersTable;
	posted_citations: PostedCitationsTable;
	withdrawals: WithdrawalsTable;
}

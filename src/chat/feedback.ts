import type { Place } from "./invocation.ts";

/** What may be wrong with an answer. */
export const REASONS = ["wrong-speaker", "wrong-source", "out-of-date", "incomplete", "other"] as const;
export type Reason = (typeof REASONS)[number];

/** What one person says of one answer; saying it again takes the place of what was said before. */
export interface Feedback {
	/** Names the answer (see `answerId`). */
	readonly answer: string;
	readonly place: Place;
	readonly person: string;
	readonly helpful: boolean;
	readonly reason: Reason | null;
	/** In the person's own words. */
	readonly text: string | null;
	/** The command that answered. */
	readonly command: string;
	/** What the answer cited: `article@version:start-end`. */
	readonly cited: readonly string[];
	/** What was asked, when it is still remembered: giving feedback attaches it. */
	readonly question: string | null;
}

export interface FeedbackBook {
	/** Last write wins, per answer and person. */
	give(feedback: Omit<Feedback, "question">): Promise<void>;
	/** Keeps what was asked for as long as replies are remembered, so that feedback can attach it. Never rejects. */
	remember(answer: string, question: string): Promise<void>;
}

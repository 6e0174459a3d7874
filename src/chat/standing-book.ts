import type { StandingQuestion } from "./standing-question.ts";

/** A community's own standing question. */
export interface KeptStanding {
	readonly question: StandingQuestion;
	/** Goes up by one with every change. */
	readonly revision: number;
}

/** How a change of a community's standing questions ended. */
export type StandingChange =
	| { readonly ok: true }
	/** In words for the admin; nothing was changed, or it was changed back. */
	| { readonly ok: false; readonly problem: string };

/** A community's own standing questions: stored, and offered as commands where the platform can. */
export interface StandingBook {
	list(collection: string): Promise<readonly KeptStanding[]>;
	add(collection: string, question: StandingQuestion, by: string): Promise<StandingChange>;
	edit(collection: string, question: StandingQuestion, revision: number, by: string): Promise<StandingChange>;
	remove(collection: string, name: string): Promise<StandingChange>;
}

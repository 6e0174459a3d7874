import type { Archive, Filter } from "../archive/archive.ts";
import type { Block, Reply } from "./reply.ts";

/** A question, and on whose behalf a model is asked. */
export interface ModelQuestion {
	readonly question: string;
	readonly filter: Filter;
	/** Whose budget it comes from: a community's collection; null where there is none. */
	readonly community: string | null;
}

/** What is shown besides the draft. */
export interface ModelShowing {
	/** Stands before everything: which days were looked at, what the question takes for granted and the archive does not say. */
	readonly before: readonly Block[];
	/** The archive's own sentences, or that it does not say: shown when the model has said nothing for a while, until it does. */
	readonly meanwhile: Reply;
	progress(soFar: Reply): void;
}

/** Answers that a model drafts from the archive's passages, of which only what was verified is shown. */
export interface ModelAnswers {
	/** In time, and never rejecting. null is no draft: what was shown meanwhile is the answer. */
	answer(asked: ModelQuestion, archive: Archive, showing: ModelShowing): Promise<Reply | null>;
}

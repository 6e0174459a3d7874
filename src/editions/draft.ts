import type { EditionArticle, EditionStory } from "./edition.ts";

/** A story with its articles still at hand, the headline's first. */
export interface Draft extends EditionStory {
	readonly members: readonly EditionArticle[];
}

import type { Span } from "../corpus/article.ts";

/** `person`, `group`, `organisation` and `document` are descriptions ("the mayor"); a `thing` cannot speak. */
export type MentionKind = "name" | "pronoun" | "person" | "group" | "organisation" | "document" | "thing";

/** Words of the narration that may stand for a speaker. */
export interface Mention {
	readonly kind: MentionKind;
	/** Tokens of the whole phrase ("the Republican nominee", "Sen. Ann Reyes"). */
	readonly from: number;
	readonly to: number;
	/** Of a name: its first token after determiners and plain words; else the same as `from`. */
	readonly nameFrom: number;
	readonly span: Span;
	/** The noun that says what it is ("mayor"), the pronoun, or the last word of the name; lower case. */
	readonly head: string;
	readonly definite: boolean;
	/** Followed by 's: the owner of the next noun and no subject. */
	readonly possessive: boolean;
	/** Part of a longer phrase that has another head ("Reyes" in "Reyes spokesman", "the Reyes campaign"). */
	readonly modifier: boolean;
	/** After a preposition ("in Ohio", "of the council"). */
	readonly oblique: boolean;
	readonly sentence: number;
}

import type { Link } from "./entity.ts";
import type { Mention } from "./mention.ts";
import type { Narration, Range } from "./narration.ts";
import type { Saying } from "./sayings.ts";

/** A possible speaker of one quotation. */
export interface Candidate {
	/** Index into the mentions. */
	readonly mention: number;
	/** Index into the sayings; −1 is "no words of saying". */
	readonly saying: number;
	/** Sum of the evidence; 20 is "beside the quotation, with words of saying". */
	readonly score: number;
}

/** Who may have said one quotation, and what kind of quotation it is. */
export interface Attribution {
	/** null: no speech at all (a title, a slogan, a scare quote). */
	readonly kind: "direct" | "mixed" | null;
	/** Best first. */
	readonly candidates: readonly Candidate[];
	/** Index of the quotation whose utterance this one continues; −1 is none. */
	readonly continues: number;
	/** Where the best candidate was found. */
	readonly rule: "sentence" | "subject" | "continuation" | "previous" | "next" | "none";
}

/** Everything that was read from an article before anybody asks who speaks. */
export interface Reading {
	readonly narration: Narration;
	readonly mentions: readonly Mention[];
	/** For each sentence the range of its mentions. */
	readonly index: readonly Range[];
	readonly sayings: readonly Saying[];
	/** For each sentence the range of its sayings. */
	readonly sayingIndex: readonly Range[];
	readonly links: readonly (Link | null)[];
}

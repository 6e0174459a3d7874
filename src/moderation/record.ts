/** What the record says of words that a message puts in somebody's mouth. Never that they are false. */
export type RecordAnswer =
	| { readonly kind: "verbatim"; readonly said: Said }
	| { readonly kind: "altered"; readonly said: Said; readonly confidence: number }
	| { readonly kind: "other-speaker"; readonly said: Said; readonly confidence: number }
	| { readonly kind: "absent" }
	| { readonly kind: "unknown" };

/** A statement as it stands in the record. */
export interface Said {
	readonly words: string;
	readonly speaker: string;
	readonly outlet: string;
	/** Null: the article has no date. */
	readonly date: string | null;
	readonly url: string | null;
}

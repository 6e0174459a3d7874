/** One edition of one place; its row is there before anything is posted. */
export interface DigestEditionsTable {
	place: string;
	/** `YYYY-MM-DD` in the place's time zone. */
	local_date: string;
	/** `claimed`, `posted` or `skipped`. */
	state: string;
	/** Who works on it. */
	holder: string;
	/** Milliseconds since the epoch; afterwards another may take it over. */
	claimed_until: number;
	/** How often it was claimed. */
	attempts: number;
	/** JSON; null before it is composed. */
	edition: string | null;
	/** JSON: the message; null before it was posted. */
	posted: string | null;
	/** ISO instant. */
	posted_at: string | null;
	/** Why it was skipped, or what went wrong last. */
	note: string | null;
}

export interface DigestTables {
	digest_editions: DigestEditionsTable;
}

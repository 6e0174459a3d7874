/** One passage as the search tables hold it; the text shown to a reader always comes from SQL. */
export interface PassageRow {
	readonly articleKey: number;
	readonly start: number;
	readonly end: number;
	readonly collection: string;
	/** Folded to lower case. */
	readonly outlet: string;
	/** `YYYY-MM-DD`; "" is undated and lies outside every date filter. */
	readonly publishedOn: string;
	/** Headline, line break, passage: the one indexed column. */
	readonly words: string;
}

/** One quotation or reported statement, found by its words. */
export interface QuotationRow {
	readonly articleKey: number;
	readonly ordinal: number;
	readonly collection: string;
	/** Folded to lower case. */
	readonly outlet: string;
	/** `YYYY-MM-DD`; "" is undated and lies outside every date filter. */
	readonly publishedOn: string;
	/** The speaker's folded name; "" is nobody known. */
	readonly person: string;
	readonly kind: string;
	readonly words: string;
}

export interface SearchRows {
	readonly passages: readonly PassageRow[];
	readonly quotations: readonly QuotationRow[];
}

/** What one row in SQL publishes: a version of each table, which together are the archive's version. */
export interface TableVersions {
	readonly passages: number;
	readonly quotations: number;
}

/** What may be found. No collections means nothing may be. */
export interface SearchFilter {
	readonly collections: readonly string[];
	/** `YYYY-MM-DD`, inclusive; with either bound, undated rows are left out. */
	readonly since?: string;
	readonly until?: string;
	/** Folded to lower case. */
	readonly outlet?: string;
	/** Folded names of speakers, any of them; passages have no speaker and ignore it. */
	readonly people?: readonly string[];
}

/**
 * A value as the engine's filter language reads it. It has no parameters, so every value goes
 * through here; between single quotes it knows one special character, the quote itself.
 */
export function quoted(value: string): string {
	return `'${value.replaceAll("'", "''")}'`;
}

/** The filter as a condition, or null when it leaves nothing to be found. */
export function condition(filter: SearchFilter, table: "passages" | "quotations"): string | null {
	const parts = [oneOf("collection", filter.collections)];
	if (filter.outlet !== undefined) parts.push(oneOf("outlet", [filter.outlet]));
	if (filter.since !== undefined) parts.push(`\`publishedOn\` >= ${quoted(filter.since)}`);
	if (filter.until !== undefined) parts.push(`\`publishedOn\` <= ${quoted(filter.until)}`);
	if (filter.since !== undefined || filter.until !== undefined) parts.push("`publishedOn` > ''");
	if (filter.people && table === "quotations") parts.push(oneOf("person", filter.people));
	return parts.includes(null) ? null : parts.join(" AND ");
}

/** The rows of these articles. */
export function ofArticles(keys: readonly number[]): string {
	for (const key of keys) {
		if (!Number.isSafeInteger(key)) throw new TypeError(`an article key must be a whole number, not ${key}`);
	}
	return `\`articleKey\` IN (${keys.join(", ")})`;
}

function oneOf(column: string, values: readonly string[]): string | null {
	const distinct = [...new Set(values)];
	return distinct.length === 0 ? null : `\`${column}\` IN (${distinct.map(quoted).join(", ")})`;
}

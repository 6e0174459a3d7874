/**
 * The tables on disk are not what was published: damaged, deleted, or (for a reader that slept for
 * long) swept away. A caller reads the published versions again and tries once more before it shows this.
 */
export class SearchTablesUnreadable extends Error {
	override readonly name = "SearchTablesUnreadable";

	constructor(uri: string, doing: string, cause: unknown) {
		const reason = cause instanceof Error ? cause.message : String(cause);
		const first = reason.split("\n", 1)[0] ?? "";
		super(
			`The search tables in ${uri} failed at ${doing}: ${first.slice(0, 300)}. ` +
				"They are made from the database: run `npm run on-record -- reindex` to make them anew.",
			{ cause },
		);
	}
}

/** Runs one step on the tables; whatever goes wrong in it says which step, and what to do. */
export async function guarded<T>(uri: string, doing: string, step: () => Promise<T>): Promise<T> {
	try {
		return await step();
	} catch (cause) {
		if (cause instanceof SearchTablesUnreadable) throw cause;
		throw new SearchTablesUnreadable(uri, doing, cause);
	}
}

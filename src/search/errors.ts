import { SearchUnavailable } from "../search-unavailable.ts";
import { isRemote } from "./remote.ts";
import { storageFault } from "./storage-fault.ts";

/**
 * The tables are not what was published: damaged, deleted, or (for a reader that slept for
 * long) swept away. A caller reads the published versions again and tries once more before it shows this.
 */
export class SearchTablesUnreadable extends SearchUnavailable {
	override readonly name = "SearchTablesUnreadable";

	constructor(uri: string, doing: string, cause: unknown) {
		const reason = cause instanceof Error ? cause.message : String(cause);
		const first = reason.split("\n", 1)[0] ?? "";
		super(
			`The search tables in ${uri} failed at ${doing}: ${first.slice(0, 300)}.`,
			"They are made from the database: run `npm run on-record -- reindex` to make them anew.",
			cause,
		);
	}
}

/** The object storage does not answer, or refuses: nothing is known of the tables in it. */
export class StorageUnavailable extends SearchUnavailable {
	override readonly name = "StorageUnavailable";
}

/** Runs one step on the tables; whatever goes wrong in it says which step, and what to do. */
export async function guarded<T>(uri: string, doing: string, step: () => Promise<T>): Promise<T> {
	try {
		return await step();
	} catch (cause) {
		if (cause instanceof SearchUnavailable) throw cause;
		const fault = isRemote(uri) ? storageFault(cause) : null;
		if (fault === null) throw new SearchTablesUnreadable(uri, doing, cause);
		const state = `The object storage of the search tables (${uri}) failed at ${doing}: ${fault.state}.`;
		throw new StorageUnavailable(state, fault.advice, cause);
	}
}

/** What a question waits for, at most, at one step on object storage; a folder answers or fails at once. */
const STEP_WITHIN_MS = 8_000;

/** The same for a step that somebody waits for: one on object storage fails when it is not done in time. */
export async function guardedInTime<T>(
	uri: string,
	doing: string,
	step: () => Promise<T>,
	withinMs = STEP_WITHIN_MS,
): Promise<T> {
	const work = guarded(uri, doing, step);
	if (!isRemote(uri)) return work;
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<never>((_, reject) => {
		const state = `The object storage of the search tables (${uri}) did not answer within ${withinMs / 1000} s at ${doing}.`;
		const advice = "Check AWS_ENDPOINT, and whether the storage can be reached from here.";
		timer = setTimeout(() => reject(new StorageUnavailable(state, advice, null)), withinMs);
	});
	try {
		return await Promise.race([work, late]);
	} finally {
		clearTimeout(timer);
		// What comes of it later is nobody's concern any more.
		work.catch(() => {});
	}
}

import type { Filter, Looked } from "../archive/archive.ts";
import type { Block } from "./reply.ts";

/** Which days the question was taken to name: a reader who meant others must be able to tell. */
export function lookedBlocks(looked: Looked | null): readonly Block[] {
	if (looked === null) return [];
	const days = daysOf(looked);
	const runs = looked.beyond
		? [`Looked at articles ${days}, and at all others, which tell more.`]
		: [`Looked at articles ${days}.`];
	return [{ kind: "text", runs }];
}

/** What was searched in the end. */
export function narrowed(filter: Filter, looked: Looked | null): Filter {
	if (looked === null || looked.beyond) return filter;
	return { ...filter, since: looked.since, until: looked.until };
}

function daysOf({ since, until }: Looked): string {
	if (since === null) return `until ${until}`;
	if (until === null) return `from ${since} on`;
	return since === until ? `of ${since}` : `from ${since} to ${until}`;
}

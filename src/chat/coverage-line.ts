import type { Coverage } from "../archive/archive.ts";
import { plural } from "./counting.ts";
import type { Run } from "./reply.ts";

/** A bounded "no": what was searched, how far it reaches and how fresh it is. */
export function coverageLine(coverage: Coverage): readonly Run[] {
	const { articles, quotations, outlets, from, to, undated, newestFetchedAt } = coverage;
	if (articles === 0) return ["Nothing in the archive matches those filters, so nothing was searched."];
	const dated = from === null ? "all undated" : from === to ? `dated ${from}` : `dated ${from} to ${to}`;
	const rest = undated > 0 && from !== null ? ` and ${undated} undated` : "";
	return [
		`Searched: ${plural(articles, "article")} with ${plural(quotations, "statement")} from ${plural(outlets, "outlet")}, ${dated}${rest}; newest added `,
		newestFetchedAt === null ? "at an unknown time" : { ago: newestFetchedAt },
		".",
	];
}

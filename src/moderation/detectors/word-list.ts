import type { WordRule } from "../patterns.ts";
import type { Reading } from "../reading.ts";
import { rawSpan } from "../views/fold.ts";
import type { Detection, Match } from "./row.ts";

/** Words and patterns of the administrators, in the raw text and in the folded one. */
export function listedWords({ raw, view }: Reading, rules: readonly WordRule[]): Detection {
	const matches: Match[] = [];
	for (const { source, find } of rules) {
		const spans = [
			...find(raw).map(([start, end]) => ({ start, end })),
			...(view.text === raw ? [] : find(view.text).map(([from, to]) => rawSpan(view, from, to))),
		];
		for (const { start, end } of spans)
			if (!matches.some((one) => start < one.end && end > one.start))
				matches.push({
					rule: "word-list",
					target: "none",
					start,
					end,
					severity: 2,
					confidence: 0.95,
					reason: `on the list: ${source}`,
				});
	}
	return { matches, why: rules.length === 0 ? "no lists" : "nothing that is listed" };
}

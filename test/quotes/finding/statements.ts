import type { Utterance } from "../../../src/quotes/finding/utterance.ts";

/** An article in which every “…” is a quotation; those from `first` to `last` are one statement. */
export function utteranceIn(articleText: string, first = 0, last = first): Utterance {
	const quotations = [...articleText.matchAll(/“([^”]*)”/g)].map((match) => ({
		text: match[1] ?? "",
		start: match.index + 1,
		end: match.index + 1 + (match[1] ?? "").length,
	}));
	return { articleText, segments: quotations.slice(first, last + 1) };
}

/** A statement that is the whole of its article's quoted words. */
export function statement(words: string): Utterance {
	return utteranceIn(`The harbour master spoke on Tuesday. “${words}” Nobody else did.`);
}

export const TEXAS =
	"Texas will not secede from the Union in 2018. The courts settled that question in 1869, and nobody should pretend otherwise.";
export const HARBOUR =
	"We may close the north harbour for three weeks if the crane cannot be repaired. Some of the smaller boats could move to Oakridge in March, but I don't think that the ferries will follow them.";
export const BUDGET =
	"The council spent $4,200 on the bridge, not $42,000. It's the cheapest well-built crossing in the state, and Mayor Ortiz should thank the engineers who designed it before Friday.";
export const WATER =
	"Our reservoirs hold 36.5 percent of what they held ten years ago. Two thirds of the wells are dry, and the governor has never visited them. She promised to bring engineers from the capital, she promised to bring money, and she promised to come herself.";

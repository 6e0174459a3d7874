import { ranked } from "../answers/ranking.ts";
import type { Article } from "../corpus/article.ts";
import type { Source } from "../verifying/claim.ts";
import { gather } from "./gathering.ts";
import type { Holdings, Limits } from "./holdings.ts";

/** A passage with its whole article, as the archive has it. */
export interface FoundSource extends Source {
	readonly article: Article;
}

/** As many passages as a draft rests on at most. */
const MOST_SOURCES = 12;

/** The passages that a draft of an answer may rest on, best first; none when nothing is near. `today` is `YYYY-MM-DD`. */
export async function passagesFor(
	holdings: Holdings,
	text: string,
	limits: Limits,
	today: string,
): Promise<FoundSource[]> {
	const { question, evidence, weight } = await gather(holdings, text, limits, today);
	return ranked(question, evidence, weight)
		.slice(0, MOST_SOURCES)
		.map(({ article, span, quotes }) => ({ article, span, quotes }));
}

import type { Span } from "../../corpus/article.ts";
import { shortened } from "../fitting.ts";

/** What stands before the asked words stays in view as far as this. */
const BEFORE = 200;

/**
 * At most `most` characters of an article's words, those that were asked for among them, with "…" where words are
 * left out.
 */
export function window(
	words: string,
	asked: readonly Span[],
	most: number,
): { readonly text: string; readonly asked: readonly Span[] } {
	if (words.length <= most) return { text: words, asked };
	const first = asked[0]?.start ?? 0;
	const from =
		first > most * 0.6 ? wordStart(words, Math.max(0, first - Math.min(BEFORE, most / 2)), first) : 0;
	const lead = from > 0 ? "…" : "";
	const text = lead + shortened(words.slice(from), most - lead.length);
	const moved = asked.map(({ start, end }) => ({
		start: Math.max(lead.length, start - from + lead.length),
		end: Math.min(text.length, end - from + lead.length),
	}));
	return { text, asked: moved.filter(({ start, end }) => start < end) };
}

/** Where a word begins between the two places, else the first of them. */
function wordStart(words: string, from: number, until: number): number {
	const begin = Math.floor(from);
	const space = words.indexOf(" ", begin);
	return space !== -1 && space < until ? space + 1 : begin;
}

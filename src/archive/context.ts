import type { Span } from "../corpus/article.ts";
import { paragraphs } from "../corpus/sentences.ts";

/**
 * The paragraph that holds a span, with the one before and the one after it.
 * null when the span is not one of the text's.
 */
export function paragraphsAround(text: string, { start, end }: Span): Span | null {
	if (!(start >= 0 && start < end && end <= text.length)) return null;
	const all = paragraphs(text);
	const first = all.findIndex((paragraph) => paragraph.end > start);
	const last = all.findLastIndex((paragraph) => paragraph.start < end);
	const from = all[Math.max(0, first - 1)];
	const to = all[Math.min(all.length - 1, last + 1)];
	return from && to ? { start: from.start, end: to.end } : null;
}

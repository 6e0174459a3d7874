import type { Span } from "../../src/corpus/article.ts";

/** Units that two spans share. */
export function overlap(a: Span, b: Span): number {
	return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** Intersection over union. */
export function likeness(a: Span, b: Span): number {
	const shared = overlap(a, b);
	return shared === 0 ? 0 : shared / (a.end - a.start + b.end - b.start - shared);
}

/** Pairs gold with found one to one, the most alike first, from `least` on. @returns for each gold index the found index. */
export function pair(gold: readonly Span[], found: readonly Span[], least: number): Map<number, number> {
	const candidates = gold.flatMap((g, i) =>
		found.flatMap((f, j) => {
			const like = likeness(g, f);
			return like >= least ? [{ like, i, j }] : [];
		}),
	);
	candidates.sort((a, b) => b.like - a.like);
	const pairs = new Map<number, number>();
	const taken = new Set<number>();
	for (const { i, j } of candidates) {
		if (pairs.has(i) || taken.has(j)) continue;
		pairs.set(i, j);
		taken.add(j);
	}
	return pairs;
}

const WORD = /[\p{L}\p{N}]+/gu;

export function wordCount(text: string, { start, end }: Span): number {
	return text.slice(start, end).match(WORD)?.length ?? 0;
}

/** A span without the quotation marks and spaces at its ends. */
export function trimmed(text: string, { start, end }: Span): Span {
	let [from, to] = [start, end];
	while (from < to && /[\s"“”„‟]/u.test(text[from] ?? "")) from += 1;
	while (to > from && /[\s"“”„‟]/u.test(text[to - 1] ?? "")) to -= 1;
	return { start: from, end: to };
}

const MASK = /[A-Z]+_\d+|NUMBER|ADDRESS/g;

/** A stretch of a masked text that stands in the text itself, with where it begins in either. */
interface Literal {
	readonly masked: number;
	readonly raw: number;
	readonly length: number;
}

/**
 * Where words of a masked text stand in the text itself, as half-open offsets in UTF-16 units: a mask at an edge is
 * what it stands for. The whole text when they are not found.
 */
export function spanBehind(
	raw: string,
	masked: string,
	words: string,
): { readonly start: number; readonly end: number } {
	const whole = { start: 0, end: raw.length };
	const at = words === "" ? -1 : masked.indexOf(words);
	const literals = at === -1 ? null : aligned(raw, masked);
	if (literals === null) return whole;
	const end = at + words.length;
	const first = literals.find(({ masked: from, length }) => at <= from || at < from + length);
	const last = literals.findLast(({ masked: from, length }) => end >= from + length || end > from);
	if (first === undefined || last === undefined) return whole;
	const before = literals.findLast(({ masked: from, length }) => from + length <= at);
	const after = literals.find(({ masked: from }) => from >= end);
	const start =
		at >= first.masked
			? first.raw + at - first.masked
			: before === undefined
				? 0
				: before.raw + before.length;
	const stop =
		end <= last.masked + last.length
			? last.raw + end - last.masked
			: after === undefined
				? raw.length
				: after.raw;
	return { start, end: stop };
}

/** The stretches between masks, each at the first place after the one before; null when they are not those of the text. */
function aligned(raw: string, masked: string): Literal[] | null {
	const literals: Literal[] = [];
	let from = 0;
	let at = 0;
	for (const { index, 0: mask } of [...masked.matchAll(MASK), { index: masked.length, 0: "" }]) {
		const literal = masked.slice(from, index);
		const found = raw.indexOf(literal, at);
		if (found === -1) return null;
		if (literal !== "") literals.push({ masked: from, raw: found, length: literal.length });
		at = found + literal.length;
		from = index + mask.length;
	}
	return literals;
}

import { parseName } from "./names.ts";
import type { Quote } from "./quote.ts";

/** Whose words some are, by the operator's word. */
export interface Correction {
	/** The quotation's own words, exactly. */
	readonly words: string;
	/** null is nobody: the quotation is unattributed. */
	readonly speaker: string | null;
}

/** Quotations with the operator's corrections: those are certain, whatever the article's wording suggests. */
export function withCorrections(
	quotes: readonly Quote[],
	text: string,
	corrections: readonly Correction[],
): Quote[] {
	if (corrections.length === 0) return [...quotes];
	const byWords = new Map(corrections.map((correction) => [correction.words, correction]));
	return quotes.map((quote) => {
		const correction = byWords.get(text.slice(quote.span.start, quote.span.end));
		return correction === undefined ? quote : { ...quote, ...corrected(correction, quotes) };
	});
}

function corrected({ speaker: name }: Correction, quotes: readonly Quote[]): Partial<Quote> {
	const certain = { confidence: 1, alternatives: [] };
	if (name === null)
		return { ...certain, speaker: { kind: "unattributed" }, mention: null, cue: null, named: false };
	// The same person elsewhere in the article brings their role along.
	const known = quotes.find(
		({ speaker }) => speaker.kind !== "unattributed" && speaker.name === name,
	)?.speaker;
	const kind = parseName(name) === null ? "organisation" : "person";
	return { ...certain, speaker: known ?? { kind, name, role: null }, named: true };
}

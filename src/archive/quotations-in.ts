import { extractQuotes } from "../quotes/extract.ts";

/** Words that a message puts into somebody's mouth, or that it quotes without saying whose they are. */
export interface ClaimedQuotation {
	readonly words: string;
	readonly speaker: string | null;
}

/** The quotations of a message; one without quotation marks is taken as a quotation whole. */
export function quotationsIn(message: string): ClaimedQuotation[] {
	const quoted = extractQuotes(message).filter(({ kind }) => kind !== "reported");
	if (quoted.length === 0) return [{ words: message, speaker: null }];
	return quoted.map(({ span, speaker }) => ({
		words: message.slice(span.start, span.end),
		speaker: speaker.kind === "person" || speaker.kind === "organisation" ? speaker.name : null,
	}));
}

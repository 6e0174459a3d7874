import type { Span } from "../../corpus/article.ts";
import type { Asked } from "./asked.ts";
import type { Range } from "./coverage.ts";
import { deniedByOutlet } from "./denied.ts";
import { severedAfter, severedBefore } from "./edges.ts";
import type { Fault } from "./elision.ts";
import type { SaidWord, Utterance } from "./utterance.ts";

/** Why words that stand in the record may not be given as asked; `word` is the article's word, at `span`. */
export type Reason =
	/** A negation, hedge, condition or quantifier stands just outside a cut and governs what is inside. */
	| { readonly kind: "severed"; readonly word: string; readonly span: Span }
	/** A negation or hedge is left out between two fragments. */
	| { readonly kind: "hidden"; readonly word: string; readonly span: Span }
	/** The outlet's own words beside the quotation deny it: never said “…”. */
	| { readonly kind: "denied"; readonly word: string; readonly span: Span }
	/** A bracket puts in, takes out or swaps what may not be. */
	| { readonly kind: "bracket"; readonly text: string }
	/** A fragment beside an ellipsis is too short to be recognised. */
	| { readonly kind: "short-fragment"; readonly text: string }
	/** More is left out between two fragments than an ellipsis may stand for. */
	| { readonly kind: "far-apart" }
	/** The asker's text is longer than what is compared. */
	| { readonly kind: "unread" }
	/** The words differ: the diff tells. */
	| { readonly kind: "words" };

/** What is wrong with giving the words in `range` without what stands around them, or null. */
export function reasonAround(
	asked: Asked,
	words: readonly SaidWord[],
	said: Utterance,
	{ from, to }: Range,
): Reason | null {
	if (asked.truncated) return { kind: "unread" };
	const severed = severedBefore(words, from, to) ?? severedAfter(words, from, to);
	if (severed !== null) return { kind: "severed", ...wordAt(words, said, severed) };
	const segment = words[from]?.segment;
	if (segment === undefined || words[from - 1]?.segment === segment) return null;
	const denial = deniedByOutlet(said.articleText, said.segments[segment]?.start ?? 0);
	return denial && { kind: "denied", ...shown(said, denial) };
}

/** The reader's account of a fault in an elided query. */
export function reasonOf(fault: Fault, asked: Asked, words: readonly SaidWord[], said: Utterance): Reason {
	if (fault.kind === "far-apart") return fault;
	if (fault.kind === "severed" || fault.kind === "hidden") {
		return { kind: fault.kind, ...wordAt(words, said, fault.at) };
	}
	const first = asked.words[fault.asked[0]];
	const last = asked.words[fault.asked[1] - 1];
	return { kind: fault.kind, text: asked.text.slice(first?.start, last?.end) };
}

function wordAt(words: readonly SaidWord[], said: Utterance, index: number) {
	return shown(said, words[index] ?? { start: 0, end: 0 });
}

function shown({ articleText }: Utterance, { start, end }: Span) {
	return { word: articleText.slice(start, end), span: { start, end } };
}

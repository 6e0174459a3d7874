import type { AnswerPart } from "../answers/parts.ts";
import type { Span } from "../corpus/article.ts";
import type { Quote } from "../quotes/quote.ts";
import { excerptBlock, quotationBlock } from "./quoting.ts";
import type { Block, Run } from "./reply.ts";

/** The share of a stretch from which on a quotation is shown in its place. */
const MOST = 0.5;

/** A part of an answer: the article's sentences whole, or the one quotation that they are, and any correction known. */
export function answerBlocks(part: AnswerPart, before?: AnswerPart): readonly Block[] {
	const { article, span, quote } = part;
	const shown =
		quote !== null && isMost(quote, span) ? quotationBlock({ article, quote }) : excerptBlock(article, span);
	// Said once for all the parts of one article.
	const note = before?.article === article ? null : correctionNote(part);
	return note === null ? [shown] : [{ kind: "text", runs: note }, shown];
}

/** Whether a quotation is what a stretch of sentences mostly says; else the sentences say more than it does. */
function isMost({ kind, span: { start, end } }: Quote, span: Span): boolean {
	return (
		kind !== "reported" &&
		start >= span.start &&
		end <= span.end &&
		end - start >= MOST * (span.end - span.start)
	);
}

function correctionNote({ corrects, correctedBy }: AnswerPart): readonly Run[] | null {
	if (correctedBy) {
		return [
			{ strong: "Since corrected" },
			" by ",
			{ label: correctedBy.headline },
			` (${correctedBy.publishedOn ?? "undated"}):`,
		];
	}
	if (corrects) {
		return [
			{ strong: "A correction" },
			" of ",
			{ label: corrects.headline },
			` (${corrects.publishedOn ?? "undated"}):`,
		];
	}
	return null;
}

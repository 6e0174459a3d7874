import type { AnswerPart } from "../answers/parts.ts";
import { excerptBlock, quotationBlock } from "./quoting.ts";
import type { Block, Run } from "./reply.ts";

/** A part of an answer: the sentences of the article, who is quoted in them, and whether a correction is known. */
export function answerBlocks(part: AnswerPart): readonly Block[] {
	const { article, span, quote } = part;
	const inside = quote !== null && quote.span.start >= span.start && quote.span.end <= span.end;
	const shown =
		inside && quote.kind !== "reported" ? quotationBlock({ article, quote }) : excerptBlock(article, span);
	const note = correctionNote(part);
	return note === null ? [shown] : [{ kind: "text", runs: note }, shown];
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

import type { Article } from "../corpus/article.ts";
import type { Quote } from "../quotes/quote.ts";
import type { AskedSpeaker } from "./asked-speaker.ts";
import type { Source } from "./candidates.ts";
import { type AnswerPart, partOf, type Stretch } from "./parts.ts";
import { isBy } from "./speakers.ts";

/**
 * Puts what a correction says before what it corrects, and marks both.
 * Of a corrected article nothing is shown once its correction answers.
 */
export function withCorrections(
	chosen: readonly Stretch[],
	sources: readonly Source[],
	speaker: AskedSpeaker | null,
): AnswerPart[] {
	const articles = sources.map(({ article }) => article);
	const correctionOf = (id: string): Article | null =>
		articles.find((article) => article.corrects === id) ?? null;
	const parts = chosen.map((each): AnswerPart => {
		const { article } = each.main.source;
		return {
			...partOf(each, quoteOf(each, speaker)),
			corrects: articles.find(({ id }) => id === article.corrects) ?? null,
			correctedBy: correctionOf(article.id),
		};
	});
	return parts.filter(
		({ correctedBy }) => !correctedBy || !parts.some(({ article }) => article === correctedBy),
	);
}

/** A sentence that is less of a quotation than this is shown for what the article itself says. */
const MOSTLY = 0.5;

/** The quotation that a part is shown for: the asked speaker's, or else the one that is most of its main sentence. */
function quoteOf({ main }: Stretch, speaker: AskedSpeaker | null): Quote | null {
	const { quotes, span } = main.sentence;
	if (speaker) return quotes.find((quote) => isBy(speaker, quote)) ?? null;
	const most = MOSTLY * (span.end - span.start);
	return quotes.find((quote) => quote.span.end - quote.span.start >= most) ?? null;
}

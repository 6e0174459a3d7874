import type { Article } from "../corpus/article.ts";
import type { Source } from "./candidates.ts";
import { type AnswerPart, partOf, type Stretch } from "./parts.ts";

/**
 * Puts what a correction says before what it corrects, and marks both.
 * Of a corrected article nothing is shown once its correction answers.
 */
export function withCorrections(chosen: readonly Stretch[], sources: readonly Source[]): AnswerPart[] {
	const articles = sources.map(({ article }) => article);
	const correctionOf = (id: string): Article | null =>
		articles.find((article) => article.corrects === id) ?? null;
	const parts = chosen.map((each): AnswerPart => {
		const { article } = each.main.source;
		return {
			...partOf(each, quoteOf(each)),
			corrects: articles.find(({ id }) => id === article.corrects) ?? null,
			correctedBy: correctionOf(article.id),
		};
	});
	return parts.filter(
		({ correctedBy }) => !correctedBy || !parts.some(({ article }) => article === correctedBy),
	);
}

function quoteOf({ main }: Stretch) {
	const { quotes } = main.sentence;
	return quotes.find((quote) => quote.named) ?? quotes[0] ?? null;
}

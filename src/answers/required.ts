import type { Source } from "./candidates.ts";
import type { Question } from "./question.ts";

/** How far into an article a name is looked for outside the retrieved passages. */
const REACH = 20_000;
/** A name is borne by itself, or by a word of its family ("Californian"). */
const BORNE = 0.6;

/**
 * Whether the article bears every name and number of the question:
 * what it never mentions it does not tell about.
 */
export function bearsNames(question: Question, source: Source): boolean {
	return question.terms.every((term, i) => {
		if (!term.strict || (source.whole[i] ?? 0) >= BORNE) return true;
		const { article } = source;
		if (term.number !== null) return article.publishedOn?.startsWith(`${term.number}-`) === true;
		return `${article.byline ?? ""}\n${article.outlet}\n${article.text.slice(0, REACH)}`.includes(term.text);
	});
}

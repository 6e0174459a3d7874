import { passagesOf } from "../corpus/passages.ts";
import type { SearchRows } from "../search/rows.ts";
import type { StoredArticle } from "../store/articles.ts";
import { foldText, speakerKey } from "../store/fold.ts";
import type { StoredQuote } from "../store/quotation-rows.ts";

/** What the search tables hold of an article: made from SQL alone, so that they can be made anew at any time. */
export function searchRows(article: StoredArticle, quotes: readonly StoredQuote[]): SearchRows {
	const shared = {
		articleKey: article.key,
		collection: article.collection,
		outlet: foldText(article.outlet),
		publishedOn: article.publishedOn ?? "",
	};
	return {
		passages: passagesOf(article.text).map(({ start, end }) => ({
			...shared,
			start,
			end,
			words: `${article.headline}\n${article.text.slice(start, end)}`,
		})),
		quotations: quotes.map(({ ordinal, kind, span, speaker, named }) => ({
			...shared,
			ordinal,
			kind,
			// Only a speaker who may be named can be searched for (invariant 2).
			person: named && speaker.kind !== "unattributed" ? (speakerKey(speaker.kind, speaker.name) ?? "") : "",
			words: article.text.slice(span.start, span.end),
		})),
	};
}

import type { Article, Span } from "../corpus/article.ts";
import type { Action } from "./reply.ts";

/** *Show in context* for words that stand at `span` of an article. */
export function contextAction(article: Article, { start, end }: Span, label = "Show in context"): Action {
	return {
		label,
		command: "show-context",
		options: { article: article.id, version: `${article.version}`, start: `${start}`, end: `${end}` },
	};
}

import type { Span } from "../corpus/article.ts";

/** What an operator decides from chat about whose words are in an article. */
export interface ArticleKeeping {
	/**
	 * Records that it cannot be said whose words the quotation at `span` is, for good.
	 * @returns false when no quotation stands there any more.
	 */
	takeBack(quotation: { readonly articleId: string; readonly span: Span }, why: string): Promise<boolean>;
}

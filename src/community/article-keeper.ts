import { reattribute } from "../archive/reattribute.ts";
import type { ArticleKeeping } from "../chat/article-keeping.ts";
import { SHARED, type Span } from "../corpus/article.ts";
import { Articles } from "../store/articles.ts";
import type { Database } from "../store/database.ts";
import { current } from "../store/publication.ts";
import { Quotations } from "../store/quotations.ts";

/** The operator's decisions about the shared archive, from chat. */
export class ArticleKeeper implements ArticleKeeping {
	readonly #db: Database;
	readonly #corpusUri: string;

	constructor(db: Database, corpusUri: string) {
		this.#db = db;
		this.#corpusUri = corpusUri;
	}

	async takeBack(
		{ articleId, span }: { readonly articleId: string; readonly span: Span },
		why: string,
	): Promise<boolean> {
		const at = (await current(this.#db)).archiveVersion;
		const article = await new Articles(this.#db).find([SHARED], articleId, at);
		if (article === null) return false;
		const quotes = await new Quotations(this.#db).ofArticle([SHARED], article.key, at);
		const parts = quotes.filter((quote) => quote.span.start < span.end && span.start < quote.span.end);
		if (parts.length === 0) return false;
		await reattribute(this.#db, this.#corpusUri, [{ article, parts }], { to: null, why });
		return true;
	}
}

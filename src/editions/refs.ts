import type { ArticleRef, EditionArticle } from "./edition.ts";

export function refOf({ collection, id, version }: EditionArticle): ArticleRef {
	return { collection, articleId: id, version };
}

/** Tells articles of all collections apart, whatever their version. */
export function keyOf({ collection, id }: Pick<EditionArticle, "collection" | "id">): string {
	return `${collection}/${id}`;
}

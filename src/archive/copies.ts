import type { Article, ArticleDraft } from "../corpus/article.ts";

/** An article that is the same text as one that arrives. */
export interface Same {
	readonly article: Pick<Article, "id" | "outlet" | "partial" | "alsoIn" | "copiedIn">;
	/** Whose words it is: a registrable domain. */
	readonly publisher: string;
}

/** What an article is that arrives: one of its own, of which there may be others; a new version; or nothing new. */
export type Standing =
	| { readonly kind: "own"; readonly copyOf: Same["article"] | null }
	| { readonly kind: "version"; readonly of: string }
	| { readonly kind: "known"; readonly of: string };

/**
 * What to make of an article whose text others have. Its own publisher's is the same article at another address: a new
 * version, but nothing new where only its lead comes after the whole. Another publisher's makes it a copy, of the first
 * that is none itself. Only the domain on which the words stand tells who published them: names can be claimed.
 */
export function standingOf(
	draft: Pick<ArticleDraft, "partial" | "outlet">,
	publisher: string,
	same: readonly Same[],
): Standing {
	const own = same.find((each) => each.publisher === publisher);
	if (own !== undefined) {
		const less = draft.partial && !own.article.partial;
		return { kind: less ? "known" : "version", of: own.article.id };
	}
	const original = same.find(({ article }) => article.alsoIn === undefined) ?? same[0];
	const copyOf = original && original.article.outlet !== draft.outlet ? original.article : null;
	return { kind: "own", copyOf };
}

/** More outlets than these say nothing more. In UTF-16 units. */
const LONGEST_LIST = 300;

/** The outlets that have an article's text, with one more that has it now; null when it is in the list. */
export function alsoCopiedIn(before: string | undefined, outlet: string): string | null {
	if (before === undefined) return outlet;
	if (before.split(", ").includes(outlet) || before.length + outlet.length > LONGEST_LIST) return null;
	return `${before}, ${outlet}`;
}

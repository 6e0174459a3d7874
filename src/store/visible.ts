import { type Expression, type ExpressionBuilder, type SqlBool, sql } from "kysely";
import { foldText } from "./fold.ts";
import type { ArticlesTable, Tables } from "./tables.ts";

/** What a reader asks of the articles it may see; a bound given shuts out what has no date. */
export interface ArticleFilter {
	/** `YYYY-MM-DD`, inclusive. */
	readonly since?: string | null | undefined;
	/** `YYYY-MM-DD`, inclusive. */
	readonly until?: string | null | undefined;
	/** Compared without case and marks. */
	readonly outlet?: string | null | undefined;
}

type Builder = ExpressionBuilder<Tables & { a: ArticlesTable }, "a">;

/**
 * The one place that says what a reader sees: the versions of `at` in the caller's collections.
 * Every query of every reader has it, on `articles as a`.
 */
export function visible(eb: Builder, collections: readonly string[], at: number): Expression<SqlBool> {
	if (collections.length === 0) return sql<SqlBool>`1 = 0`;
	return eb.and([
		eb("a.collection", "in", [...collections]),
		eb("a.added_in", "<=", at),
		eb.or([eb("a.retired_in", "is", null), eb("a.retired_in", ">", at)]),
	]);
}

/** The filter as conditions on `articles as a`. */
export function matching(eb: Builder, { since, until, outlet }: ArticleFilter): Expression<SqlBool> {
	return eb.and([
		...(since == null ? [] : [eb("a.published_on", ">=", since)]),
		...(until == null ? [] : [eb("a.published_on", "<=", until)]),
		...(outlet == null ? [] : [eb("a.outlet_folded", "=", foldText(outlet))]),
	]);
}

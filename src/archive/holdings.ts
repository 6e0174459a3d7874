import type { SearchFilter, SearchSnapshot } from "../search/reader.ts";
import type { Articles } from "../store/articles.ts";
import { foldText } from "../store/fold.ts";
import type { Quotations } from "../store/quotations.ts";
import type { Terms } from "../store/terms.ts";
import type { Reading, RecentArticles } from "./recent.ts";
import type { Semantic } from "./semantic.ts";

/** Limits to a search, as an asker gives them; null or absent is no limit. `YYYY-MM-DD`, both ends included. */
export interface Filter {
	readonly since?: string | null;
	readonly until?: string | null;
	readonly outlet?: string | null;
}

/** A filter without its empty parts. */
export interface Limits {
	readonly since?: string;
	readonly until?: string;
	readonly outlet?: string;
}

/**
 * The archive as one caller may see it at one published version: SQL rows and search tables of the same version,
 * bound to the caller's collections (invariant 3). Everything that answers a question reads through this.
 */
export interface Holdings {
	readonly at: number;
	readonly collections: readonly string[];
	readonly articles: Articles;
	readonly quotations: Quotations;
	readonly terms: Terms;
	readonly search: SearchSnapshot;
	/** Search by meaning; absent when no embedding model is set. */
	readonly semantic?: Semantic;
	/** Shared by all callers of this process; it shows each of them only what is theirs. */
	readonly recent: RecentArticles;
}

/** What the search tables are to look among. */
export function searchFilter({ collections }: Holdings, { since, until, outlet }: Limits): SearchFilter {
	return {
		collections,
		...(since !== undefined && { since }),
		...(until !== undefined && { until }),
		...(outlet !== undefined && { outlet: foldText(outlet) }),
	};
}

/** The articles of these keys with their quotations, by key; those that the caller may not see are not in it. */
export function readArticlesOf(
	{ recent, collections, at }: Holdings,
	keys: Iterable<number>,
): Promise<ReadonlyMap<number, Reading>> {
	return recent.read(collections, keys, at);
}

import { ORGANISATION_WORDS } from "./lexicon.ts";

/** Who tells the story, as far as the operator told us. */
export interface Author {
	/** Who "I" is outside quotation marks. */
	readonly person: string | null;
	/** Who "we" is. */
	readonly outlet: string | null;
}

/** The author of a byline such as "By Ann Reyes"; nobody where it names several people or a desk. */
export function authorOf(byline: string | null | undefined, outlet: string | null | undefined): Author {
	const name = (byline ?? "").replace(/^\s*by\s+/i, "").trim();
	const words = name.split(/\s+/);
	const isPerson =
		words.length >= 2 &&
		words.length <= 4 &&
		words.every((word) => /^\p{Lu}[\p{L}.'’-]*$/u.test(word) && !ORGANISATION_WORDS.has(word.toLowerCase()));
	return { person: isPerson ? name : null, outlet: outlet?.trim() || null };
}

import { isGivenName } from "./first-names.ts";
import { KNOWN_ORGANISATIONS, ORGANISATION_WORDS, PERSONAL_TITLES, PLACES, TITLES } from "./lexicon.ts";

const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;

/** The words of a capitalised run, split into what comes before the name (titles, party) and the name. */
export function splitTitles(words: readonly string[]): { titles: string[]; name: string[] } {
	let cut = 0;
	for (let i = 0; i < words.length - 1; i += 1) {
		const word = (words[i] as string).toLowerCase().replace(/\.$/, "");
		if (word === "of" && cut === i && i + 2 < words.length) {
			cut = i + 2; // "Secretary of State"
			continue;
		}
		if (
			TITLES.has(word) &&
			!SUFFIX.test(words[i + 1] as string) &&
			(i === cut || PERSONAL_TITLES.has(word) || (i > 0 && cut > 0))
		)
			cut = i + 1;
	}
	return {
		titles: words.slice(0, cut).map((word) => word.toLowerCase().replace(/\.$/, "")),
		name: words.slice(cut),
	};
}

/** "Article V", "Proposition 9". */
const PART_OF_A_LAW =
	/^(?:article|section|chapter|clause|amendment|proposition|resolution|directive|regulation|treaty)$/;

/** What a capitalised run names, judged by its own words alone. `maybe` is a person if anything else says so. */
export function kindOfName(
	words: readonly string[],
	titles: readonly string[],
	hasArticle: boolean,
): "person" | "maybe" | "organisation" | "place" | "document" {
	const lower = words.map((word) => word.toLowerCase());
	if (PART_OF_A_LAW.test(lower[0] ?? "")) return "document";
	const last = (lower.at(-1) ?? "").replace(/\.$/, "");
	const titled = titles.some((title) => PERSONAL_TITLES.has(title));
	const known = isGivenName(lower[0] ?? "");
	if (
		words.length > 1 &&
		(ORGANISATION_WORDS.has(last) || lower.some((word) => /^(?:of|for|and|on|in|&|the)$/.test(word)))
	)
		return known &&
			!/^(?:party|campaign|foundation|organization|administration|group|inc|institute|university|school|college|court|center|house)$/.test(
				last,
			) &&
			words.length === 2
			? "person"
			: "organisation";
	if (words.length === 1 && (KNOWN_ORGANISATIONS.has(last) || ORGANISATION_WORDS.has(last)))
		return "organisation";
	if (words.length === 1 && /^\p{Lu}{2,}\d+$/u.test(words[0] ?? "")) return "organisation"; // a station: "CBS13"
	if (titled) return "person";
	if (
		lower.every(
			(word) =>
				PLACES.has(word) ||
				word === "new" ||
				word === "united" ||
				word === "states" ||
				word === "saint" ||
				word === "san" ||
				word === "los",
		)
	)
		return "place";
	if (words.length === 1 && /^(?:\p{Lu}\.?){2,6}$/u.test(words[0] ?? "")) return "organisation";
	if (hasArticle) return known && words.length > 1 ? "person" : "organisation";
	if (words.length > 1 && known) return "person";
	return "maybe";
}

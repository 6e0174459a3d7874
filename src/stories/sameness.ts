import { copiesAmong, headOf } from "./duplicates.ts";
import { bandsOf, shinglesOf } from "./shingles.ts";

/** What is held against another article to tell whether it is the same. */
export interface Comparable {
	readonly headline: string;
	readonly text: string;
	/** `YYYY-MM-DD`. */
	readonly publishedOn: string | null;
}

/** Shorter texts are said of many things: "Photos of the day". In UTF-16 units. */
const LEAST = 200;
/** Days that lie between two printings of one text at most. */
const MOST_DAYS = 3;
const DAY_MS = 86_400_000;
/** Words with a capital that no beginning of a sentence explains. */
const NAME = /(?<=[\p{Ll},;] )\p{Lu}[\p{L}’'-]*/gu;
const FIGURE = /\p{N}+/gu;
/** Shorter words stand in every headline. */
const TELLING = /\p{L}{4,}/gu;

/** By which articles that may be the same find each other (see `bandsOf`); none for a text too short to tell. */
export function marksOf(article: Comparable): number[] {
	return article.text.length < LEAST ? [] : bandsOf(shinglesOf(headOf(article)));
}

/**
 * Whether two articles are one text: almost the same headline and lead and no figure or name that speaks against it
 * (`copiesAmong`), or the very same text under another headline; printed within three days of each other. A text that
 * has no word in common with the other's headline is no article's but a notice of the site's; and where each lead has
 * a name that the other lacks, one form was filled in twice.
 */
export function isSameText(a: Comparable, b: Comparable): boolean {
	if (Math.min(a.text.length, b.text.length) < LEAST) return false;
	if (a.publishedOn !== null && b.publishedOn !== null) {
		if (Math.abs(Date.parse(a.publishedOn) - Date.parse(b.publishedOn)) > MOST_DAYS * DAY_MS) return false;
	}
	const exact = beginsAs(a.text, b.text) && plain(a.text) === plain(b.text);
	// What is cheap comes first: sites whose articles are all of one form are compared often.
	if (!exact && (differIn(FIGURE, a, b) !== "none" || differIn(NAME, a, b) === "both")) return false;
	if (!isAbout(a, b) || !isAbout(b, a)) return false;
	if (exact) return true;
	const undated = { outlet: "", url: null, publishedAt: null, publishedOn: null };
	return (
		copiesAmong([
			{ ...undated, id: "a", headline: a.headline, text: a.text },
			{ ...undated, id: "b", headline: b.headline, text: b.text },
		]).size > 0
	);
}

function isAbout({ headline }: Comparable, other: Comparable): boolean {
	const words = new Set(wordsOf(headline));
	return words.size === 0 || wordsOf(headOf(other)).some((word) => words.has(word));
}

/** Whose lead has what the other lacks. */
function differIn(pattern: RegExp, a: Comparable, b: Comparable): "none" | "one" | "both" {
	const of = (each: Comparable) => new Set(headOf({ ...each, headline: "" }).match(pattern));
	const [first, second] = [of(a), of(b)];
	const sides = [first.difference(second), second.difference(first)].filter(({ size }) => size > 0);
	return sides.length === 2 ? "both" : sides.length === 1 ? "one" : "none";
}

function wordsOf(text: string): string[] {
	return text.toLowerCase().match(TELLING) ?? [];
}

/** Most texts differ at once. */
function beginsAs(a: string, b: string): boolean {
	return plain(a.slice(0, LEAST)).slice(0, LEAST / 2) === plain(b.slice(0, LEAST)).slice(0, LEAST / 2);
}

function plain(text: string): string {
	return text.replace(/\s+/g, " ").trim();
}

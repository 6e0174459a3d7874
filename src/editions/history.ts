import { readArticle } from "../stories/reading.ts";
import { WEIGHTS } from "../stories/weights.ts";
import type { EditionArticle } from "./edition.ts";
import { letters } from "./letters.ts";

/** A lead tells something new from so many names and numbers on that no earlier article had … */
const NEW_NAMES_AND_NUMBERS = 2;
/** … or when so much of all that it says stood in no earlier one. */
const NEW_SHARE = 0.6;
/** Shorter quotations are said by everyone. */
const LEAST_QUOTED = 20;

/**
 * Whether an article has something that the earlier ones of its story had not: a quotation, or a lead that tells more.
 * The same told again in other words is nothing new.
 */
export function hasNews(article: EditionArticle, earlier: readonly EditionArticle[]): boolean {
	return newQuotes(article, earlier).length > 0 || hasNewLead(article, earlier);
}

/** The ordinals of an article's quotations whose words stand in none of the earlier ones. */
export function newQuotes({ text, quotes }: EditionArticle, earlier: readonly EditionArticle[]): number[] {
	const known = earlier.map((each) => plain(each.text));
	return [...quotes.keys()].filter((i) => {
		const quote = quotes[i];
		if (!quote || quote.kind === "reported") return false;
		const said = plain(text.slice(quote.span.start, quote.span.end));
		return said.length >= LEAST_QUOTED && !known.some((words) => words.includes(said));
	});
}

function hasNewLead(article: EditionArticle, earlier: readonly EditionArticle[]): boolean {
	const known = new Set(earlier.flatMap((each) => [...terms(each, "all").keys()]));
	const said = terms(article, "lead");
	const added = [...said].filter(([term]) => !known.has(term));
	const names = added.filter(([, isNameOrNumber]) => isNameOrNumber).length;
	return names >= NEW_NAMES_AND_NUMBERS || (said.size > 0 && added.length >= NEW_SHARE * said.size);
}

/** The words that tell something, and whether each is of a name or a number. */
function terms(article: EditionArticle, part: "lead" | "all"): Map<string, boolean> {
	const { headline, lead, body } = readArticle(article, WEIGHTS);
	const sentences = part === "lead" ? [headline, ...lead] : [headline, ...lead, ...body];
	const found = new Map<string, boolean>();
	for (const { term, kind, capital, opening, stop } of sentences.flat()) {
		if (stop) continue;
		found.set(term, found.get(term) || kind !== "word" || (capital && !opening));
	}
	return found;
}

/** Without accents, ligatures and full widths: outlets write one quotation in several ways. */
function plain(text: string): string {
	return letters(text.normalize("NFKD"));
}

import type { FoundQuote } from "../chat/quoting.ts";
import type { Person } from "../store/people.ts";
import { articlesByKey, type Holdings, type Limits, searchFilter } from "./holdings.ts";

/** A page of what somebody said, and how many statements there are in all. */
export interface Statements {
	readonly found: readonly FoundQuote[];
	readonly total: number;
}

/** As many statements about something as are looked at. */
const MOST_ABOUT = 200;
/** Beyond this a count adds nothing that a reader could use. */
const MOST = 1_000;

/** What a person said, newest first and undated last; with `about`, only what shares words with that. */
export async function statementsOf(
	holdings: Holdings,
	person: Person,
	about: string | null,
	limits: Limits,
	offset: number,
	limit: number,
): Promise<Statements> {
	const { quotations, collections, at } = holdings;
	const all = await quotations.said(collections, at, { ...limits, people: [person.person], limit: MOST });
	const wanted = about === null ? all : all.filter(await isAbout(holdings, person, about, limits));
	const page = wanted.slice(offset, offset + limit);
	const articles = await articlesByKey(holdings, page.map(({ articleKey }) => articleKey));
	const found = page.flatMap((quote) => {
		const article = articles.get(quote.articleKey);
		return article ? [{ article, quote }] : [];
	});
	return { found, total: wanted.length };
}

/** Whether a statement, or the passage around it, shares words with `about`. */
async function isAbout(holdings: Holdings, { person }: Person, about: string, limits: Limits) {
	const filter = { ...searchFilter(holdings, limits), people: [person] };
	const hits = await holdings.search.quotations(about, filter, MOST_ABOUT);
	const keys = new Set(hits.map(({ articleKey, ordinal }) => `${articleKey}/${ordinal}`));
	return ({ articleKey, ordinal }: { articleKey: number; ordinal: number }) => keys.has(`${articleKey}/${ordinal}`);
}

import type { FoundQuote } from "../chat/quoting.ts";
import type { Person } from "../store/people.ts";
import type { StoredQuote } from "../store/quotation-rows.ts";
import { type Holdings, type Limits, readArticlesOf, searchFilter } from "./holdings.ts";

/** A page of what somebody said, and how many statements there are in all. */
export interface Statements {
	readonly found: readonly FoundQuote[];
	readonly total: number;
}

/** As many statements about something as are looked at. */
const MOST_ABOUT = 200;
/** Beyond this a count adds nothing that a reader could use. */
const MOST = 1_000;

/** Which statements, in which order, and which page of them. */
export interface StatementsSought {
	/** Only what shares words with this. */
	readonly about: string | null;
	/** `relevance` is how much a statement shares with `about`; `newest` puts the undated last. */
	readonly order: "newest" | "relevance";
	readonly offset: number;
	readonly limit: number;
}

/** What a person is on record as saying, quotations and reported statements alike. */
export async function statementsOf(
	holdings: Holdings,
	person: Person,
	{ about, order, offset, limit }: StatementsSought,
	limits: Limits,
): Promise<Statements> {
	const { quotations, collections, at } = holdings;
	const all = await quotations.said(collections, at, { ...limits, people: [person.person], limit: MOST });
	const wanted = about === null ? all : await onSubject(holdings, all, person, about, order, limits);
	const page = wanted.slice(offset, offset + limit);
	const readings = await readArticlesOf(
		holdings,
		page.map(({ articleKey }) => articleKey),
	);
	const found = page.flatMap((quote) => {
		const article = readings.get(quote.articleKey)?.article;
		return article ? [{ article, quote }] : [];
	});
	return { found, total: wanted.length };
}

/** The statements that share words with `about`, in the order asked for. */
async function onSubject(
	holdings: Holdings,
	statements: readonly StoredQuote[],
	{ person }: Person,
	about: string,
	order: StatementsSought["order"],
	limits: Limits,
): Promise<readonly StoredQuote[]> {
	const filter = { ...searchFilter(holdings, limits), people: [person] };
	const hits = await holdings.search.quotations(about, filter, MOST_ABOUT);
	const ranks = new Map(hits.map((hit, rank) => [place(hit), rank]));
	const rank = (statement: StoredQuote) => ranks.get(place(statement)) ?? Number.POSITIVE_INFINITY;
	const found = statements.filter((statement) => ranks.has(place(statement)));
	return order === "newest" ? found : found.toSorted((a, b) => rank(a) - rank(b));
}

function place({ articleKey, ordinal }: { articleKey: number; ordinal: number }): string {
	return `${articleKey}/${ordinal}`;
}

import type { Claim } from "../quotes/finding/speakers.ts";
import type { Utterance } from "../quotes/finding/utterance.ts";
import { type Candidate, judge, type Verdict } from "../quotes/finding/verdict.ts";
import { MAX_QUERY_WORDS, wordsOf } from "../quotes/finding/words.ts";
import type { StoredArticle } from "../store/articles.ts";
import { speakerKey } from "../store/fold.ts";
import type { Person } from "../store/people.ts";
import type { StoredQuote } from "../store/quotation-rows.ts";
import { articlesByKey, type Holdings, type Limits, searchFilter } from "./holdings.ts";

/** A statement that search brings up, with the article it stands in. */
export interface Found extends Candidate {
	readonly article: StoredArticle;
	readonly quote: StoredQuote;
	/** Every quotation of the utterance, in the order of the text: `utterance.segments` one by one. */
	readonly parts: readonly StoredQuote[];
}

export type WhoSaid = Verdict<Found>;

/** Statements compared word by word. */
const CANDIDATES = 60;

/**
 * Finds the statements nearest to the words and decides what may be said of them.
 * `suspects` are the people whom the asker's speaker may mean; null when the asker named none.
 */
export async function whoSaid(
	holdings: Holdings,
	asked: string,
	suspects: readonly Person[] | null,
	limits: Limits,
): Promise<WhoSaid> {
	const words = wordsOf(asked, { limit: MAX_QUERY_WORDS }).words;
	const [candidates, weights] = await Promise.all([
		candidatesFor(holdings, asked, limits),
		holdings.terms.weights(words.map(({ stem }) => stem)),
	]);
	const keys = suspects === null ? null : new Set(suspects.map(({ person }) => person));
	return judge(asked, candidates, {
		weight: (stem) => weights.get(stem) ?? 0,
		date: ({ article }) => article.publishedOn,
		...(keys && { speaker: ({ quote }: Found) => claimOf(quote, keys) }),
	});
}

/** One candidate for each utterance that search brings up; its segments are all the quotations of that utterance. */
async function candidatesFor(holdings: Holdings, asked: string, limits: Limits): Promise<Found[]> {
	const { search, quotations, collections, at } = holdings;
	const hits = await search.quotations(asked, searchFilter(holdings, limits), CANDIDATES);
	const articles = await articlesByKey(
		holdings,
		hits.map(({ articleKey }) => articleKey),
	);
	const quotes = Map.groupBy(
		await quotations.ofArticles(collections, [...articles.keys()], at),
		({ articleKey }) => articleKey,
	);
	const seen = new Set<string>();
	return hits.flatMap(({ articleKey, ordinal }): Found[] => {
		const article = articles.get(articleKey);
		const quote = quotes.get(articleKey)?.find((each) => each.ordinal === ordinal);
		if (!article || !quote) return [];
		const parts =
			quote.kind === "reported"
				? [quote]
				: (quotes.get(articleKey) ?? []).filter((each) => sameUtterance(each, quote));
		const [first = quote] = parts;
		const id = `${articleKey}/${first.ordinal}`;
		if (seen.has(id)) return [];
		seen.add(id);
		return [{ article, quote, parts, utterance: utteranceOf(article, parts) }];
	});
}

function sameUtterance(a: StoredQuote, b: StoredQuote): boolean {
	return a.kind !== "reported" && a.utterance === b.utterance;
}

function utteranceOf({ text }: StoredArticle, quotes: readonly StoredQuote[]): Utterance {
	return {
		articleText: text,
		segments: quotes.map(({ span }) => ({ ...span, text: text.slice(span.start, span.end) })),
	};
}

/** Only a speaker who may be named confirms or contradicts the asker (invariant 2). */
function claimOf({ named, speaker }: StoredQuote, suspects: ReadonlySet<string>): Claim {
	if (!named || speaker.kind === "unattributed" || speaker.kind === "unnamed") return "unknown";
	return suspects.has(speakerKey(speaker.kind, speaker.name) ?? "") ? "same" : "other";
}

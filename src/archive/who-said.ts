import { find, type Sources } from "../quotes/finding/find.ts";
import type { Claim } from "../quotes/finding/speakers.ts";
import type { Utterance } from "../quotes/finding/utterance.ts";
import type { Assessment, Candidate, Verdict } from "../quotes/finding/verdict.ts";
import type { PassageHit, SearchFilter, SearchSnapshot } from "../search/reader.ts";
import type { StoredArticle } from "../store/articles.ts";
import { speakerKey } from "../store/fold.ts";
import type { Person } from "../store/people.ts";
import type { StoredQuote } from "../store/quotation-rows.ts";
import { type Holdings, type Limits, readArticlesOf, searchFilter } from "./holdings.ts";
import type { Reading } from "./recent.ts";
import type { Semantic, VectorHit } from "./semantic.ts";

/** A statement that search brings up, with the article it stands in. */
export interface Found extends Candidate {
	readonly article: StoredArticle;
	readonly quote: StoredQuote;
	/** Every quotation of the utterance, in the order of the text: `utterance.segments` one by one. */
	readonly parts: readonly StoredQuote[];
}

export type WhoSaid = Verdict<Found>;

/** What is searched: the tables of one version, and what stands in them. */
export interface Shelves {
	readonly search: SearchSnapshot;
	readonly filter: SearchFilter;
	/** Articles by key, with all their quotations. */
	readonly read: (keys: Iterable<number>) => Promise<ReadonlyMap<number, Reading>>;
	readonly weights: Sources<Found>["weights"];
	readonly semantic?: Semantic;
}

/** Statements compared word by word. */
const CANDIDATES = 60;
/** Statements and passages looked at for what they are about. */
const ON_TOPIC = 60;
const PASSAGES_ON_TOPIC = 12;
const NEAR_IN_MEANING = 20;

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
	const { search, terms, semantic } = holdings;
	const shelves: Shelves = {
		search,
		filter: searchFilter(holdings, limits),
		read: (keys) => readArticlesOf(holdings, keys),
		weights: (stems) => terms.weights(stems),
		...(semantic && { semantic }),
	};
	const keys = suspects === null ? null : new Set(suspects.map(({ person }) => person));
	return (await findOn(shelves, asked, keys)).verdict;
}

/** The same with all that was compared; `suspects` are the keys of people. */
export async function findOn(
	shelves: Shelves,
	asked: string,
	suspects: ReadonlySet<string> | null,
): Promise<Assessment<Found>> {
	const { search, filter, weights, semantic } = shelves;
	return find<Found>(
		asked,
		{
			byWords: async (words) => found(shelves, await search.quotations(words, filter, CANDIDATES), []),
			byTopic: async (words) => {
				const [hits, passages] = await Promise.all([
					search.quotationsOn(words, filter, ON_TOPIC),
					search.passages(words, filter, PASSAGES_ON_TOPIC),
				]);
				return found(shelves, hits, passages);
			},
			...(semantic && {
				byMeaning: async (words: string) =>
					near(shelves, await semantic.nearest(words, "quotation", filter, NEAR_IN_MEANING)),
			}),
			placeOf: ({ article, parts, quote }) => `${article.key}/${(parts[0] ?? quote).ordinal}`,
			weights,
		},
		{
			date: ({ article }) => article.publishedOn,
			headline: ({ article }) => article.headline,
			...(suspects && { speaker: ({ quote }: Found) => claimOf(quote, suspects) }),
		},
	);
}

/** One candidate for each utterance that was hit or stands in a passage that was; its segments are all its quotations. */
async function found(
	shelves: Shelves,
	hits: readonly { readonly articleKey: number; readonly ordinal: number }[],
	passages: readonly PassageHit[],
): Promise<Found[]> {
	const readings = await shelves.read([...hits, ...passages].map(({ articleKey }) => articleKey));
	const inPassages = passages.flatMap(({ articleKey, start, end }) =>
		(readings.get(articleKey)?.quotes ?? []).filter(({ span }) => span.start < end && span.end > start),
	);
	const seen = new Set<string>();
	return [...hits, ...inPassages].flatMap(({ articleKey, ordinal }): Found[] => {
		const { article, quotes = [] } = readings.get(articleKey) ?? {};
		const quote = quotes.find((each) => each.ordinal === ordinal);
		if (!article || !quote) return [];
		const parts = quote.kind === "reported" ? [quote] : quotes.filter((each) => sameUtterance(each, quote));
		const [first = quote] = parts;
		const id = `${articleKey}/${first.ordinal}`;
		if (seen.has(id)) return [];
		seen.add(id);
		return [{ article, quote, parts, utterance: utteranceOf(article, parts, first) }];
	});
}

/** The statements at these spans, in their order; spans that are no quotation's any more are left out. */
async function near(shelves: Shelves, hits: readonly VectorHit[]): Promise<Found[]> {
	const readings = await shelves.read(hits.map(({ articleKey }) => articleKey));
	const refs = hits.flatMap(({ articleKey, start, end }) => {
		const quote = readings
			.get(articleKey)
			?.quotes.find(({ span }) => span.start === start && span.end === end);
		return quote ? [{ articleKey, ordinal: quote.ordinal }] : [];
	});
	return found(shelves, refs, []);
}

function sameUtterance(a: StoredQuote, b: StoredQuote): boolean {
	return a.kind !== "reported" && a.utterance === b.utterance;
}

/** By the first quotation of each: an article that is kept keeps its utterances, and they their words. */
const utterances = new WeakMap<StoredQuote, Utterance>();

function utteranceOf({ text }: StoredArticle, quotes: readonly StoredQuote[], first: StoredQuote): Utterance {
	const known = utterances.get(first);
	if (known !== undefined) return known;
	const segments = quotes.map(({ span }) => ({ ...span, text: text.slice(span.start, span.end) }));
	const utterance = { articleText: text, segments };
	utterances.set(first, utterance);
	return utterance;
}

/** Only a speaker who may be named confirms or contradicts the asker (invariant 2). */
function claimOf({ named, speaker }: StoredQuote, suspects: ReadonlySet<string>): Claim {
	if (!named || speaker.kind === "unattributed" || speaker.kind === "unnamed") return "unknown";
	return suspects.has(speakerKey(speaker.kind, speaker.name) ?? "") ? "same" : "other";
}

import type { Article, Span } from "../corpus/article.ts";
import { sentences } from "../corpus/sentences.ts";
import type { Quote } from "../quotes/quote.ts";
import type { Evidence } from "./evidence.ts";
import { best, type Cover, type Matcher } from "./matching.ts";
import { type NumberMention, numbersIn } from "./numbers.ts";
import { MONTH_NAMES } from "./times.ts";
import { type Word, wordsOf } from "./words.ts";

/** A sentence of a retrieved passage. */
export interface Sentence {
	readonly span: Span;
	readonly words: readonly Word[];
	readonly numbers: readonly NumberMention[];
	/** Quotations that stand in it, wholly or in part. */
	readonly quotes: readonly Quote[];
	/** Its own words, and the names and roles of those whose words it quotes. */
	readonly cover: Cover;
	/** The retrieval score of its passage. */
	readonly retrieved: number;
	/** Nothing but white space stands between it and the sentence before it in this list. */
	readonly adjoining: boolean;
}

/** What the evidence holds of one article. */
export interface Source {
	readonly article: Article;
	readonly sentences: readonly Sentence[];
	readonly quotes: readonly Quote[];
	/** Its headline and the month of its date. */
	readonly headline: Cover;
	/** All of it together, the headline included. */
	readonly whole: Cover;
}

/** The best passages are read and no others: what ranks below them has not been seen to answer. */
const MOST_PASSAGES = 24;
/** Of so many articles all sentences are read, where the article is no longer than this. */
const READ_WHOLE = 8;
const SHORT_ARTICLE = 4_000;
/** A passage is about 600 units; of anything longer only the beginning is read. */
const LONGEST_PASSAGE = 4_000;

/** The evidence gathered by article, in order of the best passage of each. */
export function sourcesOf(evidence: readonly Evidence[], matcher: Matcher): Source[] {
	const byArticle = new Map<string, Evidence[]>();
	for (const item of [...evidence].sort((a, b) => b.score - a.score).slice(0, MOST_PASSAGES)) {
		const key = `${item.article.collection}\n${item.article.id}`;
		const own = byArticle.get(key);
		if (!own) byArticle.set(key, [item]);
		else if (!own.some((other) => overlap(other.span, item.span))) own.push(item);
	}
	return [...byArticle.values()].map((own, rank) => sourceOf(own, matcher, rank < READ_WHOLE));
}

function sourceOf(evidence: readonly Evidence[], matcher: Matcher, whole: boolean): Source {
	const { article, quotes } = evidence[0] as Evidence;
	const own: Sentence[] = [];
	const readWhole = whole && article.text.length <= SHORT_ARTICLE;
	const stretches = readWhole
		? [{ span: { start: 0, end: article.text.length }, score: 0 }]
		: [...evidence].sort((a, b) => a.span.start - b.span.start);
	const retrieved = (span: Span) =>
		Math.max(0, ...evidence.filter((each) => overlap(each.span, span)).map(({ score }) => score));
	for (const item of stretches) {
		for (const span of sentencesWithin(article.text, item.span)) {
			const last = own.at(-1);
			const words = wordsOf(article.text, span);
			const numbers = numbersIn(words);
			const inside = quotes.filter((quote) => overlap(quote.span, span));
			const named = inside.flatMap((quote) => (quote.named ? speakerWords(quote) : []));
			own.push({
				span,
				words,
				numbers,
				quotes: inside,
				cover: best([matcher.cover(words, numbers), 1], [matcher.cover(named, []), 1]),
				retrieved: retrieved(span),
				adjoining: last !== undefined && article.text.slice(last.span.end, span.start).trim() === "",
			});
		}
	}
	const headline = best(
		[matcher.cover(wordsOf(article.headline)), 1],
		[matcher.cover(wordsOf(monthOf(article))), 1],
	);
	const all = best([headline, 1], ...own.map((sentence): [Cover, number] => [sentence.cover, 1]));
	return { article, sentences: own, quotes, headline, whole: all };
}

/** When it was published ("March 2024"): a report of that month need not name it. */
function monthOf({ publishedOn }: Article): string {
	const [year, month] = publishedOn?.split("-") ?? [];
	return year === undefined ? "" : `${MONTH_NAMES[Number(month) - 1] ?? ""} ${year}`;
}

function speakerWords({ speaker }: Quote): Word[] {
	return "name" in speaker ? [...wordsOf(speaker.name), ...wordsOf(speaker.role ?? "")] : [];
}

/** How far around a passage its article is looked at for blank lines. */
const AROUND = 4_000;
const BLANK_LINE = /\n[^\S\n]*\n/;

/** Whole sentences of the passage; a text with blank lines may break its lines anywhere else. */
function sentencesWithin(text: string, passage: Span): Span[] {
	const { start } = passage;
	let body = text.slice(start, Math.min(passage.end, start + LONGEST_PASSAGE));
	const wraps = BLANK_LINE.test(text.slice(Math.max(0, start - AROUND), passage.end + AROUND));
	if (wraps && !BLANK_LINE.test(body)) body = body.replace(/[\r\n]/g, " ");
	return sentences(body).map((each) => ({ start: start + each.start, end: start + each.end }));
}

function overlap(one: Span, other: Span): boolean {
	return one.start < other.end && other.start < one.end;
}

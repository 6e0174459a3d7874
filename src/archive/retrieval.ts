import type { Evidence } from "../answers/evidence.ts";
import type { Question } from "../answers/question.ts";
import { passagesOf } from "../corpus/passages.ts";
import { type Holdings, type Limits, readArticlesOf, searchFilter } from "./holdings.ts";
import type { Reading } from "./recent.ts";

/** Passages looked for by the question's own words, and by them with others that may stand for them. */
const PASSAGES = 30;
const QUOTATIONS = 12;
/** As many passages as are handed on. */
const MOST = 32;

/** Reciprocal rank fusion (Cormack, Clarke and Büttcher 2009), with a steeper head than theirs: the lists are short. */
const RANK_OFFSET = 10;
const WEIGHTS = { own: 1, wider: 0.8, quotations: 0.2, meaning: 1 };

/**
 * The passages that may answer a question, best first, each with its article and all of that article's quotations:
 * those with its words, those with other words for the same, and those that hold a quotation with its words.
 */
export async function retrieve(holdings: Holdings, question: Question, limits: Limits): Promise<Evidence[]> {
	const { search } = holdings;
	const filter = searchFilter(holdings, limits);
	const own = question.sought.join(" ");
	const [passages, wider, quotations, near = []] = await Promise.all([
		search.passages(own, filter, PASSAGES),
		question.wider.length === 0 ? [] : search.passages([own, ...question.wider].join(" "), filter, PASSAGES),
		search.quotations(own, filter, QUOTATIONS),
		holdings.semantic?.nearest(question.text, "passage", filter, PASSAGES),
	]);
	const fused = new Map<string, { articleKey: number; start: number; end: number; score: number }>();
	const add = (hit: { articleKey: number; start: number; end: number }, rank: number, weight: number) => {
		const key = `${hit.articleKey}/${hit.start}`;
		const score = (fused.get(key)?.score ?? 0) + weight / (RANK_OFFSET + rank);
		fused.set(key, { articleKey: hit.articleKey, start: hit.start, end: hit.end, score });
	};
	for (const [rank, hit] of passages.entries()) add(hit, rank, WEIGHTS.own);
	for (const [rank, hit] of wider.entries()) add(hit, rank, WEIGHTS.wider);
	for (const [rank, hit] of near.entries()) add(hit, rank, WEIGHTS.meaning);
	const readings = await readArticlesOf(
		holdings,
		[...fused.values(), ...quotations].map(({ articleKey }) => articleKey),
	);
	for (const [rank, { articleKey, ordinal }] of quotations.entries()) {
		const passage = passageOf(readings.get(articleKey), ordinal);
		if (passage) add({ articleKey, ...passage }, rank, WEIGHTS.quotations);
	}
	return [...fused.values()]
		.sort((a, b) => b.score - a.score || a.articleKey - b.articleKey || a.start - b.start)
		.slice(0, MOST)
		.flatMap(({ articleKey, start, end, score }) => {
			const reading = readings.get(articleKey);
			return reading ? [{ ...reading, span: { start, end }, score }] : [];
		});
}

/** The passage in which a quotation begins. */
function passageOf(reading: Reading | undefined, ordinal: number) {
	const quote = reading?.quotes.find((each) => each.ordinal === ordinal);
	if (!reading || !quote) return undefined;
	return passagesOf(reading.article.text).find(({ end }) => end > quote.span.start);
}

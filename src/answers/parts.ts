import type { Article, Span } from "../corpus/article.ts";
import type { Quote } from "../quotes/quote.ts";
import type { Sentence } from "./candidates.ts";
import type { Scored } from "./scoring.ts";
import { leans } from "./scoring.ts";

/** A stretch of an article that answers, whole sentences only. */
export interface AnswerPart {
	readonly article: Article;
	/** One or more whole adjacent sentences. */
	readonly span: Span;
	/** The quotation that it is shown for. A `reported` one is the outlet's paraphrase. */
	readonly quote: Quote | null;
	readonly score: number;
	/** The article in the evidence that this one corrects. */
	readonly corrects: Article | null;
	/** The article in the evidence that corrects this one. */
	readonly correctedBy: Article | null;
}

/** A part is at most this many sentences and about this long. */
const MOST_SENTENCES = 3;
/** More of them may be what one person goes on to say. */
const MOST_OF_SPEECH = 6;
const LONGEST = 700;
/** A neighbour joins when it scores at least this share of the sentence's own score. */
const JOINS = 0.7;

/** A part in the making: places among a source's sentences. */
export interface Stretch {
	readonly main: Scored;
	readonly first: number;
	readonly last: number;
}

/**
 * The sentence with what it leans on and with neighbours that answer nearly as well.
 * `mayJoin` refuses sentences that must not be shown beside it.
 */
export function stretch(
	main: Scored,
	ranked: ReadonlyMap<Sentence, Scored>,
	mayJoin: (sentence: Sentence) => boolean,
): Stretch {
	const all = main.source.sentences;
	let first = main.at;
	let last = main.at;
	const fits = (from: number, to: number) =>
		to - from < MOST_SENTENCES &&
		(all[to] as Sentence).span.end - (all[from] as Sentence).span.start <= LONGEST;
	const joins = (at: number) => {
		const sentence = all[at];
		return (
			sentence !== undefined && mayJoin(sentence) && (ranked.get(sentence)?.score ?? 0) >= JOINS * main.score
		);
	};
	while (
		leans(all[first] as Sentence) &&
		all[first]?.adjoining &&
		fits(first - 1, last) &&
		mayJoin(all[first - 1] as Sentence)
	)
		first -= 1;
	while (all[last + 1]?.adjoining && fits(first, last + 1) && joins(last + 1)) last += 1;
	while (
		all[last + 1]?.adjoining &&
		goesOn(main.sentence, all[last + 1] as Sentence) &&
		mayJoin(all[last + 1] as Sentence)
	) {
		if (
			last + 1 - first >= MOST_OF_SPEECH ||
			(all[last + 1] as Sentence).span.end - (all[first] as Sentence).span.start > LONGEST
		)
			break;
		last += 1;
	}
	while (all[first]?.adjoining && fits(first - 1, last) && joins(first - 1)) first -= 1;
	return { main, first, last };
}

/** Whether the next sentence goes on with the words of the one whom this sentence quotes. */
function goesOn(sentence: Sentence, next: Sentence): boolean {
	return next.quotes.some(({ speaker, named }) =>
		sentence.quotes.some(
			(quote) =>
				named &&
				quote.named &&
				"name" in speaker &&
				"name" in quote.speaker &&
				quote.speaker.name === speaker.name,
		),
	);
}

export function partOf({ main, first, last }: Stretch, quote: Quote | null): AnswerPart {
	const all = main.source.sentences;
	return {
		article: main.source.article,
		span: { start: (all[first] as Sentence).span.start, end: (all[last] as Sentence).span.end },
		quote,
		score: main.score,
		corrects: null,
		correctedBy: null,
	};
}

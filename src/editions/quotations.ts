import { sentences } from "../corpus/sentences.ts";
import { parseName, sameName } from "../quotes/names.ts";
import type { Quote } from "../quotes/quote.ts";
import type { CitedQuote, EditionArticle } from "./edition.ts";
import { letters } from "./letters.ts";
import { refOf } from "./refs.ts";

const MOST = 2;
const LEAST_WORDS = 6;
const MOST_WORDS = 60;
/** Words by which an article says that somebody speaks against another. */
const AGAINST =
	/\b(?:but|critics?|oppos\w+|opponents?|against|reject\w*|den(?:y|ies|ied)|disput\w+|counter\w*|respond\w*|repl(?:y|ies|ied)|rebut\w*|defend\w*|accus\w+|challeng\w+|disagree\w*|object\w*|appeal\w*)\b/i;

interface Candidate {
	readonly article: EditionArticle;
	readonly ordinal: number;
	readonly quote: Quote;
	readonly speaker: string;
	/** The words of the sentences in which it stands. */
	readonly setting: string;
	readonly score: number;
}

/**
 * Up to two quotations for a story, of different speakers. The second is by choice one that answers the first (its
 * sentence names the first speaker, or says that somebody objects), from another article and another office; whom
 * either side belongs to is not asked. `fresh` tells of an article which of its quotations are new; only a named
 * speaker's direct words are taken.
 */
export function chooseQuotes(
	articles: readonly EditionArticle[],
	fresh: (article: EditionArticle) => readonly number[],
): CitedQuote[] {
	const candidates = articles
		.flatMap((article, rank) => candidatesIn(article, rank, new Set(fresh(article))))
		.sort((a, b) => b.score - a.score);
	const [first] = candidates;
	if (!first) return [];
	const second = candidates
		.filter(({ speaker }) => !sameName(speaker, first.speaker) && speaker !== first.speaker)
		.map((candidate) => ({ candidate, score: candidate.score + opposition(first, candidate) }))
		.sort((a, b) => b.score - a.score)[0]?.candidate;
	return [first, ...(second ? [second] : [])].slice(0, MOST).map(cited);
}

/** How many of a story's quotations are a named person's direct words, each statement once. */
export function onRecord(articles: readonly EditionArticle[]): number {
	const said = articles.flatMap(({ text, quotes }) =>
		quotes
			.filter(({ kind, named, reporting }) => kind !== "reported" && named && !reporting)
			.map(({ span }) => letters(text.slice(span.start, span.end))),
	);
	return new Set(said).size;
}

function candidatesIn(article: EditionArticle, rank: number, fresh: ReadonlySet<number>): Candidate[] {
	const spans = sentences(article.text);
	return article.quotes.flatMap((quote, ordinal) => {
		const { kind, named, reporting, span, speaker } = quote;
		if (kind !== "direct" || !named || reporting) return [];
		if (speaker.kind !== "person" && speaker.kind !== "organisation") return [];
		const words = article.text.slice(span.start, span.end).trim().split(/\s+/).length;
		if (words < LEAST_WORDS || words > MOST_WORDS) return [];
		const around = spans.filter(({ start, end }) => end > span.start && start < span.end);
		const setting = article.text.slice(around[0]?.start ?? span.start, around.at(-1)?.end ?? span.end);
		const score =
			(fresh.has(ordinal) ? 2 : 0) +
			quote.confidence +
			(words >= 10 && words <= 40 ? 0.5 : 0) -
			0.1 * rank -
			0.02 * ordinal;
		return [{ article, ordinal, quote, speaker: speaker.name, setting, score }];
	});
}

function opposition(first: Candidate, other: Candidate): number {
	const surname = parseName(first.speaker)?.surname ?? "";
	const answers = surname.length > 2 && other.setting.toLowerCase().includes(surname);
	const role = ({ speaker }: Quote) => (speaker.kind === "unattributed" ? null : speaker.role);
	return (
		(answers ? 1.5 : 0) +
		(AGAINST.test(other.setting) ? 1 : 0) +
		(other.article.outlet === first.article.outlet ? 0 : 0.5) +
		(role(other.quote) === role(first.quote) ? 0 : 0.25)
	);
}

function cited({ article, ordinal, quote, speaker }: Candidate): CitedQuote {
	return { ...refOf(article), part: "text", span: quote.span, ordinal, speaker };
}

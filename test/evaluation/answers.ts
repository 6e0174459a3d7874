import { expectationOf, type GoldQuestion } from "./answers-gold.ts";
import type { AnsweringLibrary, Shown } from "./answers-library.ts";
import { bootstrap, type Counts, type Interval, total } from "./bootstrap.ts";

/** What came of one question; what does not apply to it is null. */
export interface Judged {
	readonly question: GoldQuestion;
	readonly shown: Shown;
	/** A right article stands first in the answer. */
	readonly first: boolean | null;
	/** A right article is among the first five that retrieval ranks. */
	readonly five: boolean | null;
	/** The words that answer are shown; of accounts that differ, both. */
	readonly span: boolean | null;
	/** Nothing was answered, where that is right. */
	readonly abstained: boolean | null;
	/** Abstained, or said what is taken for granted, or answered from the articles that tell how it was. */
	readonly resisted: boolean | null;
}

/** One measure of one group: the share, and of how many questions. */
export interface Share extends Interval {
	readonly of: number;
}

export interface AnswersResult {
	readonly all: Readonly<Record<Measure, Share>>;
	readonly kinds: Readonly<Record<string, Readonly<Record<Measure, Share>>>>;
	/** Of the questions abstained on, those where that is right; false premises count as neither. */
	readonly abstentionPrecision: Share;
	/** Of the questions that nothing answers, those abstained on. */
	readonly abstentionRecall: Share;
	/** Blocks of article words that are exactly what stands at the span cited. */
	readonly citations: Share;
	readonly ms: { readonly p50: number; readonly p95: number };
	readonly judged: readonly Judged[];
}

export const MEASURES = ["first", "five", "span", "abstained", "resisted"] as const;
export type Measure = (typeof MEASURES)[number];

/** Asks every question on the road that people ask on. */
export async function evaluateAnswers(
	library: AnsweringLibrary,
	questions: readonly GoldQuestion[],
): Promise<AnswersResult> {
	const judged: Judged[] = [];
	for (const question of questions) judged.push(judge(question, await library.ask(question.question)));
	const kinds = Map.groupBy(judged, ({ question }) => question.kind);
	const times = judged.map(({ shown }) => shown.ms).sort((a, b) => a - b);
	const at = (share: number) =>
		times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? Number.NaN;
	return {
		all: measured(judged),
		kinds: Object.fromEntries([...kinds].map(([kind, own]) => [kind, measured(own)])),
		abstentionPrecision: shareOf(judged, ({ question, shown }) =>
			!isDeclined(shown) || expectationOf(question).to === "resist"
				? null
				: expectationOf(question).to === "abstain",
		),
		abstentionRecall: shareOf(judged, ({ abstained }) => abstained),
		citations: shareBy(judged, ({ shown: { citations, miscited } }) => ({
			of: citations,
			hits: citations - miscited,
		})),
		ms: { p50: at(0.5), p95: at(0.95) },
		judged,
	};
}

/** A failure is neither an answer nor an abstention. */
function isDeclined({ outcome }: Shown): boolean {
	return outcome === "abstained" || outcome === "refused";
}

/** Compares what was shown with what is right. */
export function judge(question: GoldQuestion, shown: Shown): Judged {
	const { to, articles } = expectationOf(question);
	const answered = shown.outcome === "answered";
	const declined = isDeclined(shown);
	const right = (id: string) => articles.includes(id);
	return {
		question,
		shown,
		first: to === "answer" ? answered && right(shown.cited[0]?.articleId ?? "") : null,
		five: to === "answer" ? shown.ranked.slice(0, 5).some(right) : null,
		span: to === "answer" ? showsWords(question, shown, articles) : null,
		abstained: to === "abstain" ? declined : null,
		resisted:
			to === "resist"
				? declined || shown.flagged || (answered && shown.cited.every(({ articleId }) => right(articleId)))
				: null,
	};
}

function showsWords({ words, also }: GoldQuestion, { cited }: Shown, articles: readonly string[]): boolean {
	const own = cited.filter(({ articleId }) => articles.includes(articleId));
	const has = (wanted: string, from = own) => from.some((each) => each.words.includes(wanted));
	const first = words === null ? own.length > 0 : [words].flat().some((wanted) => has(wanted));
	return (
		first &&
		(also === undefined ||
			has(
				also[1],
				own.filter(({ articleId }) => articleId === also[0]),
			))
	);
}

function measured(judged: readonly Judged[]): Record<Measure, Share> {
	return Object.fromEntries(
		MEASURES.map((measure) => [measure, shareOf(judged, (each) => each[measure])]),
	) as Record<Measure, Share>;
}

function shareOf(judged: readonly Judged[], hit: (each: Judged) => boolean | null): Share {
	return shareBy(judged, (each) => {
		const is = hit(each);
		return is === null ? null : { of: 1, hits: Number(is) };
	});
}

/** Questions about one article are alike, so articles are drawn; of the others each stands alone. */
function shareBy(judged: readonly Judged[], counts: (each: Judged) => Counts | null): Share {
	const groups = Map.groupBy(judged, ({ question }) => question.article ?? question.question);
	const counted = [...groups.values()].flatMap((own) => {
		const some = own.map(counts).filter((each) => each !== null);
		return some.length === 0 ? [] : [total(some)];
	});
	const interval = bootstrap(counted, (sum) => (sum.hits ?? 0) / (sum.of ?? Number.NaN));
	return { ...interval, of: counted.reduce((sum, each) => sum + (each.of ?? 0), 0) };
}

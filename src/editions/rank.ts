import { independentPublishers } from "../stories/publisher.ts";
import type { EditionArticle, Reason } from "./edition.ts";
import { matches } from "./eligible.ts";
import { onRecord } from "./quotations.ts";

const HOUR = 3_600_000;
const HALF_LIFE = 12 * HOUR;
/** What an article with a day but no instant gets: neither fresh nor old. */
const UNKNOWN_RECENCY = 0.5;
const PER_DOUBLED_QUOTES = 0.5;
const MOST_FOR_QUOTES = 1.5;
const TOPIC = 1;
const SHOWN_BEFORE = -0.75;

/** A story with fewer points is not worth a post: one outlet, nobody on record, and not of today. */
const FLOOR = 1.5;

/** Whether a story is worth a post. That it was shown before ranks it lower, and does not make its news less. */
export function isWorthAPost(reasons: readonly Reason[]): boolean {
	return reasons.reduce((sum, { points }) => sum + Math.max(0, points), 0) >= FLOOR;
}

/**
 * Why a story ranks where it does; the points add up to its score. Outlets are counted by independent publisher and by
 * the logarithm, so that the tenth adds less than the second; nothing is asked of an outlet but that it is another.
 */
export function reasonsFor(
	articles: readonly EditionArticle[],
	{ topics, wasShown, now }: { topics: readonly string[]; wasShown: boolean; now: string },
): Reason[] {
	const publishers = independentPublishers(
		articles.map(({ outlet, url, textAtLink }) => ({ outlet, url: textAtLink ? url : null })),
	);
	const quotes = onRecord(articles);
	const topic = topics.find((each) => articles.some((article) => matches(article, each)));
	return [
		{ words: counted(publishers, "outlet"), points: Math.log2(1 + publishers) },
		recency(articles, now),
		...(quotes > 0
			? [
					{
						words: `${counted(quotes, "quotation")} on record`,
						points: Math.min(MOST_FOR_QUOTES, PER_DOUBLED_QUOTES * Math.log2(1 + quotes)),
					},
				]
			: []),
		...(topic === undefined ? [] : [{ words: `one of your topics: ${topic}`, points: TOPIC }]),
		...(wasShown ? [{ words: "shown before", points: SHOWN_BEFORE }] : []),
	];
}

export function scoreOf(reasons: readonly Reason[]): number {
	return reasons.reduce((sum, { points }) => sum + points, 0);
}

function recency(articles: readonly EditionArticle[], now: string): Reason {
	const newest = newestOf(articles);
	if (newest === null) return { words: "of the day, hour unknown", points: UNKNOWN_RECENCY };
	const age = Math.max(0, Date.parse(now) - newest);
	return { words: `newest ${inWords(age)} ago`, points: 0.5 ** (age / HALF_LIFE) };
}

/** Milliseconds since the epoch of the newest article that has an instant. */
export function newestOf(articles: readonly EditionArticle[]): number | null {
	const instants = articles.flatMap(({ publishedAt }) =>
		publishedAt === null ? [] : [Date.parse(publishedAt)],
	);
	const known = instants.filter((instant) => !Number.isNaN(instant));
	return known.length > 0 ? Math.max(...known) : null;
}

function inWords(age: number): string {
	const minutes = Math.round(age / 60_000);
	return minutes < 90 ? counted(minutes, "minute") : counted(Math.round(minutes / 60), "hour");
}

function counted(count: number, thing: string): string {
	return `${count} ${thing}${count === 1 ? "" : "s"}`;
}

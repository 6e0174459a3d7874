import type { Sentence } from "./candidates.ts";
import type { NumberMention } from "./numbers.ts";
import type { Word } from "./words.ts";

export const MONTH_NAMES: readonly string[] =
	"January February March April May June July August September October November December".split(" ");

/** 1 to 12, for a month's name or its short form; 0 for a word that is none. */
export function monthNumber(word: string): number {
	const start = word.slice(0, 3).toLowerCase();
	return MONTHS.has(word.toLowerCase())
		? MONTH_NAMES.findIndex((name) => name.toLowerCase().startsWith(start)) + 1
		: 0;
}

export const MONTHS: ReadonlySet<string> = new Set(
	"january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec".split(
		" ",
	),
);
export const WEEKDAYS: ReadonlySet<string> = new Set(
	"monday tuesday wednesday thursday friday saturday sunday".split(" "),
);
const VAGUE = new Set(
	"yesterday tomorrow century decade decades weekend ago spring summer autumn winter".split(" "),
);

/**
 * How well `words` tell when: 1 for a year or a day of a month that the question does not hold,
 * less for a weekday or a stretch of time, 0 for none.
 */
export function dateFit(
	words: readonly Word[],
	numbers: readonly NumberMention[],
	known: ReadonlySet<string>,
): number {
	let fit = 0;
	for (const number of numbers) {
		if (number.kind === "year" && !known.has(number.key)) return 1;
		const beside = [words[number.first - 1], words[number.last + 1]];
		if (beside.some((word) => word !== undefined && isMonth(word) && !known.has(word.folded))) return 1;
	}
	for (const word of words) {
		if (known.has(word.folded)) continue;
		if (isMonth(word) || /^\d{3,4}s$/.test(word.folded)) fit = Math.max(fit, 0.8);
		else if (WEEKDAYS.has(word.folded) || VAGUE.has(word.folded)) fit = Math.max(fit, 0.5);
	}
	return fit;
}

const FUTURE = new Set(
	"will would shall next plan plans planned schedule scheduled expected due upcoming set".split(" "),
);

/**
 * Whether a sentence of an article of that day (`YYYY-MM-DD`) looks ahead: what was is no answer to "When will …",
 * nor is a year that had passed when the article was published.
 */
export function looksAhead({ words, numbers }: Sentence, publishedOn: string | null): boolean {
	if (!words.some((word) => FUTURE.has(word.folded))) return false;
	const years = numbers.flatMap(({ kind, key }) => (kind === "year" ? [Number(key)] : []));
	return publishedOn === null || years.length === 0 || Math.max(...years) >= Number(publishedOn.slice(0, 4));
}

/** A month, a day of the week, or a stretch of time. */
export function isTime(word: Word): boolean {
	return (
		isMonth(word) ||
		WEEKDAYS.has(word.folded) ||
		VAGUE.has(word.folded) ||
		/^(?:day|week|month|year)s?$/.test(word.folded)
	);
}

/** "may" and "march" are months only with a capital. */
export function isMonth(word: Word): boolean {
	return word.capital && MONTHS.has(word.folded);
}

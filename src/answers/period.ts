import { MONTH_NAMES, monthNumber, WEEKDAYS } from "./times.ts";

/** The days of which a question speaks: of the articles that tell of them, or of what happened then. */
export interface Period {
	/** First and last day, `YYYY-MM-DD`; null is open. */
	readonly since: string | null;
	readonly until: string | null;
	/**
	 * Whether nothing dated otherwise can answer: it is reckoned from today ("yesterday"), or said of the articles
	 * themselves ("reports from March 2024"). Else an article of another time may tell of it too.
	 */
	readonly strict: boolean;
	/** Reckoned from today: tomorrow it is another one. */
	readonly moving: boolean;
	/** The question without the phrase where the dates of the articles say all that it says. */
	readonly question: string;
}

interface Days {
	readonly since: string | null;
	readonly until: string | null;
}

/** A phrase, and the days that it means on a day; null where it means none after all. */
type Groups = Readonly<Record<string, string | undefined>>;

/** A phrase, and the days that it means. */
interface Phrase {
	readonly pattern: RegExp;
	/** null where it means none after all. */
	days(match: Groups, today: Date): Days | null;
	/** An article of these days need not name them, and one of other days may: the phrase stays in the question. */
	readonly stays?: true;
}

const DAY_MS = 86_400_000;
const MONTH = MONTH_NAMES.flatMap((name) => [
	name,
	name.slice(0, 3),
	...(name === "September" ? ["Sept"] : []),
]).join("|");
const YEAR = String.raw`(?<year>(?:1[4-9]|20|21)\d\d)`;
/** "2016", "March 2016", "March 5, 2016", "5 March 2016", "2016-03-05"; an hour's "early" or "late" changes nothing. */
const DATE = String.raw`(?:(?:the\s+)?(?:end|start|beginning|middle|spring|summer|autumn|fall|winter)\s+of\s+)?(?:early\s+|mid-?\s?|late\s+)?(?:(?<iso>\d{4}-\d\d-\d\d)|(?:(?<day>\d{1,2})(?:st|nd|rd|th)?\s+)?(?:(?<month>${MONTH})\.?\s+)?(?:(?<day2>\d{1,2})(?:st|nd|rd|th)?,?\s+)?${YEAR})(?!\d|[-/.]\d|[’']s)`;
const COUNT = String.raw`(?<count>\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve)`;
const UNIT = "(?<unit>day|week|month|year)s?";
const COUNTS = new Map(
	"two three four five six seven eight nine ten twelve"
		.split(" ")
		.map((word, i) => [word, i === 9 ? 12 : i + 2]),
);
const DAYS_OF = new Map([
	["day", 1],
	["week", 7],
	["month", 30],
	["year", 365],
]);
const WEEKDAY = `(?<weekday>${[...WEEKDAYS].join("|")})`;

const of = (source: string) => new RegExp(String.raw`(?<![\p{L}\d'’-])(?:${source})(?![\p{L}\d])`, "iu");

/** Reckoned from today. */
const MOVING: readonly Phrase[] = [
	{ pattern: of("(?:from |since )?yesterday(?!['’]s)"), days: (_, today) => from(before(today, 1)) },
	{
		pattern: of(`(?:(?:in|over|during|within|from) )?(?:the )?(?:last|past|previous) ${COUNT} ${UNIT}`),
		days: ({ count, unit }, today) => from(before(today, counted(count, unit))),
	},
	{
		pattern: of(`${COUNT} (?<unit>day|week|month)s? ago`),
		days: ({ count, unit }, today) => from(before(today, counted(count, unit))),
	},
	{
		pattern: of(
			"(?:(?:in|over|during|from|since) )?(?:the )?(?<which>last|past|this) (?<unit>week|month)(?!['’]s| of)",
		),
		days: ({ which, unit = "" }, today) => from(startOf(unit, today, isThis(which) ? 0 : 1)),
	},
	{
		pattern: of("(?:(?:in|during) )?(?<which>last|this) year(?!['’]s| of)"),
		days: ({ which }, today) => daysOf({ year: String(today.getUTCFullYear() - (isThis(which) ? 0 : 1)) }),
		stays: true,
	},
	{
		pattern: of(`(?:since|last) ${WEEKDAY}(?!['’]s)`),
		days: ({ weekday = "" }, today) => from(lastDay(weekday, today)),
	},
];

/** Named by the calendar. */
const NAMED: readonly Phrase[] = [
	{
		pattern: of(`(?:as of|up to|up until|until|till) ${DATE}`),
		days: (match) => ({ since: null, until: daysOf(match)?.until ?? null }),
	},
	{
		pattern: of(`(?:before|prior to|earlier than) ${DATE}`),
		days: (match) => ({ since: null, until: shifted(daysOf(match)?.since, -1) }),
	},
	{
		pattern: of(`(?:after|later than) ${DATE}`),
		days: (match) => ({ since: shifted(daysOf(match)?.until, 1), until: null }),
	},
	{
		pattern: of(`(?:ever )?since ${DATE}`),
		days: (match) => ({ since: daysOf(match)?.since ?? null, until: null }),
	},
	{ pattern: of(`(?:in|during|on|from) ${DATE}`), days: daysOf, stays: true },
];

/** Directly before a date these say that the article is of it, not what it tells of. */
const OF_ARTICLES =
	/(?:articles?|reports?|stories|story|news|coverage|headlines|published|reported|printed)(?: (?:dated|published|printed|written))?$/iu;
/** What is to come is told of beforehand. */
const AHEAD = /(?<!\p{L})(?:will|going to|shall)(?!\p{L})/iu;

/**
 * The days that a question names, or null where it names none, or looks ahead. `today` is the day (`YYYY-MM-DD`)
 * that "yesterday" is reckoned from; a week begins on Monday. A month without its year is none. Linear.
 */
export function periodIn(question: string, today: string): Period | null {
	const now = new Date(`${today}T00:00:00Z`);
	const ahead = AHEAD.test(question);
	for (const phrase of [...MOVING, ...(ahead ? [] : NAMED)]) {
		const match = phrase.pattern.exec(question);
		const days = match && phrase.days(match.groups ?? {}, now);
		if (!match || !days || (days.since === null && days.until === null)) continue;
		if (days.since !== null && days.since > today) return null;
		const lead = question.slice(0, match.index).trimEnd();
		const moving = MOVING.includes(phrase);
		return {
			...days,
			strict: (moving && !phrase.stays) || OF_ARTICLES.test(lead),
			moving,
			question: phrase.stays ? question : without(lead, question.slice(match.index + match[0].length)),
		};
	}
	return null;
}

function without(lead: string, rest: string): string {
	const kept = `${lead} ${rest.trimStart()}`.trim();
	return kept.replace(/^,\s*/, "").replace(/ ([?!.,;])/g, "$1");
}

function isThis(which: string | undefined): boolean {
	return which?.toLowerCase() === "this";
}

function counted(count: string | undefined, unit: string | undefined): number {
	const number = COUNTS.get(count?.toLowerCase() ?? "") ?? Number(count);
	return number * (DAYS_OF.get(unit?.toLowerCase() ?? "") ?? 1);
}

function from(since: Date): Days {
	return { since: dayOf(since), until: null };
}

function before(day: Date, days: number): Date {
	return new Date(day.getTime() - days * DAY_MS);
}

/** The first day of the week or month so many before this one. */
function startOf(unit: string, today: Date, back: number): Date {
	if (unit.toLowerCase() === "week") return before(today, ((today.getUTCDay() + 6) % 7) + 7 * back);
	return new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - back, 1));
}

/** The last day of this name before today. */
function lastDay(weekday: string, today: Date): Date {
	const wanted = ([...WEEKDAYS].indexOf(weekday.toLowerCase()) + 1) % 7;
	return before(today, (today.getUTCDay() - wanted + 7) % 7 || 7);
}

/** The first and the last day of the year, the month or the day that was named; null when there is no such day. */
function daysOf({ iso, day, day2, month, year }: Groups): Days | null {
	const [named, numbered, dated] = iso?.split("-") ?? [year, undefined, day ?? day2];
	const months = numbered === undefined ? monthNumber(month ?? "") : Number(numbered);
	const which = months === 0 || dated === undefined ? null : Number(dated);
	const last = which ?? new Date(Date.UTC(Number(named), months || 12, 0)).getUTCDate();
	const first = new Date(Date.UTC(Number(named), (months || 1) - 1, which ?? 1));
	const end = new Date(Date.UTC(Number(named), (months || 12) - 1, last));
	if (months > 12 || (which !== null && first.getUTCDate() !== which)) return null;
	return { since: dayOf(first), until: dayOf(end) };
}

function shifted(day: string | null | undefined, days: number): string | null {
	return day ? dayOf(before(new Date(`${day}T00:00:00Z`), -days)) : null;
}

function dayOf(date: Date): string {
	return date.toISOString().slice(0, 10);
}

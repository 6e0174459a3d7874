import { readDate } from "../../dates.ts";
import { Refused, shown } from "../../refusal.ts";
import { endsSentence, wordsIn } from "./lines.ts";

const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\\.?";
const WRITTEN = `(?:\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2} ${MONTH},? \\d{4}|${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4})`;
const DATE = new RegExp(`(?<![\\p{L}\\p{N}-])${WRITTEN}(?![\\p{L}\\p{N}-])`, "iu");
const STAMP =
	/^(?:first |originally |last )?(published|posted|updated|modified|created|date)(?: (?:on|at))?(?=\s*:|\s)/i;
const CLOCK = /\b\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\b\.?)?|\b\d{1,2}\s*[ap]\.?m\b\.?|\b\d+ \w+ ago\b/i;
/** What else stands in a line that only tells the time: weekdays, zones. */
const WITH_TIMES =
	/\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|at|on|[ecmp][ds]t|et|pt|gmt|utc|bst|cet)\b/gi;
const BYLINE = /^(?:by|written by|words by|story by|reporting by)\s+(?=\p{Lu})/iu;
/** Whose pictures they are: a credit, but not the byline. */
const PICTURES = /^(?:photographs?|photos?|pictures|graphics|illustrations?|video) by\s/i;
const PARTS = /\s+[|/•·–—]\s+|\s{3,}|\t|,?\s+(?=(?:published|posted|updated|last updated):?\s)/i;
const LONGEST = 140;
const MOST_WORDS_OF_STAMP = 8;

/** What a line between headline and body says of the article itself: who wrote it and when. */
export interface Credit {
	readonly byline: string | null;
	/** `YYYY-MM-DD`, as is `updated`; a date without either word counts as published. */
	readonly published: string | null;
	readonly updated: string | null;
}

/**
 * Reads "By Jane Doe | Updated 3:14 PM", "Published: March 3, 2018", "November 10, 2016 / 6:11 AM / An Outlet".
 * null for a line that is none of these. Throws Refused for a stamp whose date is impossible.
 */
export function readCredit(line: string): Credit | null {
	// A sentence is the article's ("By Tuesday it was over."), unless it is a stamp that got a full stop.
	const isSentence = endsSentence(line) && !/\b(?:[ap]\.m|[js]r)\.$/i.test(line);
	if (
		line.length > LONGEST ||
		(isSentence && !(STAMP.test(line) && wordsIn(line).length <= MOST_WORDS_OF_STAMP))
	) {
		return null;
	}
	let credit: Credit | null = null;
	for (const part of line.split(PARTS)) {
		const told: Partial<Credit> | null = readPart(part);
		if (told) credit = { byline: null, published: null, updated: null, ...told, ...known(credit) };
	}
	return credit;
}

/** Whether a line says outright when the article was published or updated. */
export function isStamp(line: string): boolean {
	return STAMP.test(line);
}

function readPart(part: string): Partial<Credit> | null {
	if (PICTURES.test(part)) return {};
	if (BYLINE.test(part)) return { byline: part.replace(BYLINE, "") };
	const stamp = STAMP.exec(part);
	const date = dateIn(part, stamp !== null);
	if (stamp) {
		const isStamp = date !== null || CLOCK.test(part) || /^[^:]*:/.test(part);
		if (!isStamp) return null;
		return /updated|modified/i.test(stamp[1] ?? "") ? { updated: date } : { published: date };
	}
	const rest = part.replace(DATE, "").replace(CLOCK, "").replace(WITH_TIMES, "");
	return /[\p{L}\p{N}]/u.test(rest) || rest === part ? null : { published: date };
}

/** The fields that an earlier part of the line gave; the first word on each counts. */
function known(credit: Credit | null): Partial<Credit> {
	return Object.fromEntries(Object.entries(credit ?? {}).filter(([, value]) => value !== null));
}

function dateIn(part: string, stamped: boolean): string | null {
	const written = DATE.exec(part)?.[0];
	if (written === undefined) return null;
	const date = readDate(written.replace(/(\d)(?:st|nd|rd|th)\b/i, "$1"));
	if (date === null && stamped) {
		throw new Refused(`expected a date like 2018-03-12, got ${shown(written)}; correct or remove it`);
	}
	return date;
}

import { readDate } from "../../dates.ts";
import { Refused, shown } from "../../refusal.ts";

const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\\.?";
const WRITTEN = String.raw`(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2} ${MONTH},? \d{4}|${MONTH} \d{1,2}(?:st|nd|rd|th)?,? \d{4})`;
const DATE = new RegExp(String.raw`(?<![\p{L}\p{N}-])${WRITTEN}(?![\p{L}\p{N}-])`, "iu");
const STAMP =
	/^(?:first |originally |last )?(published|posted|updated|modified|created|date)(?: (?:on|at))?\b\s*:?/i;
const CLOCK = /\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?|\b\d{1,2}\s*[ap]\.?m\b|\bago$/i;
const BYLINE = /^(?:by|written by|words by|story by|reporting by)\s+(?=\p{Lu})/iu;
const LONGEST_CREDIT = 140;

/** What a line between headline and body says of the article itself: who wrote it and when. */
export interface Credit {
	readonly byline: string | null;
	readonly published: string | null;
	/** "updated" only: a "published" elsewhere is preferred. */
	readonly updated: string | null;
}

/**
 * Reads "By Jane Doe | Updated 3:14 PM", "Published: March 3, 2018", "November 10, 2016 / 6:11 AM / An Outlet".
 * null for a line that is none of these. Throws Refused for a stamp whose date is impossible.
 */
export function readCredit(line: string): Credit | null {
	if (line.length > LONGEST_CREDIT || /[.!?]["”]$/.test(line.replace(/\b[ap]\.m\.$/i, "m"))) return null;
	let credit: Credit = { byline: null, published: null, updated: null };
	let told = false;
	for (const part of line.split(
		/\s+[|/•·–—]\s+|\s{3,}|\t|,?\s+(?=(?:published|posted|updated|last updated):?\s)/i,
	)) {
		const stamp = STAMP.exec(part);
		const date = dateIn(part, stamp !== null);
		if (BYLINE.test(part)) credit = { ...credit, byline: part.replace(BYLINE, "") };
		else if (stamp && /updated|modified/i.test(stamp[1] ?? ""))
			credit = { ...credit, updated: date ?? credit.updated };
		else if (stamp || date) credit = { ...credit, published: credit.published ?? date };
		told ||= BYLINE.test(part) || stamp !== null || isBareDate(part, date) || isClock(part);
	}
	return told ? credit : null;
}

function isBareDate(part: string, date: string | null): boolean {
	return date !== null && part.replace(DATE, "").replace(CLOCK, "").length < 24;
}

function isClock(part: string): boolean {
	return CLOCK.test(part) && part.length < 30;
}

function dateIn(part: string, stamped: boolean): string | null {
	const written = DATE.exec(part)?.[0];
	if (!written) {
		const odd = stamped ? /\d{4}-\d{1,2}-\d{1,2}/.exec(part)?.[0] : undefined;
		if (odd) throw unreadable(odd);
		return null;
	}
	const date = readDate(written.replace(/(\d)(?:st|nd|rd|th)\b/i, "$1"));
	if (date === null && stamped) throw unreadable(written);
	return date;
}

function unreadable(words: string): Refused {
	return new Refused(`expected a date like 2018-03-12, got ${shown(words)}; correct or remove it`);
}

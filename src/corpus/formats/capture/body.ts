import { isChrome, isEdgeChrome } from "./chrome.ts";
import { type Credit, isStamp, readCredit } from "./credits.ts";
import { endsSentence, isProse, isTitleCase, wordsIn } from "./lines.ts";
import { commentsStart, withoutOtherStories } from "./sections.ts";

/** What stands below a headline. */
export interface Parts {
	/** The article's paragraphs. */
	readonly body: readonly string[];
	/** What the page says of author and date, above the article or stamped below it. */
	readonly credits: readonly Credit[];
	/** The furniture below the last paragraph. */
	readonly below: readonly string[];
}

/**
 * Tells the article from what surrounds it. It begins with the first sentence that is no chrome and ends with the last;
 * between them a line goes only when it is chrome by itself, so that subheadings and lists stay.
 */
export function articleIn(lines: readonly string[]): Parts {
	const page = lines.slice(0, commentsStart(lines));
	const kept = withoutOtherStories(page);
	const start = kept.findIndex(isSentence);
	const end = endOf(kept);
	const first = page.indexOf(kept[start] ?? "");
	const below = lines.slice(page.lastIndexOf(kept[end - 1] ?? "") + 1);
	// Dates and names further down belong to other stories, unless the word "published" says otherwise.
	const credited = page.filter((line, at) => at < first || isStamp(line));
	const credits = credited.map(readCredit).filter((credit) => credit !== null);
	return { body: start < 0 ? [] : kept.slice(start, end).filter(isOwnWords), credits, below };
}

function isSentence(line: string): boolean {
	return !isEdgeChrome(line) && readCredit(line) === null && (endsSentence(line) || isProse(line));
}

/** One past the last paragraph. A last line that lacks its full stop is one when nothing stands below it. */
function endOf(kept: readonly string[]): number {
	const end = kept.findLastIndex((line) => isSentence(line) || quotesUnstopped(line)) + 1;
	const last = kept[end];
	const alone = last !== undefined && end === kept.length - 1;
	return alone && end > 0 && readsOn(last) ? end + 1 : end;
}

const FEWEST_WORDS = 6;

/** A paragraph that quotes but lacks its full stop: “…,” said Omar Finch */
function quotesUnstopped(line: string): boolean {
	return /[“"][^“”"]+[,.!?][”"]\s+\p{L}/u.test(line) && wordsIn(line).length >= FEWEST_WORDS;
}

function readsOn(line: string): boolean {
	const enough = wordsIn(line).length >= FEWEST_WORDS;
	return enough && !isTitleCase(line) && !isEdgeChrome(line) && readCredit(line) === null;
}

/** Whether a line between two paragraphs is the article's; a call ("Get the briefing") goes with the notice beside it. */
function isOwnWords(line: string, at: number, lines: readonly string[]): boolean {
	if (isChrome(line) || isInnerCredit(line)) return false;
	const beside = [lines[at - 1], lines[at + 1]];
	return !(isEdgeChrome(line) && beside.some((other) => other !== undefined && isChrome(other)));
}

/** A credit repeated between paragraphs; a bare clock time there may be an entry of a live report. */
function isInnerCredit(line: string): boolean {
	const credit = readCredit(line);
	return credit !== null && (credit.byline !== null || credit.published !== null || credit.updated !== null);
}

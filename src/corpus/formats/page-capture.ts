import { Refused } from "../refusal.ts";
import { bodyText } from "../tidy.ts";
import { isChrome, isEdgeChrome } from "./capture/chrome.ts";
import { type Credit, readCredit } from "./capture/credits.ts";
import { headlineAt } from "./capture/headline.ts";
import { captureLines, endsSentence, isProse, wordsIn } from "./capture/lines.ts";
import { outletFromBanners, outletFromDateline, splitHeadline } from "./capture/outlet.ts";
import { commentsStart, withoutOtherStories } from "./capture/sections.ts";
import type { Format, Found } from "./format.ts";

/** Text copied from a page in a browser or an app, with whatever stood around the article. */
export const pageCapture: Format = {
	name: "page capture",
	suffixes: [".txt"],
	limit: 16_000_000,
	advice: {
		headline: "put the headline on a line of its own above the article",
		outlet: "put the outlet's name on the first line",
	},
	read: readPageCapture,
};

function* readPageCapture(source: string): Generator<Found> {
	const lines = captureLines(bodyText(source));
	const headline = headlineAt(lines);
	const before = lines.slice(0, Math.max(headline, 0));
	const below = lines.slice(headline + 1);
	const { body, credits, after } = articleIn(below);
	if (body.length === 0 && lines.length > 0) {
		throw new Refused("expected an article's paragraphs, got only short lines; copy its text as well");
	}
	const title = splitHeadline(lines[headline] ?? "");
	const published = credits.find((credit) => credit.published)?.published;
	yield {
		id: null,
		outlet: outletFromBanners(before, after) ?? title.outlet ?? outletFromDateline(body),
		headline: title.headline,
		byline: credits.find((credit) => credit.byline)?.byline ?? null,
		published: published ?? credits.find((credit) => credit.updated)?.updated ?? null,
		url: null,
		checkedAgainst: null,
		corrects: null,
		text: body.join("\n\n"),
		exact: false,
	};
}

interface Parts {
	readonly body: readonly string[];
	readonly credits: readonly Credit[];
	/** What stood below the last paragraph. */
	readonly after: readonly string[];
}

/**
 * Tells the article from what surrounds it. It begins with the first sentence that is no chrome and ends with the last;
 * between them a line goes only when it is chrome by itself, so that subheadings and lists stay.
 */
function articleIn(below: readonly string[]): Parts {
	const page = below.slice(0, commentsStart(below));
	const told = page.map(readCredit);
	const isArticle = (line: string) =>
		!isEdgeChrome(line) && readCredit(line) === null && (endsSentence(line) || isProse(line));
	const kept = withoutOtherStories(page);
	const start = kept.findIndex(isArticle);
	const end = kept.findLastIndex((line) => isArticle(line) || isUnstopped(line)) + 1;
	const after = below.slice(page.lastIndexOf(kept[end - 1] ?? "") + 1);
	const credits = told.filter((credit) => credit !== null);
	const body = start < 0 ? [] : kept.slice(start, end).filter(isOwnWords);
	return { body, credits, after };
}

/** A paragraph that quotes but lacks its full stop: “…,” said Omar Finch */
function isUnstopped(line: string): boolean {
	return /[“"][^“”"]+[,.!?][”"]\s+\p{L}/u.test(line) && wordsIn(line).length > 5;
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

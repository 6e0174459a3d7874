import { readDate } from "../corpus/dates.ts";
import { readArticlePage } from "../corpus/formats/html.ts";
import { hostOf } from "../corpus/links.ts";
import { Refused } from "../corpus/refusal.ts";
import { bodyText, singleLine } from "../corpus/tidy.ts";
import { articleUrl } from "./canonical.ts";
import { languageOf } from "./language.ts";
import { heedWall, isHeldBack, leadOf, type Wall, withoutAsk } from "./paywall.ts";
import { robotsIn } from "./robots-meta.ts";

export interface PageArticle {
	/** Canonical: http(s), without AMP, fragment and tracking parameters. */
	readonly url: string;
	readonly headline: string;
	readonly byline: string | null;
	/** `YYYY-MM-DD`; null where the page gives none, or one that is still to come. */
	readonly publishedOn: string | null;
	readonly outlet: string;
	/** ISO 639-1. */
	readonly language: string | null;
	/** Paragraphs separated by blank lines, without headline, byline, captions and links to other articles. Of a paywalled article the lead, or "". */
	readonly text: string;
	readonly paywalled: boolean;
	/** The first paragraph of prose, exactly as it stands in the article; else the page's own description. */
	readonly lead: string | null;
	/** What it says to crawlers, each as an `X-Robots-Tag` header would. */
	readonly robots: readonly string[];
}

const LONGEST_HEADLINE = 500;
const LONGEST_NAME = 300;
const LONGEST_OUTLET = 120;
const LONGEST_DESCRIPTION = 1_000;
const DAY_MS = 86_400_000;
const BLOCK_PAGE =
	/^(?:just a moment|attention required|access (?:to this page has been )?denied|are you (?:a )?(?:human|robot)|pardon our interruption|verify(?:ing)? you are human|security check|403 forbidden|404 not found|page not found|robot check|please wait)/i;
const LONGEST_BLOCK_PAGE = 1_000;

/**
 * The article in a page that was fetched from `at.url`, or the reason why there is none: "expected …, got …; do …".
 * A paywall that the page declares, or behind which only a teaser stands, is never passed: headline and lead only. Of
 * the operator's `own` copy the text is what the copy holds, and the wall is told.
 * Pure; never throws for what a page holds. Throws TypeError when `at.url` is no http(s) link.
 */
export function readPage(
	html: string,
	at: { readonly url: string; readonly now: Date; readonly own?: true },
): PageArticle | { readonly refused: string } {
	try {
		let wall: Wall = { declared: false, beyond: null };
		let robots: readonly string[] = [];
		const heeded = readArticlePage(html, (document, said) => {
			robots = robotsIn(document);
			wall = heedWall(document, said);
		});
		const page = at.own ? readArticlePage(html) : heeded;
		const { said } = page;
		const url = articleUrl(at.url, said.url);
		const whole = bodyText(page.text);
		const headline = clipped(page.headline, LONGEST_HEADLINE);
		if (BLOCK_PAGE.test(headline ?? "") && whole.length < LONGEST_BLOCK_PAGE)
			return { refused: "expected an article, got a page that keeps readers out; try again later" };
		const paywalled = isHeldBack(wall, whole);
		const lead = leadOf(whole, clipped(said.description, LONGEST_DESCRIPTION));
		const text = paywalled ? (at.own ? withoutAsk(whole) : (lead ?? "")) : whole;
		if (headline === null && !/[\p{L}\p{N}]/u.test(text))
			return { refused: "expected an article, got a page without words" };
		if (!paywalled && !/[\p{L}\p{N}]/u.test(text))
			return { refused: "expected an article, got a page without prose" };
		return {
			url,
			headline: headline ?? clipped(text.split("\n", 1)[0] ?? "", 120) ?? url,
			byline: clipped(page.byline?.replace(/^\s*by:?\s+/i, "") ?? null, LONGEST_NAME),
			publishedOn: dayOf(said.published, url, at.now),
			outlet: clipped(said.outlet, LONGEST_OUTLET) ?? hostOf(url),
			language: languageOf(said.language, text),
			text,
			paywalled,
			lead,
			robots,
		};
	} catch (error) {
		if (error instanceof Refused) return { refused: error.message };
		throw error;
	}
}

/** The day that the page names, else the one in its link; a day is not yet tomorrow anywhere within a day of now. */
function dayOf(published: string | null, url: string, now: Date): string | null {
	const inLink = /\/(20\d\d)[/-](\d{2})[/-](\d{2})(?:[/-]|$)/.exec(new URL(url).pathname);
	const day = readDate(published) ?? (inLink ? readDate(inLink.slice(1).join("-")) : null);
	return day !== null && Date.parse(day) <= now.getTime() + DAY_MS ? day : null;
}

function clipped(words: string | null, longest: number): string | null {
	const line = singleLine(words ?? "");
	if (line.length <= longest) return line === "" ? null : line;
	return `${line
		.slice(0, longest - 2)
		.toWellFormed()
		.replace(/\s+\S*$/, "")} …`;
}

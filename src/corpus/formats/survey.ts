import { blockText } from "./blocks.ts";
import { isMarked } from "./chrome.ts";
import { measuresOf } from "./measures.ts";
import type { Page, PageElement } from "./page.ts";

/** Where a page's paragraphs stand, in its order, before its article is looked for. */
export interface Survey {
	readonly paragraphs: readonly Surveyed[];
	readonly headings: number;
}

interface Surveyed {
	readonly words: string;
	/** The name of its container and of the one around that; null where that has none. */
	readonly place: string | null;
	/** It is named as what is set before an article, or is a sentence right below the headline. */
	readonly isLead: boolean;
}

/** Shorter paragraphs tell nothing of where an article stands. */
const SHORTEST = 60;
const MOST_LINKED = 0.3;
const LEAD =
	/(?:^|[\s_-])(?:stand-?first|lede?|leads?|lead-?paragraph|intro|introduction|chapo|chapeau|vorspann|entradilla|sommario)(?=$|[\s_-])/i;
const SHORTEST_LEAD = 40;
const LONGEST_LEAD = 800;
const BELOW_HEADLINE = "h1 + *, header h2 + *";
/** Where a sentence may end: a line of authors, a place or a date has no such end. */
const SENTENCE_END = /[.!?…。！？]["'”’»]?\s*$/;
const INLINE = /^(?:B|I|EM|STRONG|SPAN|BR|Q|CITE|ABBR)$/;
const NO_LEAD = "h1, h2, h3, [class*=byline], time";
const BESIDE = /^(?:NAV|ASIDE|FOOTER|FORM|A)$/;
/** What was missed is worth another reading from this share of what was found on. */
const LEAST_MISSED = 0.15;
/** So many found paragraphs make their containers the article's. */
const LEAST_FOUND = 2;

/** Looks at a page whose chrome is marked, and that has this headline. Linear. */
export function survey(page: Page, headline: string | null): Survey {
	const measureOf = measuresOf(page.body);
	const below = belowHeadline(page, headline);
	const paragraphs = [...page.querySelectorAll(`p, [class], ${BELOW_HEADLINE}`)].flatMap(
		(element): Surveyed[] => {
			const { words, linked } = measureOf(element);
			if (linked > MOST_LINKED * words || isMarked(element)) return [];
			const isLead =
				(element === below || LEAD.test(element.getAttribute("class") ?? "")) &&
				words >= SHORTEST_LEAD &&
				words <= LONGEST_LEAD &&
				element.querySelector(NO_LEAD) === null &&
				!isBeside(element);
			if (!isLead && (element.tagName !== "P" || words < SHORTEST)) return [];
			return [{ words: blockText(element), place: placeOf(element.parentElement), isLead }];
		},
	);
	return { paragraphs, headings: [...page.querySelectorAll("h1")].length };
}

/** A block of one sentence or more that stands right below the headline; null when none does. */
function belowHeadline(page: Page, headline: string | null): PageElement | null {
	const element = page.querySelector(BELOW_HEADLINE);
	if (element === null || !SENTENCE_END.test(element.textContent ?? "")) return null;
	if (![...element.children].every(({ tagName }) => INLINE.test(tagName))) return null;
	const siblings = [...(element.parentElement?.children ?? [])];
	const heading = unspaced(siblings[siblings.indexOf(element) - 1]?.textContent ?? "");
	const wanted = unspaced(headline ?? "");
	// A name of the site above a motto is no headline.
	return heading !== "" && wanted !== "" && (wanted.includes(heading) || heading.includes(wanted))
		? element
		: null;
}

/** What a page sets before its article, where the found text does not hold it; null when there is none. */
export function leadOutside({ paragraphs }: Survey, found: string): string | null {
	const isFound = amongParagraphsOf(found);
	for (const { words, isLead } of paragraphs) {
		if (isFound(words)) return null;
		if (isLead) return words;
	}
	return null;
}

/**
 * The place of an article that a page lays out in several containers, advertisements and columns between them, when
 * some of its paragraphs were missed: it is that of most of those that were found. null when none was missed.
 */
export function placeOfBody({ paragraphs, headings }: Survey, found: string): string | null {
	if (headings > 1) return null;
	const isFound = amongParagraphsOf(found);
	const named = paragraphs.filter(({ place, isLead }) => place !== null && !isLead);
	const places = [...Map.groupBy(named, ({ place }) => place)].map(([place, all]) => {
		const [missed, seen] = [false, true].map((is) => all.filter(({ words }) => isFound(words) === is));
		return { place, missed: lengthOf(missed), seen: lengthOf(seen), count: seen?.length ?? 0 };
	});
	const best = places.toSorted((a, b) => b.seen - a.seen)[0];
	const split = best && best.count >= LEAST_FOUND && best.missed >= LEAST_MISSED * best.seen;
	return split ? best.place : null;
}

/** The containers of a page that stand at a place. */
export function containersAt(page: Page, place: string): readonly PageElement[] {
	const parents = [...page.querySelectorAll("p")].flatMap(({ parentElement }) =>
		parentElement !== null && placeOf(parentElement) === place ? [parentElement] : [],
	);
	return [...new Set(parents)];
}

/** A container's name and its parent's, without what numbers them; null for one without a name. */
function placeOf(part: PageElement | null): string | null {
	const name = nameOf(part);
	return name === "" ? null : `${nameOf(part?.parentElement ?? null)} > ${part?.tagName} ${name}`;
}

function nameOf(element: PageElement | null): string {
	return (element?.getAttribute("class") ?? "").replace(/\d+/g, "").trim().slice(0, 200);
}

function isBeside(element: PageElement): boolean {
	for (let at: PageElement | null = element; at !== null; at = at.parentElement)
		if (BESIDE.test(at.tagName)) return true;
	return false;
}

/** Whether words begin a paragraph of a text, whatever white space is in them. */
function amongParagraphsOf(text: string): (words: string) => boolean {
	const beginnings = (words: string) =>
		words.split(/\n+/).map((paragraph) => unspaced(paragraph).slice(0, SHORTEST));
	const known = new Set(beginnings(text));
	return (words) => beginnings(words).some((beginning) => known.has(beginning));
}

function unspaced(words: string): string {
	return words.replace(/\s+/g, "");
}

function lengthOf(paragraphs: readonly Surveyed[] = []): number {
	return paragraphs.reduce((sum, { words }) => sum + words.length, 0);
}

import { measuresOf } from "./measures.ts";
import type { Page, PageElement } from "./page.ts";

/** What holds less than this is the top of an article, and no whole one. */
const SHORTEST = 200;

/**
 * Removes the other articles of a page that shows several one after the other: those beside the one that stands first
 * and holds the headline. Entries of a live blog, whose headline stands above them all, stay.
 */
export function removeOtherArticles(page: Page, headline: string | null): void {
	const articles = [...page.querySelectorAll("article")];
	if (articles.length < 2) return;
	const wanted = headline?.replace(/\s+/g, " ").trim() ?? "";
	const main = articles.find((each) => hasHeadline(each, wanted));
	if (main === undefined || measuresOf(main)(main).words < SHORTEST) return;
	for (const other of articles) {
		if (other !== main && !contains(main, other) && !contains(other, main)) other.remove();
	}
}

function hasHeadline(article: PageElement, wanted: string): boolean {
	return [...article.querySelectorAll("h1")].some(
		(heading) => wanted === "" || (heading.textContent ?? "").replace(/\s+/g, " ").trim() === wanted,
	);
}

function contains(outer: PageElement, inner: PageElement): boolean {
	for (let at = inner.parentElement; at !== null; at = at.parentElement) if (at === outer) return true;
	return false;
}

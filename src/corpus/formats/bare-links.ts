import type { Measure } from "./measures.ts";
import type { PageElement } from "./page.ts";

/** With this share of its words in links a block is a mere link. */
export const ALL_LINK = 0.9;
const BLOCK = /^(?:P|DIV|SECTION|ASIDE|UL|OL|ARTICLE|FIGURE)$/;
const BLOCK_OR_HEADING = /^(?:P|DIV|SECTION|ASIDE|UL|OL|ARTICLE|FIGURE|H[1-6])$/;
/** Links that lead to what they name. */
const KEPT = "table, h1 a, h2 a, h3 a, h4 a, h5 a, h6 a";
/** A card is no longer; what is may be a text of which every word is a link. */
const LONGEST = 1_500;

/**
 * Removes the links that stand alone between paragraphs, which lead to other articles: paragraphs and cards that are
 * one link, and lists in which every item is. Headings and tables that link to what they name stay. Linear.
 */
export function removeBareLinks(container: PageElement, measureOf: (element: PageElement) => Measure): void {
	const around = holders(container);
	const pending = [...container.children];
	for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
		const { words, linked } = measureOf(next);
		if (linked === 0) continue;
		const bare = words <= LONGEST && linked >= ALL_LINK * words && !around.has(next);
		if (bare && isBlock(next)) next.remove();
		else pending.push(...next.children);
	}
}

function isBlock(element: PageElement): boolean {
	if (BLOCK.test(element.tagName)) return true;
	return (
		element.tagName === "A" && [...element.children].some(({ tagName }) => BLOCK_OR_HEADING.test(tagName))
	);
}

/** What links that stay stand in. */
function holders(container: PageElement): ReadonlySet<PageElement> {
	const around = new Set<PageElement>();
	for (const kept of container.querySelectorAll(KEPT)) {
		for (let at: PageElement | null = kept; at !== null && at !== container; at = at.parentElement) {
			if (around.has(at)) break;
			around.add(at);
		}
	}
	return around;
}

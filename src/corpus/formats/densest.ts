import type { PageElement } from "./page.ts";

const PROSE = /^(?:P|BLOCKQUOTE|PRE|LI|DD|TD|DIV|SECTION|ARTICLE|FONT|SPAN|CENTER)$/;
const SKIPPED = /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|NAV|FOOTER|ASIDE|BUTTON|SELECT|TEXTAREA|IFRAME|SVG|A)$/;
/** Fewer characters of an element's own are a label, not prose. */
const SHORTEST = 60;
/** A container must hold this share of what the one around it holds. */
const MOST = 0.8;
const TEXT = 3;
const INLINE = /^(?:B|I|EM|STRONG|U|SMALL|SUP|SUB|CITE|Q|ABBR|FONT|SPAN|CODE|MARK|TIME)$/;

/**
 * The smallest element that holds most of the page's prose: where Readability finds nothing, an article still stands
 * where the most words outside links are. null for a page without prose.
 */
export function densest(body: PageElement): PageElement | null {
	const own = proseByElement(body);
	if (own.size === 0) return null;
	const within = new Map<PageElement, number>();
	for (const [element, length] of own)
		for (let at: PageElement | null = element; at !== null; at = at.parentElement)
			within.set(at, (within.get(at) ?? 0) + length);
	let best = body;
	for (;;) {
		const held = within.get(best) ?? 0;
		const next = [...best.children].find((child) => (within.get(child) ?? 0) >= MOST * held);
		// One paragraph alone is no container: what stands beside it belongs to it.
		if (!next || own.get(next) === within.get(next)) return best;
		best = next;
	}
}

/** How many characters of prose a page holds, wherever they stand. */
export function proseLength(body: PageElement): number {
	return sum(proseByElement(body).values());
}

function proseByElement(body: PageElement): Map<PageElement, number> {
	const own = new Map<PageElement, number>();
	const pending: PageElement[] = [body];
	for (let element = pending.pop(); element !== undefined; element = pending.pop()) {
		if (SKIPPED.test(element.tagName)) continue;
		if (PROSE.test(element.tagName)) {
			const length = ownLength(element);
			if (length >= SHORTEST) own.set(element, length);
		}
		pending.push(...element.children);
	}
	return own;
}

/** The characters that stand in an element itself or in its inline children. */
function ownLength(element: PageElement): number {
	let length = 0;
	for (const child of element.childNodes)
		if (child.nodeType === TEXT || INLINE.test(child.nodeName.toUpperCase()))
			length += child.textContent?.replace(/\s+/g, " ").length ?? 0;
	return length;
}

function sum(numbers: Iterable<number>): number {
	let total = 0;
	for (const each of numbers) total += each;
	return total;
}

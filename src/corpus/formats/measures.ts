import type { PageElement } from "./page.ts";

/** How many characters of words an element holds, and how many of them stand in links. */
export interface Measure {
	readonly words: number;
	readonly linked: number;
}

const NOTHING: Measure = { words: 0, linked: 0 };
const UNSEEN = /^(?:SCRIPT|STYLE|TEMPLATE|NOSCRIPT)$/;
const TEXT = 3;
const ELEMENT = 1;

/** The measure of every element within `root`, in one linear pass; of an element that is not in it, nothing. */
export function measuresOf(root: PageElement): (element: PageElement) => Measure {
	const measures = new Map<PageElement, Measure>();
	const pending: { element: PageElement; entered: boolean }[] = [{ element: root, entered: false }];
	for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
		const { element, entered } = next;
		if (entered) measures.set(element, measured(element, measures));
		else if (!UNSEEN.test(element.tagName)) {
			pending.push({ element, entered: true });
			for (const child of element.children) pending.push({ element: child, entered: false });
		}
	}
	return (element) => measures.get(element) ?? NOTHING;
}

function measured(element: PageElement, measures: ReadonlyMap<PageElement, Measure>): Measure {
	let words = 0;
	let linked = 0;
	for (const child of element.childNodes) {
		if (child.nodeType === TEXT)
			words += (child.textContent ?? "").replace(/\s+/g, " ").replace(/^ $/, "").length;
		else if (child.nodeType === ELEMENT) {
			const inside = measures.get(child) ?? NOTHING;
			words += inside.words;
			linked += inside.linked;
		}
	}
	return { words, linked: element.tagName === "A" ? words : linked };
}

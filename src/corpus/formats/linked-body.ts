import type { Measure } from "./measures.ts";
import type { PageElement } from "./page.ts";

/** A run of words by which texts are compared. */
const RUN = 3;
/** JSON-LD gives the whole body when it has this share of the words that were found … */
const WHOLE = 0.8;
/** … and so much of them stands in it. */
const MOSTLY_IN = 0.7;
/** Of a paragraph that is not the article's hardly a run stands there. */
const HARDLY = 0.2;
const SHORTEST = 60;
/** Publishers leave lists, tables and quotations out of it. */
const LEFT_OUT = "li, table, blockquote, pre, dl, figure";
const DIVIDED = "p, div, section, ul, ol, table, blockquote, h1, h2, h3, h4, article";

/** Removes the paragraphs of a container that the article's body as JSON-LD gives it does not have, where that is whole. */
export function removeUnlinked(
	container: PageElement,
	body: string | null,
	measureOf: (element: PageElement) => Measure,
): void {
	if (body === null || body.length < WHOLE * measureOf(container).words) return;
	const known = new Set(runsOf(body));
	const left = new Set(
		[...container.querySelectorAll(LEFT_OUT)].flatMap((each) => [...each.querySelectorAll("p, div")]),
	);
	const paragraphs = [...container.querySelectorAll("p, div")].flatMap((element) => {
		const length = measureOf(element).words;
		if (length < SHORTEST || left.has(element) || element.querySelector(DIVIDED) !== null) return [];
		const runs = runsOf(element.textContent ?? "");
		const share = runs.length === 0 ? 1 : runs.filter((run) => known.has(run)).length / runs.length;
		return [{ element, length, share }];
	});
	const all = paragraphs.reduce((sum, { length }) => sum + length, 0);
	const within = paragraphs.reduce((sum, { length, share }) => sum + length * share, 0);
	if (within < MOSTLY_IN * all) return;
	for (const { element, share } of paragraphs) if (share < HARDLY) element.remove();
}

function runsOf(text: string): string[] {
	const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
	return words
		.slice(0, Math.max(0, words.length - RUN + 1))
		.map((_, at) => words.slice(at, at + RUN).join(" "));
}

import { parseHTML } from "linkedom";
import { Refused } from "../refusal.ts";
import type { ElementNode } from "./blocks.ts";
import { refuseDeepSource, refuseMonstrousPage } from "./nesting.ts";

/** The part of a document that is read; linkedom's own types need a browser's library. */
export interface Page {
	readonly body: PageElement;
	readonly documentElement: PageElement;
	createElement(name: string): PageElement;
	querySelector(selector: string): PageElement | null;
	querySelectorAll(selector: string): Iterable<PageElement>;
}

export interface PageElement extends ElementNode {
	readonly children: Iterable<PageElement>;
	readonly childNodes: Iterable<PageElement>;
	readonly parentElement: PageElement | null;
	readonly tagName: string;
	getAttribute(name: string): string | null;
	querySelector(selector: string): PageElement | null;
	querySelectorAll(selector: string): Iterable<PageElement>;
	setAttribute(name: string, value: string): void;
	append(...nodes: readonly PageElement[]): void;
	remove(): void;
	replaceWith(...nodes: readonly (PageElement | string)[]): void;
}

/** The document in a page's source. Throws Refused when it is too deep or too large to be read in reasonable time. */
export function openPage(source: string): Page {
	// linkedom gives a fragment no body; inside a whole page every fragment is one.
	const whole = /<html[\s>]/i.test(source) ? source : `<!doctype html><html><body>${source}</body></html>`;
	refuseDeepSource(whole);
	const page = attempt(() => parseHTML(whole).document as unknown as Page);
	refuseMonstrousPage(page.body);
	return page;
}

/** Neither library promises to survive every page: nesting of thousands of levels exhausts the stack. */
export function attempt<T>(work: () => T): T {
	try {
		return work();
	} catch (error) {
		if (error instanceof Refused) throw error;
		const what = error instanceof Error ? error.message.slice(0, 120) : "an error";
		throw new Refused(`expected a web page, got one that cannot be read (${what}); save the article as text`);
	}
}

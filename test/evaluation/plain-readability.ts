import { Readability } from "@mozilla/readability";
import { attempt, openPage, type PageElement } from "../../src/corpus/formats/page.ts";

const TEXT = 3;

/** What Readability alone finds in a page, as words with white space between elements: what ours is measured against. */
export function plainReadability(html: string): string {
	return attempt(() => {
		const found = new Readability<PageElement>(openPage(html) as never, {
			serializer: (node) => node as unknown as PageElement,
		}).parse();
		return found?.content ? wordsOf(found.content) : "";
	});
}

function wordsOf(root: PageElement): string {
	const words: string[] = [];
	const pending: PageElement[] = [root];
	for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
		if (node.nodeType === TEXT) words.push(node.textContent ?? "");
		else {
			const inline = /^(?:A|B|I|EM|STRONG|SPAN|FONT|U|SUP|SUB|SMALL)$/.test(node.nodeName.toUpperCase());
			if (!inline) words.push(" ");
			pending.push(...[...node.childNodes].reverse());
		}
	}
	return words.join("");
}

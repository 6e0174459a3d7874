import { Readability } from "@mozilla/readability";
import { withoutEnd } from "./article-end.ts";
import { ALL_LINK, removeBareLinks } from "./bare-links.ts";
import { blockText, type ElementNode } from "./blocks.ts";
import { markChrome, removeMarked } from "./chrome.ts";
import { densest, proseLength } from "./densest.ts";
import { removeUnlinked } from "./linked-body.ts";
import { measuresOf } from "./measures.ts";
import type { Metadata } from "./metadata.ts";
import { removeOtherArticles } from "./other-articles.ts";
import { attempt, type Page, type PageElement } from "./page.ts";
import { isAboveText, isPageLine, LONGEST_LABELLED } from "./page-lines.ts";
import { removeReplies } from "./replies.ts";
import { containersAt, leadOutside, placeOfBody, type Survey, survey } from "./survey.ts";

export interface ArticleText {
	readonly title: string | null;
	readonly byline: string | null;
	/** Paragraphs with a blank line between; "" when the page has no words. */
	readonly text: string;
}

/** Readability's find is doubted when it is this short and holds less than this share of the page's prose … */
const SHORT = 400;
const LITTLE = 0.25;
/** … and another is taken instead when it has this many times as much. */
const MORE = 2;
/** A body given as JSON-LD is taken instead when it is this many times as long. */
const MUCH_LONGER = 1.5;
const SHORTEST_LINKED = 300;
const BLOCKS = "p, div, li, ul, h2, h3, h4, h5, h6, section, span, strong, time, td, a";
/** How many blocks may stand above an article's first paragraph. */
const ABOVE = 6;
const SHORTEST_PROSE = 120;

/**
 * The article's text in a page; `open` gives the page anew each time, because finding takes it apart.
 * Readability's find without what the page put into it. When that holds little of the page's prose, what Readability
 * finds once comments, columns and boxes are gone, or where prose is densest, if that is much more; the page's own
 * JSON-LD, if it has much more still; at last all the page's words. Throws Refused when the page breaks its readers.
 */
export function articleText(open: () => Page, said: Metadata): ArticleText {
	return attempt(() => {
		const page = open();
		const prose = proseLength(page.body);
		const plain = blockText(page.querySelector("article") ?? page.querySelector("main") ?? page.body);
		const first = read(page, said);
		let text = first.text === "" ? "" : completed(open, first, said);
		if ((text.length < SHORT && text.length < LITTLE * prose) || text === "") {
			for (const other of others(open, said)) if (other.length > MORE * text.length) text = other;
		}
		const linked = said.articleBody ?? "";
		if (linked.length >= SHORTEST_LINKED && linked.length > MUCH_LONGER * text.length) text = linked;
		return { title: first.title, byline: first.byline, text: text === "" ? plain : text };
	});
}

/** With what stands in other containers of the same kind, and with the paragraph that is set before the article. */
function completed(open: () => Page, { text, seen }: Read, said: Metadata): string {
	const place = placeOfBody(seen, text);
	const parts = place === null ? [] : containersAt(bare(open, said), place);
	const whole = parts.length === 0 ? text : parts.map((part) => cleaned(part, said)).join("\n\n");
	const lead = leadOutside(seen, whole);
	return lead === null || isPageLine(lead, 0) ? whole : `${lead}\n\n${whole}`;
}

/** The page without what surely is none of its article. */
function bare(open: () => Page, said: Metadata): Page {
	const page = open();
	markChrome(page);
	removeMarked(page.body);
	removeOtherArticles(page, said.headline ?? said.heading);
	removeReplies(page);
	return page;
}

function others(open: () => Page, said: Metadata): string[] {
	const page = bare(open, said);
	const container = densest(page.body);
	const dense = container === null ? "" : cleaned(container, said);
	return [read(page, said).text, dense];
}

/** An article's text with what its page was like before. */
interface Read extends ArticleText {
	readonly seen: Survey;
}

function read(page: Page, said: Metadata): Read {
	markChrome(page);
	removeOtherArticles(page, said.headline ?? said.heading);
	removeReplies(page);
	const seen = survey(page, said.headline ?? said.heading);
	const found = new Readability<PageElement>(page as never, {
		keepClasses: true,
		serializer: (node) => node as unknown as PageElement,
	}).parse();
	const content = found?.content;
	if (content) removeMarked(content);
	return {
		title: found?.title || null,
		byline: found?.byline ?? null,
		text: content ? cleaned(content, said) : "",
		seen,
	};
}

/** A container's words without what the page put between them. */
function cleaned(container: PageElement, said: Metadata): string {
	removeBareLinks(container, measuresOf(container));
	removeUnlinked(container, said.articleBody, measuresOf(container));
	const measureOf = measuresOf(container);
	const links = new Set<string>();
	for (const block of [...container.querySelectorAll(BLOCKS)]) {
		const { words, linked } = measureOf(block);
		if (words === 0 || words > LONGEST_LABELLED) continue;
		const line = oneLine(block.textContent ?? "");
		if (block.tagName !== "TD" && isPageLine(line, linked / words) && standsAlone(block)) block.remove();
		else if (linked >= ALL_LINK * words) links.add(unspaced(line));
	}
	const blocks = withoutEdges(blockText(container as ElementNode).split("\n\n"), links, said);
	return withoutEnd(blocks, said.byline).join("\n\n");
}

/** Without menus above and below the article, and without its headline, author and date above the first paragraph. */
function withoutEdges(blocks: readonly string[], links: ReadonlySet<string>, said: Metadata): string[] {
	const isLink = (block: string) => links.has(unspaced(block));
	const last = blocks.findLastIndex((block) => !isLink(block));
	const firstProse = blocks.findIndex((block) => block.length > SHORTEST_PROSE);
	const above = Math.min(firstProse < 0 ? last : firstProse, ABOVE);
	return blocks.slice(0, last + 1).flatMap((block, at) => {
		if (isPageLine(block, 0)) return [];
		if (at > above) return [block];
		if (at < above && isLink(block)) return [];
		const kept = block.split("\n").filter((line) => !isAboveText(line, said.headline, said.byline));
		return kept.length > 0 ? [kept.join("\n")] : [];
	});
}

/** A break between two links is white space in a block and nothing in a node's text. */
function unspaced(words: string): string {
	return words.replace(/\s+/g, "");
}

function oneLine(words: string): string {
	return words.replace(/\s+/g, " ").trim();
}

/** Whether an element is a block of its own: words beside it in the same paragraph make it a part of a sentence. */
function standsAlone(element: PageElement): boolean {
	if (!/^(?:SPAN|STRONG|TIME|A)$/.test(element.tagName)) return true;
	const around = element.parentElement;
	return around !== null && (around.textContent ?? "").trim() === (element.textContent ?? "").trim();
}

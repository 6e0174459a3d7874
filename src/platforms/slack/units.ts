import type { types } from "@slack/bolt";
import type { Block, Citation, DiffWord, Reply } from "../../chat/reply.ts";
import type { Span } from "../../corpus/article.ts";
import { shortened } from "../fitting.ts";
import {
	attributionLine,
	citationOf,
	paraphraseLine,
	SAME_ARTICLE,
	sameArticle,
	sourceLine,
} from "./citation.ts";
import { clean, type Inline, inline, lineText, merged, type Showing, trimmed, words } from "./inline.ts";
import { window } from "./window.ts";

/** What is shown whole or not at all: its blocks, and the same as plain text. */
export interface Part {
	readonly blocks: readonly types.RichTextBlock[];
	readonly text: string;
}

/** Our own limit on the characters of one block. */
const LONGEST_BLOCK = 3000;
/** An article's words are shortened to this, or to less where a long attribution and citation need the room. */
const LONGEST_WORDS = 1200;
const FEWEST_WORDS = 100;
const LEGEND = "struck out: asked, but not in the record; bold: in the record, but not asked";

/** The reply's parts in order; a heading goes with what it is the heading of. */
export function partsOf({ blocks }: Reply, showing: Showing): Part[] {
	const parts: Part[] = [];
	let heading: Part | null = null;
	let lastCited: Citation | null = null;
	for (const [i, block] of blocks.entries()) {
		const made = partsOfBlock(block, { before: citationOf(blocks[i - 1]), lastCited, showing });
		lastCited = citationOf(block) ?? lastCited;
		const [first, ...rest] = made;
		if (first === undefined) continue;
		const whole: Part = heading === null ? first : joined(heading, first);
		heading = block.kind === "heading" ? whole : null;
		if (heading === null) parts.push(whole, ...rest);
	}
	return heading === null ? parts : [...parts, heading];
}

/** Our own line. */
export function line(elements: readonly Inline[]): Part {
	const shown = trimmed(elements, LONGEST_BLOCK);
	return { blocks: [richText([{ type: "rich_text_section", elements: [...shown] }])], text: lineText(shown) };
}

function joined(a: Part, b: Part): Part {
	return { blocks: [...a.blocks, ...b.blocks], text: `${a.text}\n${b.text}` };
}

interface Around {
	readonly before: Citation | null;
	readonly lastCited: Citation | null;
	readonly showing: Showing;
}

function partsOfBlock(block: Block, { before, lastCited, showing }: Around): Part[] {
	switch (block.kind) {
		case "heading":
			return lines([inline(block.runs, showing).map(emboldened)]);
		case "text":
			return lines([inline(block.runs, showing)]);
		case "list":
			return lists(block.items.map((item) => inline(item, showing)));
		case "comparison": {
			const same = sameArticle(block.citation, lastCited);
			return [comparison(block.words, same ? SAME_ARTICLE : sourceLine(block.citation))];
		}
		case "claim":
			return [claim(block, before, showing)];
		case "excerpt":
			return [cited(block, [], ["", ""], sources([], block.citation, before))];
		case "paraphrase": {
			const who = paraphraseLine(block.attribution, block.citation);
			return [cited(block, [], ["", ""], sources(who, block.citation, before))];
		}
		case "quotation": {
			const who = attributionLine(block.attribution, block.citation);
			return [cited(block, block.asked, ["“", "”"], sources(who, block.citation, before))];
		}
	}
}

function lines(each: readonly Inline[][]): Part[] {
	return each.filter((elements) => elements.length > 0).map(line);
}

function emboldened(element: Inline): Inline {
	return { ...element, style: { ...element.style, bold: true } };
}

/** As many items a block as fit into one. */
function lists(items: readonly Inline[][]): Part[] {
	const groups: Inline[][][] = [];
	let room = 0;
	for (const item of items) {
		const shown = trimmed(item, LONGEST_BLOCK);
		if (shown.length === 0) continue;
		const size = lineText(shown).length;
		if (size > room) {
			groups.push([]);
			room = LONGEST_BLOCK;
		}
		groups.at(-1)?.push(shown);
		room -= size;
	}
	return groups.map((group) => ({
		blocks: [
			richText([
				{
					type: "rich_text_list",
					style: "bullet",
					elements: group.map((elements) => ({ type: "rich_text_section", elements })),
				},
			]),
		],
		text: group.map((elements) => `• ${lineText(elements)}`).join("\n"),
	}));
}

/** Who said it, and below it where; words right after others from the same place say so in two words. */
function sources(who: readonly Inline[], citation: Citation, before: Citation | null): Inline[] {
	const same = sameArticle(citation, before) && before?.link === citation.link;
	const where = same ? SAME_ARTICLE : sourceLine(citation);
	return who.length === 0 ? [...where] : merged([...who, ...words("\n"), ...where]);
}

/** An article's words with their source, in one block: they cannot be parted. */
function cited(
	block: { readonly words: string },
	asked: readonly Span[],
	[open, close]: readonly [string, string],
	source: readonly Inline[],
): Part {
	const room = Math.max(FEWEST_WORDS, Math.min(LONGEST_WORDS, LONGEST_BLOCK - 10 - lineText(source).length));
	const shown = window(block.words, asked, room);
	const quoted: Inline[] = [...words(open)];
	let at = 0;
	for (const { start, end } of shown.asked) {
		quoted.push(
			...words(shown.text.slice(at, start)),
			...words(shown.text.slice(start, end), { bold: true }),
		);
		at = end;
	}
	quoted.push(...words(shown.text.slice(at)), ...words(close));
	const elements = quoted.length === 0 ? words("…") : merged(quoted);
	return {
		blocks: [
			richText([
				{ type: "rich_text_quote", elements: [...elements] },
				{ type: "rich_text_section", elements: [...source] },
			]),
		],
		text: `${lineText(elements)}\n${lineText(source)}`,
	};
}

/** A sentence of our own with its sources, in one block: they cannot be parted. */
function claim(
	{ runs, citation, also }: Extract<Block, { kind: "claim" }>,
	before: Citation | null,
	showing: Showing,
): Part {
	const second = also ? [...words("\n"), ...sources([], also, null)] : [];
	const source = merged([...sources([], citation, before), ...second]);
	const room = Math.max(FEWEST_WORDS, Math.min(LONGEST_WORDS, LONGEST_BLOCK - 10 - lineText(source).length));
	const said = trimmed(inline(runs, showing), room);
	const elements = said.length === 0 ? words("…") : said;
	return {
		blocks: [
			richText([
				{ type: "rich_text_section", elements: [...elements] },
				{ type: "rich_text_section", elements: [...source] },
			]),
		],
		text: `${lineText(elements)}\n${lineText(source)}`,
	};
}

/** Words of both sides, marked by style and, in the plain text, by signs. */
function comparison(diff: readonly DiffWord[], source: readonly Inline[]): Part {
	const elements: Inline[] = [];
	const signs: string[] = [];
	let room = LONGEST_WORDS;
	for (const { change, text } of diff) {
		const shown = shortened(clean(text), Math.max(1, room));
		const style = { same: undefined, removed: { strike: true }, added: { bold: true } }[change];
		if (elements.length > 0) elements.push(...words(" "));
		elements.push(...words(shown, style));
		signs.push({ same: shown, removed: `[-${shown}-]`, added: `{+${shown}+}` }[change]);
		room -= shown.length + 1;
		if (room <= 0) {
			elements.push(...words(" …"));
			break;
		}
	}
	const below = [...words(LEGEND, { italic: true }), ...words("\n"), ...source];
	const above = elements.length === 0 ? words("…") : merged(elements);
	return {
		blocks: [
			richText([
				{ type: "rich_text_quote", elements: [...above] },
				{ type: "rich_text_section", elements: below },
			]),
		],
		text: `${signs.join(" ")}\n[-asked, but not in the record-] {+in the record, but not asked+}\n${lineText(source)}`,
	};
}

function richText(elements: types.RichTextBlockElement[]): types.RichTextBlock {
	return { type: "rich_text", elements };
}

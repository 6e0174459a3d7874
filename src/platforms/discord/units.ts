import type { Block, Reply } from "../../chat/reply.ts";
import { compare } from "./compare.ts";
import { line } from "./runs.ts";
import { attributionLine, paraphraseLine, sameArticle, sourceLine } from "./source.ts";
import { blockQuote } from "./words.ts";

/** Markdown that is shown whole or not at all: words stand together with who said them and where. */
export interface MarkdownUnit {
	readonly text: string;
	/** What parts it from the one before. */
	readonly gap: "\n" | "\n\n";
}

/** No unit is longer than this, which leaves room for any one of them in any message. */
export const LONGEST_UNIT = 2900;

const MOST_TEXT = 1500;
const MOST_HEADING = 350;

/** The blocks of a reply in order, without those that would show nothing. */
export function unitsOf(reply: Reply): MarkdownUnit[] {
	return reply.blocks.flatMap((block, i) =>
		unitsOfBlock(block, reply.blocks[i - 1]).filter(({ text }) => text !== ""),
	);
}

function unitsOfBlock(block: Block, before: Block | undefined): MarkdownUnit[] {
	switch (block.kind) {
		case "heading":
			return [paragraph(heading(line(block.runs, MOST_HEADING)))];
		case "text":
			return [paragraph(line(block.runs, MOST_TEXT))];
		case "list":
			return block.items
				.map((runs) => line(runs, MOST_TEXT))
				.filter((item) => item !== "")
				.map((item, i) => ({ text: `- ${item}`, gap: i === 0 ? "\n\n" : "\n" }));
		case "quotation":
			return [
				paragraph(
					blockQuote(block.words, block.asked, ["“", "”"]),
					attributionLine(block.attribution, block.citation),
					sourceLine(block.citation, before),
				),
			];
		case "paraphrase":
			return [
				paragraph(
					blockQuote(block.words, [], ["", ""]),
					paraphraseLine(block.attribution, block.citation),
					sourceLine(block.citation, before),
				),
			];
		case "excerpt":
			return [paragraph(blockQuote(block.words, [], ["", ""]), sourceLine(block.citation, before))];
		case "claim":
			return [claim(block, before)];
		case "comparison":
			// It compares the words right before it, whose source stands there.
			return [
				paragraph(
					compare(block.words),
					...(sameArticle(block.citation, before) ? [] : [sourceLine(block.citation, before)]),
				),
			];
	}
}

/** Its sources are whole, and it has the room that they leave. */
function claim({ runs, citation, also }: Extract<Block, { kind: "claim" }>, before: Block | undefined) {
	const sources = [sourceLine(citation, before), ...(also ? [sourceLine(also, undefined)] : [])];
	const room = LONGEST_UNIT - sources.join("\n").length - 1;
	return paragraph(line(runs, Math.min(MOST_TEXT, room)) || "…", ...sources);
}

function heading(text: string): string {
	return text === "" ? "" : `### ${text}`;
}

function paragraph(...lines: readonly string[]): MarkdownUnit {
	return { text: lines.join("\n"), gap: "\n\n" };
}

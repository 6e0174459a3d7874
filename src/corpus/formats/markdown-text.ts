import { inlineText } from "./markdown-inline.ts";

const FENCE = /^ {0,3}(```|~~~)/;
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;
const HEADING = /^ {0,3}#{1,6}(?:[ \t]+|$)(.*)$/;
const ITEM = /^[ \t]*(?:[-*+]|(\d{1,9}[.)]))[ \t]+(.*)$/;
const DEFINITION = /^ {0,3}\[[^[\]]+\]:[ \t]*\S/;
const TABLE_RULE = /^[ \t]*\|?[ \t:|-]*-[ \t:|-]*\|[ \t:|-]*$/;

/** Line breaks that a paragraph keeps through the joining. */
const ITEM_BREAK = "\u2028";
const HARD_BREAK = "\u2028";

/**
 * A markdown body as plain paragraphs with a blank line between: soft-wrapped lines are joined, headings and
 * blockquotes are paragraphs like any other, and of a list each item is a line.
 */
export function plainOf(body: string): string {
	const blocks: string[] = [];
	let lines: string[] = [];
	let fenced: string | null = null;
	let wasQuoted = false;
	const flush = () => {
		// Inline marks are read after joining: emphasis and links may cross a soft line break.
		const plain = inlineText(lines.join("\n"));
		if (plain.trim() !== "") blocks.push(plain);
		lines = [];
	};
	for (const raw of withoutComments(body).split("\n")) {
		const line = raw.replace(/^(?: {0,3}>[ \t]?)+/, "");
		const quoted = line.length < raw.length;
		if (quoted && !wasQuoted) flush();
		wasQuoted = quoted;
		const fence = FENCE.exec(line)?.[1];
		if (fence && (fenced === null || fenced === fence)) {
			flush();
			fenced = fenced === null ? fence : null;
			continue;
		}
		if (fenced !== null) {
			if (line.trim() !== "") blocks.push(line.trim());
			continue;
		}
		const heading = HEADING.exec(line);
		const item = ITEM.exec(line);
		if (line.trim() === "" || RULE.test(line) || UNDERLINE.test(line) || DEFINITION.test(line)) flush();
		else if (TABLE_RULE.test(line)) continue;
		else if (heading) {
			flush();
			lines.push((heading[1] ?? "").replace(/[ \t]+#+[ \t]*$/, ""));
			flush();
		} else if (item && (!item[1] || /^1\D/.test(item[1]) || isList(lines))) {
			lines.push(`${ITEM_BREAK}${item[1] ? `${item[1]} ` : ""}${item[2]}`);
		} else {
			const broken = /(?:[^\\]\\| {2,})$/.test(raw);
			lines.push(broken ? line.trim().replace(/\\$/, "") + HARD_BREAK : line.trim());
		}
	}
	flush();
	return blocks.map(laidOut).join("\n\n");
}

/** A number at the beginning of a wrapped line ("2016. He …") is an item's only inside a list. */
function isList(lines: readonly string[]): boolean {
	return lines.length === 0 || lines.some((line) => line.startsWith(ITEM_BREAK));
}

function laidOut(block: string): string {
	return block
		.split(/\s*\u2028\s*/)
		.map((line) => line.replace(/[ \t\n]+/g, " ").trim())
		.filter((line) => line !== "")
		.join("\n");
}

function withoutComments(body: string): string {
	return body.replace(/<!--[\s\S]*?(?:-->|$)/g, "");
}

import { ago } from "../../chat/age.ts";
import type { Action, Attribution, Block, Citation, DiffWord, Reply, Run } from "../../chat/reply.ts";
import type { Span } from "../../corpus/article.ts";
import { harmless } from "../harmless.ts";
import { sourceAbove } from "../source-above.ts";
import { sourceNote } from "../source-note.ts";
import { columns, type Paint, wrap } from "./layout.ts";

export interface Terminal {
	readonly paint: Paint;
	readonly width: number;
	readonly now: Date;
}

const MARGIN = "  ";
/** Inside the asker's own words, lest these end there and what follows pass for the bot's. */
const MARKS = /["“”„‟«»]/gu;

/** A reply laid out for a terminal: lines joined by newlines, ending without one. */
export function renderReply(reply: Reply, terminal: Terminal): string {
	const blocks = reply.blocks.map((block, i) => renderBlock(block, reply.blocks[i - 1], terminal).join("\n"));
	const actions = renderActions(reply.actions, terminal);
	return [...blocks, ...actions].join("\n\n");
}

function renderBlock(block: Block, before: Block | undefined, terminal: Terminal): string[] {
	const { paint, width } = terminal;
	const source = "citation" in block ? citationLines(block.citation, before, terminal) : [];
	switch (block.kind) {
		case "heading":
			return wrap(paint("bold", inline(block.runs, terminal)), width);
		case "text":
			return wrap(inline(block.runs, terminal), width);
		case "list":
			return block.items.flatMap((item) => hanging(inline(item, terminal), "- ", width));
		case "quotation":
			return [
				...quoted(emphasise(block.words, block.asked, paint), "│ ", terminal, ["“", "”"]),
				...attributionLines(block.attribution, block.citation, terminal),
				...source,
			];
		case "paraphrase":
			return [
				...quoted(harmless(block.words), "┊ ", terminal, ["", ""]),
				...paraphraseLines(block.attribution, block.citation, terminal),
				...source,
			];
		case "excerpt":
			return [...quoted(harmless(block.words), "┊ ", terminal, ["", ""]), ...source];
		case "claim":
			return [
				...wrap(inline(block.runs, terminal), width),
				...source,
				...(block.also ? citationLines(block.also, undefined, terminal) : []),
			];
		case "comparison":
			return [
				...wrap(compare(block.words, paint), width, MARGIN),
				...wrap(
					paint("dim", "[-asked, but not in the record-] {+in the record, but not asked+}"),
					width,
					MARGIN,
				),
			];
	}
}

/** The runs of one line as text. */
export function inline(runs: readonly Run[], { paint, now }: Terminal): string {
	return runs
		.map((run) => {
			if (typeof run === "string") return harmless(run);
			if ("strong" in run) return paint("bold", harmless(run.strong));
			if ("label" in run) return harmless(run.label);
			if ("asked" in run) return `“${shorten(harmless(run.asked)).replace(MARKS, "'")}”`;
			if ("quoted" in run) return `“${harmless(run.quoted)}”`;
			if ("spoiler" in run) return `“${harmless(run.spoiler).replace(MARKS, "'")}”`;
			if ("link" in run) return harmless(run.link);
			if ("code" in run) return paint("cyan", shorten(harmless(run.code)));
			if ("person" in run) return paint("cyan", harmless(`@${run.person}`));
			if ("channel" in run) return paint("cyan", harmless(`#${run.channel}`));
			return ago(run.ago, now);
		})
		.join("");
}

function shorten(text: string): string {
	return text.length <= 300 ? text : `${text.slice(0, 299).toWellFormed()}…`;
}

function hanging(text: string, mark: string, width: number): string[] {
	const blank = " ".repeat(mark.length);
	return wrap(text, width, MARGIN + blank).map((line, i) =>
		i === 0 ? `${MARGIN}${mark}${line.trimStart()}` : line,
	);
}

function quoted(
	text: string,
	bar: string,
	terminal: Terminal,
	[open, close]: readonly [string, string],
): string[] {
	const paragraphs = `${open}${text}${close}`
		.split(/\n+/)
		.flatMap((paragraph, i) => (i === 0 ? [paragraph] : ["", paragraph]));
	const indent = `${MARGIN}${terminal.paint("cyan", bar)}`;
	return paragraphs.flatMap((paragraph) => wrap(paragraph, terminal.width, indent));
}

function emphasise(words: string, asked: readonly Span[], paint: Paint): string {
	let at = 0;
	let text = "";
	for (const { start, end } of asked) {
		text += harmless(words.slice(at, start)) + paint("bold", harmless(words.slice(start, end)));
		at = end;
	}
	return text + harmless(words.slice(at));
}

function attributionLines(attribution: Attribution, citation: Citation, terminal: Terminal): string[] {
	const { paint, width } = terminal;
	const { speaker, role, candidates, reporting } = attribution;
	const who =
		speaker === null
			? `unattributed in ${harmless(citation.outlet)}${candidates.length > 0 ? ` (perhaps ${candidates.map(harmless).join(" or ")})` : ""}`
			: `${reporting ? "reported by " : ""}${paint("bold", harmless(speaker))}${role ? `, ${harmless(role)}` : ""}`;
	return wrap(`— ${who}`, width, MARGIN);
}

function paraphraseLines(attribution: Attribution, citation: Citation, terminal: Terminal): string[] {
	const { paint, width } = terminal;
	const { speaker, role, candidates } = attribution;
	const named = speaker ?? candidates.join(" or ");
	const who =
		named === "" ? "unattributed" : `${paint("bold", harmless(named))}${role ? `, ${harmless(role)}` : ""}`;
	const perhaps = speaker === null && named !== "" ? " (perhaps)" : "";
	return wrap(`— ${who}${perhaps}, as paraphrased by ${harmless(citation.outlet)}`, width, MARGIN);
}

/** Where the words stand; a block right after one of the same article says so in two words. */
function citationLines(citation: Citation, before: Block | undefined, { paint, width }: Terminal): string[] {
	const above = sourceAbove(before);
	const same = above?.articleId === citation.articleId && above.version === citation.version;
	if (same && above.link === citation.link) return [`${MARGIN}  ${paint("dim", "same article")}`];
	const source = `${harmless(citation.outlet)}, ${citation.publishedOn ?? "undated"}: ${harmless(`${citation.headline}${sourceNote(citation)}`)}`;
	const link = citation.link === null ? "no link" : harmless(citation.link);
	return [
		...wrap(paint("dim", source), width, `${MARGIN}  `),
		...wrap(paint("dim", link), width, `${MARGIN}  `),
	];
}

/** Words of both sides, marked in text as well as in colour. */
function compare(words: readonly DiffWord[], paint: Paint): string {
	return words
		.map(({ change, text }) => {
			if (change === "same") return harmless(text);
			return change === "removed"
				? paint("red", `[-${harmless(text)}-]`)
				: paint("green", `{+${harmless(text)}+}`);
		})
		.join(" ");
}

/** A number stays with its label where they fit on a line. */
function renderActions(actions: readonly Action[], { paint, width }: Terminal): string[] {
	if (actions.length === 0) return [];
	const lines: string[] = [];
	for (const [i, { label }] of actions.entries()) {
		const button = `${paint("cyan", `[${i + 1}]`)} ${harmless(label)}`;
		const longer = `${lines.at(-1) ?? ""}   ${button}`;
		if (lines.length > 0 && columns(longer) <= width) lines[lines.length - 1] = longer;
		else lines.push(button);
	}
	return [lines.flatMap((line) => wrap(line, width)).join("\n")];
}

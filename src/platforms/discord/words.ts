import type { Span } from "../../corpus/article.ts";
import { shortened } from "../fitting.ts";
import { literal } from "./escape.ts";

/** An article's words take at most this much of a message, so that other statements have room. */
const LONGEST = 1200;

/**
 * An article's words as a block quote, the asked parts in bold. Words that are too long are shortened with "…", at
 * their beginning too when the asked parts stand far behind it.
 */
export function blockQuote(
	words: string,
	asked: readonly Span[],
	[open, close]: readonly [string, string],
): string {
	let room = LONGEST;
	let written = write(view(words, asked, room));
	while (written.length > LONGEST && room > 40) {
		room = Math.max(40, Math.min(room - 1, Math.floor((room * LONGEST) / written.length)));
		written = write(view(words, asked, room));
	}
	return written;

	function write({ text, spans }: View): string {
		const lines = `${open}${emphasised(text.trimEnd(), spans)}${close}`.split(/\s*[\n\r\u2028\u2029]+\s*/u);
		return lines.map((line) => `> ${line}`).join("\n");
	}
}

interface View {
	readonly text: string;
	readonly spans: readonly Span[];
}

/** As much of the words as there is room for: from the beginning, or from a little before what was asked for. */
function view(words: string, asked: readonly Span[], room: number): View {
	const first = asked[0]?.start ?? 0;
	const start =
		words.length > room && first > room * 0.6 ? wordAfter(words, first - Math.floor(room * 0.2)) : 0;
	const lead = start > 0 ? "…" : "";
	const text = lead + shortened(words.slice(start), room);
	const shift = lead.length - start;
	const spans = asked.map((span) => ({
		start: Math.min(Math.max(span.start + shift, lead.length), text.length),
		end: Math.min(Math.max(span.end + shift, lead.length), text.length),
	}));
	return { text, spans: spans.filter(({ start: from, end }) => from < end) };
}

/** Where a word begins at or after `at`, if one does soon. */
function wordAfter(text: string, at: number): number {
	const space = text.indexOf(" ", at);
	return space === -1 || space - at > 40 ? at : space + 1;
}

function emphasised(text: string, spans: readonly Span[]): string {
	let at = 0;
	let written = "";
	for (const { start, end } of spans) {
		if (start < at) continue;
		written += literal(text.slice(at, start)) + bold(text.slice(start, end));
		at = end;
	}
	return written + literal(text.slice(at));
}

/** Bold does not reach over a line's end, and takes no space at its edges. */
function bold(text: string): string {
	return text.replace(/[^\s](?:[^\n\r\u2028\u2029]*[^\s])?/gu, (line) => strong(literal(line)));
}

/** Nothing is left of some texts once they are harmless; asterisks round nothing would show. */
export function strong(escaped: string): string {
	return escaped.trim() === "" ? escaped : `**${escaped.trim()}**`;
}

import type { Span } from "../corpus/article.ts";

type Shape = "open" | "close" | "either";

/** A quotation mark and what its neighbours let it do. */
export interface Mark {
	readonly at: number;
	readonly shape: Shape;
}

const MARK = /["“”„‟«»]/g;

/** Every character that can be a quotation mark, one at a time. */
export const MARK_BEFORE = /["“”„‟«»]/;

const SPACE = /[\s\u200b\u2060\ufeff]/;

/** What may stand between a word and an opening mark after it. */
const OPENER_BEFORE = /[([{—–\-/‘'…]/;

/** What may stand between a closing mark and the next word. */
const CLOSER_AFTER = /[)\]},.;:?!—–\-/’'…]/;

const HTML_ATTRIBUTE_REACH = 300;

/** Every mark that can open or close a quotation, by its direction and its neighbours; HTML attributes are none. */
export function marksIn(text: string, paragraph: Span): Mark[] {
	const marks: Mark[] = [];
	MARK.lastIndex = paragraph.start;
	for (let match = MARK.exec(text); match !== null && match.index < paragraph.end; match = MARK.exec(text)) {
		const at = match.index;
		const before = at > paragraph.start ? (text[at - 1] as string) : " ";
		const after = at + 1 < paragraph.end ? (text[at + 1] as string) : " ";
		if (match[0] === '"' && before === "=") {
			const close = text.slice(at + 1, Math.min(paragraph.end, at + HTML_ATTRIBUTE_REACH)).indexOf('"');
			if (close !== -1) MARK.lastIndex = at + close + 2;
		} else if (!(MARK_BEFORE.test(before) && before !== match[0] && marks.at(-1)?.at === at - 1)) {
			marks.push({ at, shape: shapeOf(match[0], before, after) }); // "“ counts once
		}
	}
	return marks;
}

/**
 * A curly mark keeps its own direction unless both neighbours contradict it (“wrong way“, »so«);
 * a straight one has none but its neighbours'.
 */
function shapeOf(mark: string, before: string, after: string): Shape {
	if (mark === "„") return "open";
	const canOpen = SPACE.test(before) || OPENER_BEFORE.test(before);
	const canClose = SPACE.test(after) || CLOSER_AFTER.test(after);
	if (mark !== '"') {
		const opens = mark === "“" || mark === "‟" || mark === "«";
		if (opens) return !canOpen && canClose ? "close" : "open";
		return canOpen && !canClose ? "open" : "close";
	}
	if (SPACE.test(before) && !SPACE.test(after) && !/[,;:!?)\]]/.test(after)) return "open";
	if (SPACE.test(after) && !SPACE.test(before) && !/[([{—–-]/.test(before)) return "close";
	if (canOpen === canClose) return "either";
	return canOpen ? "open" : "close";
}

/** A closing mark typed on the wrong side of the space: `"We will, "she said`. */
export function isMisplacedCloser(text: string, at: number): boolean {
	return /[,.?!]\s$/.test(text.slice(at - 2, at)) && /^\p{Ll}/u.test(text.slice(at + 1, at + 2));
}

/** A straight mark after a digit may mean inches. */
export function isInchMark(text: string, at: number): boolean {
	return text[at] === '"' && /\d/.test(text[at - 1] ?? "");
}

/** The only mark of its paragraph, at its end: the opening one was lost. */
export function isLoneCloser(text: string, at: number, paragraph: Span): boolean {
	return at === paragraph.end - 1 && !isInchMark(text, at);
}

import type { Span } from "../corpus/article.ts";
import { trimmed } from "../corpus/sentences.ts";
import {
	isInchMark,
	isLoneCloser,
	isMisplacedCloser,
	MARK_BEFORE,
	type Mark,
	marksIn,
} from "./mark-shapes.ts";

/** A stretch between quotation marks, before anybody has asked whether it is speech. */
export interface Quoted {
	/** With the marks. */
	readonly outer: Span;
	/** Without the marks and the white space beside them. */
	readonly inner: Span;
	/** False: only a closing mark was found. */
	readonly opened: boolean;
	/** False: it runs to the end of its paragraph, or to the mark that opens the next one. */
	readonly closed: boolean;
}

/**
 * The quoted stretches of one paragraph, in order and never overlapping.
 * Invariant: marks pair within the paragraph only, so one stray mark spoils at most its own paragraph.
 */
export function quotedStretches(text: string, paragraph: Span): Quoted[] {
	const marks = marksIn(text, paragraph);
	const found: Quoted[] = [];
	let open: Mark | null = null;
	const add = (start: number, end: number, opened: boolean, closed: boolean) => {
		const whole = trimmed(text, { start, end });
		const turn = turnLabel(text, whole.start + (opened ? 1 : 0));
		const outer = { start: whole.start + turn, end: whole.end };
		let inner = trimmed(text, { start: outer.start + (opened ? 1 : 0), end: outer.end - (closed ? 1 : 0) });
		if (opened && inner.start === outer.start + 1 && MARK_BEFORE.test(text[inner.start] ?? "")) {
			inner = { start: inner.start + 1, end: inner.end }; // the second of doubled marks
		}
		if (inner.start < inner.end) found.push({ outer, inner, opened, closed });
	};
	for (let i = 0; i < marks.length; i += 1) {
		const mark = marks[i] as Mark;
		const next = marks[i + 1];
		if (
			open !== null &&
			next !== undefined &&
			isOtherPair(text, open, mark, next) &&
			closesLater(text, open, marks, i + 2)
		) {
			i += 1; // “…” inside "…", or the other way round
		} else if (open === null) {
			if (mark.shape !== "close") open = mark;
			else if (marks.length === 1 && isLoneCloser(text, mark.at, paragraph))
				add(paragraph.start, mark.at + 1, false, true);
		} else if (mark.shape !== "open" || isMisplacedCloser(text, mark.at)) {
			if (isInchMark(text, mark.at) && marks[i + 1]?.shape === "close") continue;
			add(open.at, mark.at + 1, true, true);
			open = null;
		} else if (marks[i + 1]?.shape === "close" && marks[i + 2]?.shape === "close") {
			i += 1; // a quotation inside this one, in the same kind of marks
		} else {
			add(open.at, mark.at, true, false);
			open = mark;
		}
	}
	if (open !== null) add(open.at, lostCloser(text, open.at, paragraph.end), true, false);
	return found;
}

const ATTRIBUTION =
	/[,?!]\s{1,2}(?:(?:\p{Lu}[\p{L}.'’-]{1,20}\s){1,3}|(?:he|she)\s)(?:said|says|added|wrote|told)(?=[.,]|\s(?:on|in|at|to|of)\s)/u;

/**
 * Where an unclosed quotation ends: with its paragraph, or before the attribution that lost the mark in front of it
 * ("“The dam holds, Ann Reyes said."). Where the next paragraph opens with a mark, no mark was lost.
 */
function lostCloser(text: string, from: number, to: number): number {
	if (MARK_BEFORE.test(text.slice(to, to + 8).trimStart()[0] ?? "")) return to;
	const found = ATTRIBUTION.exec(text.slice(from, to));
	return found === null ? to : from + found.index + 1;
}

/** Length of a transcript's label ("PENCE: ") at `at`, so that the label stays the narrator's and is not quoted. */
function turnLabel(text: string, at: number): number {
	const label = /^\s*\p{Lu}[\p{Lu}.'’ -]{1,30}:\s+/u.exec(text.slice(at, at + 40));
	return label === null ? 0 : label[0].length;
}

/** Marks of another make than the open one that pair between themselves are quoted inside it. */
function isOtherPair(text: string, open: Mark, mark: Mark, next: Mark): boolean {
	const straight = text[open.at] === '"';
	if (mark.shape !== "open" || next.shape !== "close") return false;
	return straight
		? /[“„«]/.test(text[mark.at] ?? "") && /[”“»]/.test(text[next.at] ?? "")
		: text[mark.at] === '"' && text[next.at] === '"';
}

/** Whether a mark that can close `open` is among the next few. */
function closesLater(text: string, open: Mark, marks: readonly Mark[], from: number): boolean {
	const straight = text[open.at] === '"';
	for (let i = from; i < Math.min(marks.length, from + 8); i += 1) {
		const mark = marks[i] as Mark;
		if (mark.shape !== "open" && (text[mark.at] === '"') === straight) return true;
	}
	return false;
}

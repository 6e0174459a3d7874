import type { DiffWord } from "../../chat/reply.ts";
import { literalLine } from "./escape.ts";

const LONGEST = 1200;
const LEGEND = "-# ~~struck out~~: asked, but not in the record · **bold**: in the record, but not asked";
const MARK = { same: "", removed: "~~", added: "**" } as const;

/** The asker's words and the record's in one line, told apart by marks that the legend explains. */
export function compare(words: readonly DiffWord[]): string {
	let written = "";
	for (const { change, text } of stretches(words)) {
		const mark = MARK[change];
		const room = LONGEST - written.length - 2 * mark.length - 2;
		if (room < 40) return `> ${written.trim()} …\n${LEGEND}`;
		const escaped = literalLine(text, room).trim();
		if (escaped !== "") written += ` ${mark}${escaped}${mark}`;
	}
	return `> ${written.trim()}\n${LEGEND}`;
}

/** Neighbours of one kind are marked together. */
function stretches(words: readonly DiffWord[]): { change: DiffWord["change"]; text: string }[] {
	const joined: { change: DiffWord["change"]; text: string }[] = [];
	for (const { change, text } of words) {
		const last = joined.at(-1);
		if (last?.change === change) last.text += ` ${text}`;
		else joined.push({ change, text });
	}
	return joined;
}

import type { Run } from "../../chat/reply.ts";
import { codeSpan, literalLine } from "./escape.ts";
import { strong } from "./words.ts";

/** Inside the asker's own words, lest these end there and what follows pass for the bot's. */
const MARKS = /["“”„‟«»]/gu;
/** The asker knows their own words: more of them would only push the answer away. */
const MOST_ASKED = 300;

/** Moderators need to see what was said. */
const MOST_SPOILER = 1_500;

/** One line of at most `most` units; runs that no longer fit are left off, "…" in their stead. */
export function line(runs: readonly Run[], most: number): string {
	let written = "";
	for (const run of runs) {
		const next = inline(run, most - written.length - 1);
		if (written.length + next.length >= most) return `${written}…`;
		written += next;
	}
	return written.trim();
}

function inline(run: Run, room: number): string {
	if (room < 8) return "…".repeat(8);
	if (typeof run === "string") return literalLine(run, room);
	if ("strong" in run) return spaced(literalLine(run.strong, room - 4), strong);
	if ("label" in run) return literalLine(run.label, room);
	if ("asked" in run)
		return `“${literalLine(run.asked.replace(MARKS, "'"), Math.min(MOST_ASKED, room - 2)).trim()}”`;
	if ("quoted" in run) return `“${literalLine(run.quoted, room - 2)}”`;
	if ("spoiler" in run) return `||${literalLine(run.spoiler, Math.min(MOST_SPOILER, room - 4)).trim()}||`;
	if ("link" in run) return messageLink(run.link, room);
	if ("code" in run) return codeSpan(run.code, Math.min(MOST_ASKED, room));
	if ("person" in run) return mention("@", run.person);
	if ("channel" in run) return mention("#", run.channel);
	return age(run.ago);
}

/** Discord shows a link to a message of its own as one; any other is shown as it is. */
function messageLink(link: string, room: number): string {
	return /^https:\/\/discord\.com\/channels\/\d+\/\d+\/\d+$/.test(link) ? link : literalLine(link, room);
}

/** Shown by name; a message of ours never pings. What is no id of Discord's is shown as it is. */
function mention(sign: "@" | "#", id: string): string {
	return /^\d{17,20}$/.test(id) ? `<${sign}${id}>` : literalLine(`${sign}${id}`, 40);
}

/** Spaces at the edges stay outside of the marks, which do not work beside them. */
function spaced(text: string, mark: (text: string) => string): string {
	const [, before = "", inner = "", after = ""] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
	return before + mark(inner) + after;
}

/** Discord works the age out itself, wherever and whenever the message is looked at. */
function age(instant: string): string {
	const seconds = Math.floor(Date.parse(instant) / 1000);
	return Number.isFinite(seconds) ? `<t:${seconds}:R>` : "some time ago";
}

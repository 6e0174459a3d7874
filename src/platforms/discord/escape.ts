import { shortened } from "../fitting.ts";
import { harmless } from "../harmless.ts";

/** All that Discord's markdown, its links (`https:`), mentions, emoji and timestamps begin or end with. */
const SPECIAL = /[\\*_~`|>#\-[\]()<@:]|^\d+(?=\.)/gmu;

/** Text that shows as it is: nothing in it formats, links, mentions or pings. Line breaks stay. */
export function literal(text: string): string {
	return harmless(text.toWellFormed()).replace(SPECIAL, (found) =>
		/\d/.test(found) ? `${found}\\` : `\\${found}`,
	);
}

/** The same on one line, in at most `most` units of what is sent, ending in "…" when shortened. */
export function literalLine(text: string, most: number): string {
	return within(oneLine(text), most, literal);
}

/** Something to type. Nothing is read inside of a code span, so that all it needs is to end where it should. */
export function codeSpan(text: string, most: number): string {
	const bare = oneLine(text).replaceAll("`", "'").trim();
	return bare === "" ? "" : `\`${shortened(bare, most - 2)}\``;
}

/** `text`, shortened until what `write` makes of it takes at most `most` units. */
export function within(text: string, most: number, write: (text: string) => string): string {
	let room = Math.min(most, text.length);
	let written = write(shortened(text, room));
	while (written.length > most && room > 1) {
		room = Math.max(1, Math.min(room - 1, Math.floor((room * most) / written.length)));
		written = write(shortened(text, room));
	}
	return written;
}

/** Every run of white space is one space. */
export function oneLine(text: string): string {
	return harmless(text.toWellFormed()).replace(/\s+/gu, " ");
}

import { Refused } from "./refusal.ts";

/** Escape sequences that a terminal would obey: CSI ("…[31m"), OSC (titles, links), and two-character ones. */
const ANSI =
	/(?:\u001B\[|\u009B)[0-?]*[ -/]*[@-~]|\u001B\][^\u0007\u001B\u009C]*(?:\u0007|\u001B\\|\u009C)|\u001B[@-Z\\-_]/g;
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g;
/** Zero-width and direction-changing characters: invisible in a headline, and able to misplace its words. */
const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
const FEW_CONTROLS = 8;
const CONTROL_SHARE = 0.005;

/** Words for one line (a headline, a name): white space collapsed, controls, ANSI and invisible characters gone. */
export function singleLine(words: string): string {
	return words
		.replace(ANSI, "")
		.replace(/\s+/g, " ")
		.replace(CONTROLS, "")
		.replace(INVISIBLE, "")
		.replace(/ {2,}/g, " ")
		.trim();
}

/**
 * An article's body as it is stored: LF line ends, stray controls gone, no trailing spaces,
 * at most one blank line between paragraphs. Every other character stays.
 * Throws Refused when it holds so many controls that it cannot be text.
 */
export function bodyText(raw: string): string {
	const plain = raw.replace(/\r\n?/g, "\n").replace(ANSI, "");
	refuseBinary(plain);
	// A pattern for trailing spaces would take quadratic time on a long run of them.
	const lines = plain.replace(CONTROLS, "").split("\n");
	return lines
		.map((line) => line.trimEnd())
		.join("\n")
		.replace(/\n{3,}/g, "\n\n")
		.trim();
}

/** Throws Refused when so much of it is control characters that it cannot be an article's text. */
export function refuseBinary(text: string): void {
	const controls = text.replace(/\r\n?/g, "\n").match(CONTROLS)?.length ?? 0;
	if (controls > Math.max(FEW_CONTROLS, text.length * CONTROL_SHARE)) {
		throw new Refused(
			`expected text, got binary content (${controls} control characters); give the article as text`,
		);
	}
}

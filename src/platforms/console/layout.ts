/** Colours of a terminal, or none: `paint("dim", text)`. */
export type Paint = (style: "bold" | "dim" | "red" | "green" | "cyan", text: string) => string;

const CODES = { bold: [1, 22], dim: [2, 22], red: [31, 39], green: [32, 39], cyan: [36, 39] } as const;

export const noPaint: Paint = (_style, text) => text;

export const ansiPaint: Paint = (style, text) => {
	const [on, off] = CODES[style];
	return `\u001b[${on}m${text}\u001b[${off}m`;
};

const ESCAPE = /\u001b\[\d+m/g;
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
const WIDE =
	/[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;

/** The columns that a text takes in a terminal; colours take none. */
export function columns(text: string): number {
	const bare = text.replace(ESCAPE, "");
	// Printable ASCII, the common case, takes one column a unit.
	if (/^[ -~]*$/.test(bare)) return bare.length;
	let width = 0;
	for (const { segment } of graphemes.segment(bare)) width += WIDE.test(segment) ? 2 : 1;
	return width;
}

/**
 * Breaks a line at spaces to `width` columns, each line after `indent`. A word longer than a line is broken too, but
 * for links, which must stay whole to be followed.
 */
export function wrap(text: string, width: number, indent = ""): string[] {
	const room = Math.max(20, width - columns(indent));
	return text.split("\n").flatMap((line) => wrapLine(line, room).map((part) => `${indent}${part}`.trimEnd()));
}

/** A word, in pieces that fit on a line; colours stay whole. */
function pieces(word: string, room: number): string[] {
	if (columns(word) <= room || /https?:\/\//.test(word)) return [word];
	const lines: string[] = [];
	let current = "";
	for (const part of word.split(/(\u001b\[\d+m)/)) {
		const units = part.startsWith("\u001b")
			? [part]
			: Array.from(graphemes.segment(part), ({ segment }) => segment);
		for (const unit of units) {
			if (columns(current + unit) > room) {
				lines.push(current);
				current = "";
			}
			current += unit;
		}
	}
	return [...lines, current];
}

function wrapLine(line: string, room: number): string[] {
	const lines: string[] = [];
	let current = "";
	let used = 0;
	for (const word of line.split(" ").flatMap((each) => pieces(each, room))) {
		const size = columns(word);
		if (used > 0 && used + 1 + size > room) {
			lines.push(current);
			current = word;
			used = size;
		} else {
			current = used > 0 || current !== "" ? `${current} ${word}` : word;
			used += (used > 0 ? 1 : 0) + size;
		}
	}
	return [...lines, current];
}

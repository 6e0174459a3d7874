import { extname } from "node:path";
import type { Format } from "./format.ts";
import { html } from "./html.ts";
import { json } from "./json.ts";
import { markdown } from "./markdown.ts";
import { pageCapture } from "./page-capture.ts";

const WHOLE: readonly Format[] = [pageCapture, markdown, html, json];
const LINES = [".jsonl", ".ndjson"];

/** How a file is read: as a whole in one format, or as one JSON article to a line. */
export type Way = { readonly format: Format; readonly byLine: boolean };

/** Every file name ending that is known. */
export function suffixes(): string[] {
	return [...WHOLE.flatMap((format) => format.suffixes), ...LINES];
}

/** The way that a file's name asks for, or null when the name does not say. */
export function wayByName(file: string): Way | null {
	const suffix = extname(file).toLowerCase();
	if (LINES.includes(suffix)) return { format: json, byLine: true };
	const format = WHOLE.find((one) => one.suffixes.includes(suffix));
	return format ? { format, byLine: false } : null;
}

/** The way that the beginning of a text asks for: JSON, HTML and front matter show themselves, the rest is a page capture. */
export function wayByLook(beginning: string): Way {
	const start = beginning.trimStart();
	if (start.startsWith("{")) {
		const line = start.split("\n", 1)[0] ?? "";
		const complete = line.length < start.length;
		return { format: json, byLine: !complete || line.trimEnd().endsWith("}") };
	}
	if (/^\[\s*[{\]]/.test(start)) return { format: json, byLine: false };
	if (/^<(?:!doctype|!--|\?xml|[a-z][a-z0-9]*[\s>/])/i.test(start)) return { format: html, byLine: false };
	if (/^(?:---[^\S\n]*\n|#{1,6} )/.test(start)) return { format: markdown, byLine: false };
	return { format: pageCapture, byLine: false };
}

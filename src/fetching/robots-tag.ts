/** Directives whose name ends in a colon too, and that name no crawler. */
const VALUED = /^(?:unavailable_after|max-snippet|max-image-preview|max-video-preview)$/i;
const AGAINST_KEEPING = /^(?:noindex|noarchive|none)$/i;
const AGAINST_SHOWING = /^(?:nosnippet|max-snippet\s*:\s*0+)$/i;

/** What may be kept of a page's text: all of it, its lead, or none. */
export type Keeping = "whole" | "lead" | "none";

/**
 * What a page's `X-Robots-Tag` headers, and its meta elements written as such, leave the crawler of this product token:
 * with `noindex`, `noarchive` or `none` the lead; nothing of its words with `nosnippet` or `max-snippet:0`; said to all
 * or to it by name. One header speaks to all, or to the crawler that it begins with.
 */
export function keepingOf(headers: readonly string[], product: string): Keeping {
	const said = headers.flatMap((header) => directives(header, product));
	if (said.some((directive) => AGAINST_SHOWING.test(directive))) return "none";
	return said.some((directive) => AGAINST_KEEPING.test(directive)) ? "lead" : "whole";
}

function directives(header: string, product: string): string[] {
	const [, name = "", rest = ""] = /^\s*([\w-]+)\s*:(.*)$/s.exec(header) ?? [];
	const named = name !== "" && !VALUED.test(name);
	if (named && name.toLowerCase() !== product.toLowerCase()) return [];
	return (named ? rest : header).split(",").map((directive) => directive.trim());
}

import type { Page } from "../corpus/formats/page.ts";

/** More meta elements than this speak of something else. */
const MOST = 20;
const NAME = /^[\w-]{1,40}$/;
const DIRECTIVE = /\b(?:noindex|noarchive|none|nosnippet|max-snippet)\b/i;

/** What a page's own meta elements say to crawlers, each as an `X-Robots-Tag` header would: "noindex", "googlebot: noarchive". */
export function robotsIn(page: Page): string[] {
	return [...page.querySelectorAll("meta")]
		.flatMap((meta) => {
			// The parser leaves attributes in the case in which they are written.
			const name = (meta.getAttribute("name") ?? meta.getAttribute("NAME") ?? "").trim();
			const content = meta.getAttribute("content") ?? meta.getAttribute("CONTENT") ?? "";
			if (!NAME.test(name) || !DIRECTIVE.test(content)) return [];
			return [/^robots$/i.test(name) ? content : `${name}: ${content}`];
		})
		.slice(0, MOST);
}

import type { Article, Span } from "../corpus/article.ts";

const EDGE_WORDS = 5;

/**
 * The article's link, led to the words when they stand at that link: a text fragment of the first and last words
 * (https://wicg.github.io/scroll-to-text-fragment/). null is "no link".
 */
export function linkTo(article: Article, span: Span): string | null {
	if (article.url === null) return null;
	if (!article.textAtLink || article.url.includes("#")) return article.url;
	const [paragraph = ""] = article.text.slice(span.start, span.end).trim().split(/\n+/u);
	const words = paragraph.split(/\s+/u).filter((word) => word !== "");
	if (words.length === 0) return article.url;
	const fragment =
		words.length <= 2 * EDGE_WORDS
			? encode(words.join(" "))
			: `${encode(words.slice(0, EDGE_WORDS).join(" "))},${encode(words.slice(-EDGE_WORDS).join(" "))}`;
	return `${article.url}#:~:text=${fragment}`;
}

/** Dashes, commas and ampersands separate the parts of a fragment, so they are percent-encoded inside them. */
function encode(text: string): string {
	return encodeURIComponent(text.toWellFormed()).replace(
		/[-!'()*]/g,
		(char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
	);
}

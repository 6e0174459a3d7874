import { articleText } from "./article-text.ts";
import { namesIn } from "./byline.ts";
import type { Format, Found } from "./format.ts";
import { type Metadata, readMetadata } from "./metadata.ts";
import { attempt, openPage, type Page } from "./page.ts";

/** A saved web page: Readability finds the article in it, the page's metadata says the rest. */
export const html: Format = {
	name: "html",
	suffixes: [".html", ".htm", ".xhtml"],
	limit: 32_000_000,
	hostIsOutlet: true,
	advice: {
		headline: 'add <meta property="og:title"> or a <title>',
		outlet: 'add <meta property="og:site_name"> or a canonical link',
	},
	read: readHtml,
};

function* readHtml(source: string): Generator<Found> {
	const { said, headline, byline, text } = readArticlePage(source);
	yield {
		id: null,
		outlet: said.outlet,
		headline,
		byline,
		published: said.published,
		url: said.url,
		checkedAgainst: null,
		corrects: null,
		text,
		exact: false,
	};
}

export interface ArticlePage {
	readonly said: Metadata;
	readonly headline: string | null;
	readonly byline: string | null;
	/** Paragraphs with a blank line between, without the headline. */
	readonly text: string;
}

/**
 * The one way of reading an article's page, from a file or from the web. `before` may take out of the document what is
 * not to be read. Throws Refused for a page that cannot be read.
 */
export function readArticlePage(
	source: string,
	before: (page: Page, said: Metadata) => void = () => {},
): ArticlePage {
	const page = openPage(source);
	const said = attempt(() => readMetadata(page));
	let first: Page | null = page;
	const open = () => {
		const fresh = first ?? openPage(source);
		first = null;
		before(fresh, said);
		return fresh;
	};
	const article = articleText(open, said);
	const headline = withoutOutlet(said.headline ?? article.title ?? said.heading, said.outlet);
	return {
		said,
		headline,
		byline: said.byline ?? namesIn(article.byline),
		text: withoutHeadline(article.text, headline),
	};
}

/** "Headline | Outlet" is the headline. */
function withoutOutlet(headline: string | null, outlet: string | null): string | null {
	if (!headline || !outlet || !headline.trim().endsWith(outlet.trim())) return headline;
	const rest = headline.trim().slice(0, -outlet.trim().length);
	return /\S\s*[|–—-]\s*$/.test(rest) ? rest.replace(/\s*[|–—-]\s*$/, "") : headline;
}

function withoutHeadline(text: string, headline: string | null): string {
	const [first = "", ...rest] = text.split("\n\n");
	return headline !== null && first.trim() === headline.trim() && rest.length > 0 ? rest.join("\n\n") : text;
}

import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { Refused } from "../refusal.ts";
import { blockText, type ElementNode } from "./blocks.ts";
import type { Format, Found } from "./format.ts";
import { type Page, readMetadata } from "./metadata.ts";
import { refuseDeepSource, refuseMonstrousPage } from "./nesting.ts";

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
	const page = parse(source);
	// Readability takes the document apart, so what else it says is read first.
	const { said, article } = attempt(() => ({ said: readMetadata(page), article: extract(page) }));
	const headline = withoutOutlet(said.headline ?? article.title ?? said.heading, said.outlet);
	yield {
		id: null,
		outlet: said.outlet,
		headline,
		byline: said.byline ?? article.byline,
		published: said.published,
		url: said.url,
		checkedAgainst: null,
		corrects: null,
		text: withoutHeadline(article.text, headline),
		exact: false,
	};
}

interface Extract {
	readonly title: string | null;
	readonly byline: string | null;
	readonly text: string;
}

function extract(page: Page): Extract {
	const plain = blockText(page.querySelector("article") ?? page.querySelector("main") ?? page.body);
	const found = new Readability<ElementNode>(page as never, {
		serializer: (node) => node as unknown as ElementNode,
	}).parse();
	const text = found?.content ? blockText(found.content) : "";
	return { title: found?.title || null, byline: found?.byline ?? null, text: text === "" ? plain : text };
}

function parse(source: string): Page {
	// linkedom gives a fragment no body; inside a whole page every fragment is one.
	const whole = /<html[\s>]/i.test(source) ? source : `<!doctype html><html><body>${source}</body></html>`;
	refuseDeepSource(whole);
	const page = attempt(() => parseHTML(whole).document as unknown as Page);
	refuseMonstrousPage(page.body);
	return page;
}

/** Neither library promises to survive every page: nesting of thousands of levels exhausts the stack. */
function attempt<T>(work: () => T): T {
	try {
		return work();
	} catch (error) {
		const what = error instanceof Error ? error.message.slice(0, 120) : "an error";
		throw new Refused(`expected a web page, got one that cannot be read (${what}); save the article as text`);
	}
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

import { decodeBody } from "../corpus/encoding.ts";
import { bytesOf, collect } from "../corpus/input.ts";
import { Refused } from "../corpus/refusal.ts";
import { codeOf, readable } from "../corpus/sources.ts";
import { type PageArticle, readPage } from "../pages/read-page.ts";
import { harmless } from "../platforms/harmless.ts";

export interface ExtractFlags {
	/** Where the page was read: its own links are relative to it. */
	readonly url?: string;
	readonly json: boolean;
}

const LARGEST_PAGE = 32_000_000;
/** Stands in for a page whose address nobody gave; it is not shown. */
const NOWHERE = "http://page.invalid/";

/** The article of one saved page, without the archive. 1 when there is none, with the reason on standard error. */
export async function extract(file: string, { url, json }: ExtractFlags): Promise<number> {
	if (url !== undefined && !/^https?:$/.test(URL.parse(url)?.protocol ?? "")) {
		process.stderr.write("expected an http(s) link after --url; correct it\n");
		return 2;
	}
	const read = await pageIn(file, url ?? null);
	if ("refused" in read) {
		process.stderr.write(`${harmless(`${file}: ${read.refused}`)}\n`);
		return 1;
	}
	process.stdout.write(`${json ? JSON.stringify(read) : described(read)}\n`);
	return 0;
}

async function pageIn(file: string, given: string | null): Promise<Extracted | { readonly refused: string }> {
	try {
		const html = decodeBody(await collect(bytesOf(file), LARGEST_PAGE, "give one page"), null);
		const article = readPage(html, { url: given ?? declaredIn(html) ?? NOWHERE, now: new Date(), own: true });
		if ("refused" in article) return article;
		if (!article.url.startsWith(NOWHERE)) return article;
		return { ...article, url: null, outlet: article.outlet === "page.invalid" ? null : article.outlet };
	} catch (error) {
		if (error instanceof Refused) return { refused: error.message };
		if (codeOf(error) !== null) return { refused: readable(error) };
		throw error;
	}
}

type Extracted = Omit<PageArticle, "url" | "outlet"> & {
	readonly url: string | null;
	readonly outlet: string | null;
};

/** Of a page that nobody fetched, its own word for where it stands has to do. */
function declaredIn(html: string): string | null {
	const tags = html.slice(0, 200_000).match(/<(?:link|meta)\b[^<>]{0,2000}>/gi) ?? [];
	const tag =
		tags.find((each) => /rel=["']?canonical/i.test(each)) ??
		tags.find((each) => /["']og:url["']/i.test(each));
	const link = /(?:href|content)\s*=\s*["']?(https?:\/\/[^"'\s>]{1,2000})/i.exec(tag ?? "")?.[1];
	return link === undefined || !URL.canParse(link) ? null : link.replaceAll("&amp;", "&");
}

function described({
	headline,
	byline,
	publishedOn,
	outlet,
	url,
	language,
	paywalled,
	text,
}: Extracted): string {
	const about = [outlet, byline, publishedOn, language].filter((each) => each !== null).join(" · ");
	const wall = paywalled
		? "The page says that it is for subscribers; this is what the copy holds. Read from the web, only its lead is taken."
		: null;
	return [headline, about, url, wall, "", text]
		.filter((line) => line !== null)
		.map((line) => harmless(line))
		.join("\n");
}

import { getDomain } from "tldts";
import { canonicalUrl } from "../corpus/links.ts";

/**
 * The link under which a page's article is known: what the page itself declares (`declared`, absolute or relative) when
 * that is http(s), of the same registrable domain and no front page, else where it was read; without AMP, fragment and
 * tracking parameters. Throws TypeError when `url` is no http(s) link.
 */
export function articleUrl(url: string, declared: string | null): string {
	const read = canonicalUrl(url);
	if (read === null) throw new TypeError(`expected an http(s) link, got ${url.slice(0, 80)}`);
	const own = canonicalUrl(URL.parse(declared ?? "", read)?.href ?? "");
	const trusted = declared !== null && own !== null && sameSite(own, read) && !isFrontPageOf(own, read);
	return withoutAmp(trusted ? own : read);
}

function sameSite(one: string, other: string): boolean {
	const [a, b] = [one, other].map((link) => new URL(withoutAmp(link)).hostname);
	return a === b || (siteOf(a) !== null && siteOf(a) === siteOf(b));
}

/** Two blogs of one host are two sites. */
function siteOf(host: string | undefined): string | null {
	return host === undefined ? null : getDomain(host, { allowPrivateDomains: true });
}

/** Broken templates declare the front page as every page's canonical link. */
function isFrontPageOf(own: string, read: string): boolean {
	return new URL(own).pathname === "/" && new URL(own).search === "" && new URL(read).pathname !== "/";
}

/** The page that an AMP copy is a copy of, as far as its link shows: AMP cache, host, path and parameter. */
function withoutAmp(link: string): string {
	const cached = /^https?:\/\/[^/]+\.cdn\.ampproject\.org\/[a-z]\/(s\/)?([^/].*)$/i.exec(link);
	const url = new URL(cached ? `http${cached[1] ? "s" : ""}://${cached[2]}` : link);
	url.hostname = url.hostname.replace(/^amp\.(?=[^.]+\.)/, "");
	url.pathname = url.pathname
		.replace(/^\/amp\/(?=.)/, "/")
		.replace(/\/amp\/?$/, "/")
		.replace(/\.amp(?=\.html?$)|\.amp$/, "");
	const kept = url.search
		.slice(1)
		.split("&")
		.filter((pair) => pair !== "" && !/^(?:amp(?:=.*)?|outputtype=amp)$/i.test(pair));
	url.search = kept.join("&");
	return url.href;
}

import { openPage, type PageElement } from "../../corpus/formats/page.ts";
import { Refused } from "../../corpus/refusal.ts";
import { plainText } from "./plain-text.ts";

export interface DiscoveredFeed {
	readonly url: string;
	readonly title: string | null;
	/** "rss", "atom", "json" where the page says so. */
	readonly kind: string | null;
}

const KINDS: Readonly<Record<string, string>> = {
	"application/rss+xml": "rss",
	"application/atom+xml": "atom",
	"application/rdf+xml": "rdf",
	"application/feed+json": "json",
	"application/json": "json",
	"text/xml": "rss",
	"application/xml": "rss",
};
const LOOKS_LIKE_FEED =
	/(?:^|[/._-])(?:rss|atom|feeds?|rdf)(?:[/._-]?(?:xml|json|index))?\/?$|\.(?:rss|atom|rdf)$|[?&](?:feed|format)=(?:rss|atom)/i;
const FEED_WORDS = /^(?:rss|atom|rss[- ]?feeds?|atom[- ]?feed|news ?feed|feed|subscribe via rss)$/i;
const MOST = 50;
const LONGEST_TITLE = 200;

/**
 * The feeds that a page names: `link rel="alternate"` of a feed's type, in order; only where there is none, its anchors
 * that look like feeds. No path is guessed. Links are absolute http(s), each once. A page that cannot be read has none.
 */
export function discoverFeeds(html: string, url: string): DiscoveredFeed[] {
	try {
		const page = openPage(html);
		const base = resolved(page.querySelector("base[href]")?.getAttribute("href"), url) ?? url;
		const declared = [...page.querySelectorAll("link[href]")].filter(isDeclaration);
		const found =
			declared.length > 0 ? declared : [...page.querySelectorAll("a[href]")].filter(looksLikeFeed);
		const feeds = new Map<string, DiscoveredFeed>();
		for (const element of found) {
			const link = resolved(element.getAttribute("href"), base);
			if (link !== null && !feeds.has(link) && feeds.size < MOST)
				feeds.set(link, { url: link, ...saidOf(element) });
		}
		return [...feeds.values()];
	} catch (error) {
		if (error instanceof Refused) return [];
		throw error;
	}
}

/** WordPress offers its interface as JSON under the same relation: that is no feed. */
function isDeclaration(link: PageElement): boolean {
	const rel = link.getAttribute("rel")?.toLowerCase().split(/\s+/) ?? [];
	if (rel.includes("feed")) return true;
	const type = typeOf(link);
	if (!rel.includes("alternate") || KINDS[type] === undefined || rel.includes("stylesheet")) return false;
	return type !== "application/json" || /feed/i.test(link.getAttribute("href") ?? "");
}

function looksLikeFeed(anchor: PageElement): boolean {
	const href = (anchor.getAttribute("href") ?? "").slice(0, 2_048);
	const words = (anchor.textContent ?? "").trim();
	if (/^(?:mailto|javascript):/i.test(href)) return false;
	return LOOKS_LIKE_FEED.test(href) || FEED_WORDS.test(words);
}

function saidOf(element: PageElement): Omit<DiscoveredFeed, "url"> {
	const title = element.getAttribute("title") ?? (element.tagName === "A" ? element.textContent : null);
	const kind = KINDS[typeOf(element)] ?? null;
	return { title: plainText(title ?? "", LONGEST_TITLE), kind };
}

function typeOf(element: PageElement): string {
	return (element.getAttribute("type") ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
}

function resolved(href: string | null | undefined, base: string): string | null {
	if (!href) return null;
	const link = URL.parse(
		href
			.trim()
			.replace(/^feed:(?:\/\/)?(?=https?:)/i, "")
			.replace(/^feed:\/\//i, "http://"),
		base,
	);
	return link && /^https?:$/.test(link.protocol) && link.username === "" && link.password === ""
		? link.href
		: null;
}

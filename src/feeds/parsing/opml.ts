import { parseOpml } from "feedsmith";
import { shown } from "../../corpus/refusal.ts";
import { singleLine } from "../../corpus/tidy.ts";
import { nestsTooDeep } from "./depth.ts";

export interface Subscriptions {
	readonly feeds: readonly { readonly title: string | null; readonly url: string }[];
	readonly refused: readonly { readonly reason: string }[];
}

interface Outline {
	readonly text?: string | undefined;
	readonly title?: string | undefined;
	readonly xmlUrl?: string | undefined;
	readonly outlines?: readonly Outline[] | undefined;
}

const LARGEST = 5_000_000;
const MOST_FEEDS = 10_000;
const LONGEST_TITLE = 200;
const LONGEST_LINK = 2_048;

/**
 * The feeds in a subscription list (OPML 1.0 and 2.0), folders flattened, in order, each link once.
 * What cannot be used is given with the reason; never throws. Links are absolute http(s) ones, not yet checked further.
 */
export function readOpml(text: string): Subscriptions {
	if (text.length > LARGEST)
		return nothing(`expected at most ${LARGEST / 1_000_000} MB of OPML, got more; split it`);
	if (!/<opml[\s>]/i.test(text.slice(0, 4_096)))
		return nothing("expected an OPML file (<opml>), got something else; export the list as OPML");
	if (nestsTooDeep(text))
		return nothing("expected OPML, got outlines that nest too deep; flatten the folders");
	const outlines = outlinesIn(withoutDoctype(text));
	if (outlines === null) return nothing("expected OPML, got broken XML; export the list again");
	const feeds = new Map<string, string | null>();
	const refused: { reason: string }[] = [];
	const pending: Outline[] = [...outlines].reverse();
	for (let outline = pending.pop(); outline !== undefined; outline = pending.pop()) {
		if (outline.outlines) pending.push(...[...outline.outlines].reverse());
		const title = singleLine(outline.title ?? outline.text ?? "").slice(0, LONGEST_TITLE) || null;
		const reason = problemWith(outline, title, feeds);
		if (reason !== null) refused.push({ reason });
		else if (outline.xmlUrl !== undefined) feeds.set(feedLink(outline.xmlUrl) ?? "", title);
	}
	return { feeds: [...feeds].map(([url, title]) => ({ title, url })), refused };
}

/** Why an outline gives no feed; null when it does, or is only a folder. */
function problemWith(
	outline: Outline,
	title: string | null,
	feeds: ReadonlyMap<string, unknown>,
): string | null {
	const folder = outline.outlines !== undefined && outline.outlines.length > 0;
	if (outline.xmlUrl === undefined)
		return folder ? null : `expected a feed's link in xmlUrl, got none in ${shown(title)}; add it`;
	const link = feedLink(outline.xmlUrl);
	if (link === null)
		return `expected an http(s) link in xmlUrl of ${shown(title)}, got ${shown(outline.xmlUrl)}; correct it`;
	if (feeds.has(link)) return `expected each feed once, got ${shown(link)} again; remove one`;
	return feeds.size < MOST_FEEDS ? null : `expected at most ${MOST_FEEDS} feeds, got more; split the list`;
}

/** "feed:" is how browsers once marked a feed's link. */
function feedLink(written: string): string | null {
	const link = written
		.trim()
		.replace(/^feed:(?:\/\/)?(?=https?:)/i, "")
		.replace(/^feed:\/\//i, "http://");
	const url = link.length <= LONGEST_LINK ? URL.parse(link) : null;
	if (!url || !/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "") return null;
	return url.href;
}

function outlinesIn(xml: string): readonly Outline[] | null {
	try {
		return parseOpml(xml).body?.outlines ?? [];
	} catch {
		return null;
	}
}

/** From the root on: what a DOCTYPE declares is never read. */
function withoutDoctype(text: string): string {
	return text.slice(Math.max(0, text.search(/<opml[\s>]/i)));
}

function nothing(reason: string): Subscriptions {
	return { feeds: [], refused: [{ reason }] };
}

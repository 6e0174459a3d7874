import { singleLine } from "../../corpus/tidy.ts";
import { instantOf } from "./dates.ts";
import type { DateProblem, Feed, FeedItem, FetchedAt, RawFeed, RawItem, RefusedItem } from "./feed.ts";
import { plainText } from "./plain-text.ts";

/** The most items of one feed that are kept: the newest. */
export const MOST_ITEMS = 2_000;
const FUTURE_ALLOWED_MS = 3_600_000;
const LONGEST_LINK = 2_048;
const LONGEST_TITLE = 500;
const LONGEST_NAME = 200;
const LONGEST_SUMMARY = 2_000;
const LONGEST_GUID = 2_048;
const MOST_CATEGORIES = 30;

interface Dated {
	readonly raw: RawItem;
	readonly index: number;
	readonly publishedAt: string | null;
	readonly updatedAt: string | null;
	readonly dateProblem: DateProblem;
}

/** What a reader found, made fit for use: texts plain, dates instants, links absolute, too many items cut. Pure. */
export function checkedFeed(raw: RawFeed, { url, now }: FetchedAt): Feed {
	const homepage = httpLink(raw.links, [...raw.bases, url]);
	const refused: RefusedItem[] = [...raw.refused];
	const taken = new Set(refused.map(({ index }) => index));
	const dated: Dated[] = [];
	let index = -1;
	for (const item of raw.items) {
		do index++;
		while (taken.has(index));
		if (item.title === null && item.links.length === 0 && item.summary === null && item.content === null)
			refused.push({ index, reason: "expected a title, a link or a text, got an item with none of them" });
		else dated.push({ raw: item, index, ...datesOf(item, now) });
	}
	const kept = newest(dated);
	for (const item of dated)
		if (!kept.has(item))
			refused.push({
				index: item.index,
				reason: `expected at most ${MOST_ITEMS.toLocaleString("en-GB")} items, got one beyond the newest of these`,
			});
	return {
		kind: raw.kind,
		title: plainText(raw.title ?? "", LONGEST_TITLE),
		homepage,
		ttlMinutes:
			raw.ttlMinutes !== null && raw.ttlMinutes > 0 && Number.isFinite(raw.ttlMinutes)
				? Math.ceil(raw.ttlMinutes)
				: null,
		language: languageOf(raw.language),
		items: dated.filter((item) => kept.has(item)).map((item) => itemOf(item, homepage, url)),
		refused: refused.sort((a, b) => a.index - b.index),
	};
}

/** Undated items stand behind dated ones, and of equals the first in the feed, where feeds put what is new. */
function newest(items: readonly Dated[]): ReadonlySet<Dated> {
	if (items.length <= MOST_ITEMS) return new Set(items);
	const time = ({ publishedAt, dateProblem }: Dated) =>
		publishedAt === null || dateProblem !== "none" ? 0 : Date.parse(publishedAt);
	return new Set([...items].sort((a, b) => time(b) - time(a) || a.index - b.index).slice(0, MOST_ITEMS));
}

function datesOf({ published, updated }: RawItem, now: Date): Omit<Dated, "raw" | "index"> {
	const written = [published, updated].filter((date) => date !== null);
	const updatedAt = updated === null ? null : instantOf(updated);
	const publishedAt = (published === null ? null : instantOf(published)) ?? updatedAt;
	return { publishedAt, updatedAt, dateProblem: problemOf(written, publishedAt, now) };
}

function problemOf(written: readonly string[], publishedAt: string | null, now: Date): DateProblem {
	if (publishedAt !== null)
		return Date.parse(publishedAt) > now.getTime() + FUTURE_ALLOWED_MS ? "future" : "none";
	return written.some((date) => date.trim() !== "") ? "unreadable" : "missing";
}

function itemOf(
	{ raw, publishedAt, updatedAt, dateProblem }: Dated,
	homepage: string | null,
	url: string,
): FeedItem {
	const bases = [...raw.bases, ...(homepage === null ? [] : [homepage]), url];
	return {
		guid: raw.guid === null ? null : singleLine(raw.guid).slice(0, LONGEST_GUID).toWellFormed() || null,
		url: httpLink(raw.links, bases),
		title: plainText(raw.title ?? "", LONGEST_TITLE),
		author: plainText(raw.author ?? "", LONGEST_NAME),
		publishedAt,
		updatedAt,
		summary: plainText(raw.summary ?? "", LONGEST_SUMMARY) ?? plainText(raw.content ?? "", LONGEST_SUMMARY),
		content: raw.content,
		categories: [
			...new Set(
				raw.categories
					.slice(0, MOST_CATEGORIES)
					.map((category) => plainText(category, LONGEST_NAME))
					.filter((category) => category !== null),
			),
		],
		dateProblem,
	};
}

/**
 * The first of the links that is http or https and carries no user name, made absolute.
 * `bases` go from the innermost `xml:base` outwards, each relative to the next (XML Base section 4.3).
 */
function httpLink(links: readonly string[], bases: readonly string[]): string | null {
	const base = [...bases].reverse().reduce<string | undefined>((outer, inner) => {
		const resolved = URL.parse(inner.trim(), outer);
		return resolved && /^https?:$/.test(resolved.protocol) ? resolved.href : outer;
	}, undefined);
	for (const link of links) {
		const written = link.replaceAll("&amp;", "&").trim();
		// A tag: or urn: that stands for an id is no link, and "A title" is none to be made absolute.
		if (written === "" || written.length > LONGEST_LINK || /\s/.test(written)) continue;
		const url = URL.parse(written, base);
		if (!url || !/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "") continue;
		return url.href;
	}
	return null;
}

function languageOf(declared: string | null): string | null {
	const tag = declared?.trim().toLowerCase().replace(/_/g, "-") ?? "";
	return /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/.test(tag) ? tag : null;
}

import { createHash } from "node:crypto";
import { canonicalUrl, linkKey } from "../corpus/links.ts";
import type { KnownRow } from "../store/feed-items.ts";
import type { FeedItem } from "./parsing/feed.ts";

/** An item with what it is known by. */
export interface Keyed {
	readonly item: FeedItem;
	/** Canonical. */
	readonly link: string | null;
	/** Hash of what all links to one page share, or of the guid where there is no link. */
	readonly key: string;
	/** Hash. */
	readonly guid: string | null;
	/** Hash of what the feed says of it. */
	readonly fingerprint: string;
}

/** What is to be done with an item. */
export type Judged =
	| { readonly kind: "new"; readonly keyed: Keyed }
	/** It is one that was taken in already, and the feed says something else of it now. */
	| { readonly kind: "updated"; readonly keyed: Keyed; readonly known: KnownRow }
	| { readonly kind: "known"; readonly known: KnownRow };

/**
 * The first `most` items, each once, with what they are known by: newest first where all are dated, else in the feed's
 * own order, which is nearly always that.
 */
export function keyedItems(items: readonly FeedItem[], most: number): Keyed[] {
	const found = new Map<string, Keyed>();
	for (const item of newestFirst(items)) {
		const keyed = keyedItem(item);
		if (!found.has(keyed.key)) found.set(keyed.key, keyed);
		if (found.size >= most) break;
	}
	return [...found.values()];
}

/**
 * New, updated or known. An item is the one known by its link, whatever its guid has become; else the feed's own by its
 * guid. One that another feed of the collection announced first is that feed's, and known.
 */
export function judgeItems(items: readonly Keyed[], rows: readonly KnownRow[]): Judged[] {
	const byKey = new Map(rows.map((row) => [row.item, row]));
	const byGuid = new Map(
		rows.flatMap((row) => (row.own && row.guid !== null ? [[row.guid, row] as const] : [])),
	);
	return items.map((keyed): Judged => {
		const known = byKey.get(keyed.key) ?? (keyed.guid === null ? undefined : byGuid.get(keyed.guid));
		if (known === undefined) return { kind: "new", keyed };
		const same = !known.own || known.fingerprint === keyed.fingerprint;
		return same ? { kind: "known", known } : { kind: "updated", keyed, known };
	});
}

/** What is asked of the store for `judgeItems`. */
export function keysOf(items: readonly Keyed[]): { readonly keys: string[]; readonly guids: string[] } {
	return {
		keys: items.map(({ key }) => key),
		guids: items.flatMap(({ guid }) => (guid === null ? [] : [guid])),
	};
}

function keyedItem(item: FeedItem): Keyed {
	const link = item.url === null ? null : canonicalUrl(item.url);
	const guid = item.guid === null ? null : hash(item.guid);
	const { title, summary, content, author, updatedAt } = item;
	return {
		item,
		link,
		// Without link and guid it is known by what it says.
		key: hash((link === null ? null : linkKey(link)) ?? item.guid ?? JSON.stringify([title, summary])),
		guid,
		fingerprint: hash(JSON.stringify([title, summary, content, author, updatedAt])),
	};
}

function newestFirst(items: readonly FeedItem[]): readonly FeedItem[] {
	if (items.some(({ publishedAt }) => publishedAt === null)) return items;
	const at = ({ publishedAt }: FeedItem) => Date.parse(publishedAt ?? "");
	return items.toSorted((a, b) => at(b) - at(a));
}

function hash(words: string): string {
	return createHash("sha256").update(words).digest("base64url").slice(0, 22);
}

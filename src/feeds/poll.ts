import { idOf } from "../corpus/identity.ts";
import { Refused } from "../corpus/refusal.ts";
import type { FeedItemRow, FeedItems } from "../store/feed-items.ts";
import type { StoredFeed } from "../store/feeds.ts";
import { draftOf, type FeedDraft } from "./draft.ts";
import { type Judged, judgeItems, type Keyed, keyedItems, keysOf } from "./items.ts";
import { Pages, type PagesParts } from "./pages.ts";
import type { Feed } from "./parsing/feed.ts";
import { parseFeed } from "./parsing/parse.ts";
import type { PollResult } from "./schedule.ts";

/** Takes articles into a collection; gives their ids when they are there for good, rejects when they are not. */
export type Take = (drafts: readonly FeedDraft[], collection: string) => Promise<readonly string[]>;

export interface PollParts extends PagesParts {
	readonly items: FeedItems;
	readonly take: Take;
}

/** What one poll found. */
export interface PollCounts {
	readonly new: number;
	readonly updated: number;
	readonly known: number;
	/** Of the new and updated ones, those of which only headline and lead could be had. */
	readonly leads: number;
	/** Left for the next poll. */
	readonly deferred: number;
	/** Items that are no articles, and why. */
	readonly refused: readonly string[];
}

/** Of the items that a feed may have, so many are looked at in one poll. */
const MOST_LOOKED_AT = 500;
const FEED_TYPES =
	"application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5";
const NOTHING: PollCounts = { new: 0, updated: 0, known: 0, leads: 0, deferred: 0, refused: [] };

/**
 * Asks a feed once, and takes in what is new or has changed.
 * @throws the signal's reason when it is aborted, and what `take` and the store throw.
 */
export async function pollFeed(
	feed: StoredFeed,
	parts: PollParts,
	signal?: AbortSignal,
): Promise<{ readonly result: PollResult; readonly counts: PollCounts }> {
	const answer = await parts.fetcher.fetch(feed.url, {
		validators: feed.validators,
		accept: FEED_TYPES,
		signal,
	});
	if (answer.kind === "refused") return failed(answer.reason, null);
	if (answer.kind !== "ok") return { result: answer, counts: NOTHING };
	const { body, contentType, finalUrl, status } = answer;
	const parsed = await parseFeed(body, { url: finalUrl, contentType, now: new Date(parts.now()) });
	if (parsed.kind === "refused") return failed(parsed.reason, status);
	const counts = await takeItems(feed, parsed, parts, signal);
	const { validators, freshUntil, movedPermanentlyTo } = answer;
	const { title, ttlMinutes } = parsed;
	const complete = counts.deferred === 0;
	return {
		result: { kind: "read", title, ttlMinutes, validators, freshUntil, movedPermanentlyTo, complete },
		counts,
	};
}

function failed(reason: string, status: number | null) {
	return { result: { kind: "failed", reason, status, retryAt: null } as const, counts: NOTHING };
}

async function takeItems(
	feed: StoredFeed,
	parsed: Feed,
	parts: PollParts,
	signal: AbortSignal | undefined,
): Promise<PollCounts> {
	const keyed = keyedItems(parsed.items, MOST_LOOKED_AT);
	const { keys, guids } = keysOf(keyed);
	const judged = judgeItems(keyed, await parts.items.known(feed, keys, guids));
	// What nobody has seen before first, so that updates cannot keep news out.
	const wanted = [...judged.filter(isNew), ...judged.filter(isUpdated)];
	const pages = new Pages(parts, signal);
	const drafts: FeedDraft[] = [];
	const taken: Taken[] = [];
	const refused = parsed.refused.map(({ reason }) => reason);
	const counts = { new: 0, updated: 0, leads: 0, deferred: 0 };
	for (const each of wanted) {
		const known = each.kind === "updated" ? each.known : null;
		const page = await pages.read(each.keyed);
		// A lead never takes the place of a whole article.
		if (page === "later" || (page.article === null && page.inFeed === null && known?.extent === "whole")) {
			if (page === "later") counts.deferred += 1;
			continue;
		}
		const draft = attempt(refused, () =>
			draftOf(each.keyed, page, {
				feedUrl: feed.url,
				feedTitle: parsed.title ?? feed.title,
				articleId: known?.articleId ?? null,
				now: new Date(parts.now()),
			}),
		);
		if (draft === null) continue;
		// Two items may lead to one article.
		const other = drafts.findIndex((earlier) => idOf(earlier) === idOf(draft));
		const at = other < 0 ? drafts.push(draft) - 1 : other;
		taken.push({ keyed: each.keyed, draft, at, transient: page.transient });
		counts[each.kind] += 1;
		if (draft.extent === "lead") counts.leads += 1;
	}
	const ids = drafts.length > 0 ? await parts.take(drafts, feed.collection) : [];
	// Only now: what could not be taken in is new again at the next poll.
	const rows = taken.map((each) => rowOf(each, ids[each.at] ?? idOf(each.draft)));
	await parts.items.record(feed, { taken: rows, seen: keys }, parts.now());
	return { ...counts, known: judged.length - wanted.length, refused };
}

/** An item whose article is taken in. */
interface Taken {
	readonly keyed: Keyed;
	readonly draft: FeedDraft;
	/** Which of the drafts that is. */
	readonly at: number;
	/** Its page may be there another time. */
	readonly transient: boolean;
}

const isNew = (each: Judged): each is Extract<Judged, { kind: "new" }> => each.kind === "new";
const isUpdated = (each: Judged): each is Extract<Judged, { kind: "updated" }> => each.kind === "updated";

/** An item whose page may be there another time is recorded as one that has changed, so that it is tried again. */
function rowOf(
	{ keyed: { key, guid, fingerprint }, draft, transient }: Taken,
	articleId: string,
): FeedItemRow {
	return {
		item: key,
		guid,
		articleId,
		extent: draft.extent,
		fingerprint: transient ? "" : fingerprint,
	};
}

function attempt(refused: string[], make: () => FeedDraft | null): FeedDraft | null {
	try {
		const draft = make();
		if (draft === null) refused.push("expected a headline, got an item without title and text");
		return draft;
	} catch (error) {
		if (!(error instanceof Refused)) throw error;
		refused.push(error.message);
		return null;
	}
}

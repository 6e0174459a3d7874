import { Worker } from "node:worker_threads";
import type { FetchedAt, ParsedFeed, RefusedFeed } from "./feed.ts";
import { readBody } from "./read-body.ts";

export type { FetchedAt, ParsedFeed } from "./feed.ts";

/** The most bytes of a feed, after decompression. */
const LARGEST_BODY = 5_000_000;
/** A body of this size is read within a few milliseconds: a thread of its own would cost more. */
const LARGEST_HERE = 100_000;
const LONGEST_MS = 10_000;
/** Threads at one time; the rest wait their turn. */
const MOST_THREADS = 2;

/**
 * ASYNCHRONOUS: gives a promise, which never rejects.
 * Reads a fetched body as RSS 0.9x to 2.0, RSS 1.0 (RDF), Atom 0.3 and 1.0, JSON Feed or a news sitemap.
 * Strictly first; what is broken is read as far as it goes, and what had to be left out is reported.
 * A page, an empty body, a sitemap index and anything else that is no feed is refused with the reason.
 * No entity of a DOCTYPE is ever expanded and nothing is fetched. At most 5 MB, 2,000 items (the newest) and
 * 10 seconds; a body over 100 KB is read in a thread of its own, so that nothing else is delayed.
 */
export async function parseFeed(body: Uint8Array, at: FetchedAt): Promise<ParsedFeed> {
	if (body.byteLength > LARGEST_BODY) {
		const size = (body.byteLength / 1_000_000).toFixed(1);
		return refused(`expected at most ${LARGEST_BODY / 1_000_000} MB, got ${size} MB; give a shorter feed`);
	}
	if (body.byteLength <= LARGEST_HERE) return readBody(body, at);
	await turn();
	try {
		return await readApart(body, at);
	} finally {
		threads--;
		waiting.shift()?.();
	}
}

let threads = 0;
const waiting: (() => void)[] = [];

async function turn(): Promise<void> {
	if (threads >= MOST_THREADS) await new Promise<void>((resolve) => waiting.push(resolve));
	threads++;
}

/** The body is copied to the thread: the caller's stays whole. */
function readApart(body: Uint8Array, at: FetchedAt): Promise<ParsedFeed> {
	const worker = new Worker(new URL("reading-thread.ts", import.meta.url), {
		workerData: { body, at },
		resourceLimits: { maxOldGenerationSizeMb: 512 },
	});
	return new Promise((resolve) => {
		const settle = (feed: ParsedFeed) => {
			clearTimeout(timer);
			resolve(feed);
			void worker.terminate();
		};
		const timer = setTimeout(
			() =>
				settle(
					refused(`expected a feed that is read within ${LONGEST_MS / 1_000} s, got one that takes longer`),
				),
			LONGEST_MS,
		);
		worker.once("message", settle);
		worker.once("error", () => settle(refused("expected a readable feed, got one that breaks its reader")));
		worker.once("exit", () => settle(refused("expected a readable feed, got one that ends its reader")));
	});
}

function refused(reason: string): RefusedFeed {
	return { kind: "refused", reason, looksLike: "unknown" };
}

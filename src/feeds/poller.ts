import { randomUUID } from "node:crypto";
import { Pace } from "../fetching/pace.ts";
import { type Clock, systemClock } from "../store/clock.ts";
import type { FeedStore, StoredFeed } from "../store/feeds.ts";
import { type PollCounts, type PollParts, pollFeed } from "./poll.ts";
import { after, type PollResult, type Scheduled } from "./schedule.ts";

/** What came of polling one feed. */
export type Polled =
	| { readonly feed: StoredFeed; readonly result: PollResult; readonly counts: PollCounts }
	/** Ours: the store or the archive failed. The feed is asked again when the claim has run out. */
	| { readonly feed: StoredFeed; readonly fault: unknown };

export interface PollerOptions extends Omit<PollParts, "now" | "pace" | "pause"> {
	readonly feeds: FeedStore;
	/** Told once of an outage that lasts, with the state that names the last error; a rejection is tried again. */
	readonly onTrouble?: (feed: StoredFeed) => Promise<void>;
	/** Told once when an outage that was told of is over. */
	readonly onRecovered?: (feed: StoredFeed) => Promise<void>;
	/** Told of every poll; must not throw. */
	readonly onPolled?: (polled: Polled) => void;
	/** Feeds that are asked at one time, each of another host; 16. */
	readonly inFlight?: number;
	readonly clock?: Clock;
	/** From 0 to 1; spreads the polls. */
	readonly random?: () => number;
}

/** Longer than any poll takes: feed, pages and taking in. A process that died keeps its feeds for so long. */
const CLAIM_MS = 10 * 60_000;
/** Feeds that are asked or whose articles are waiting to be taken in: the archive takes many in as fast as one. */
const MOST_UNDER_WAY = 80;
/** Feeds that wait between two pages, as their sites ask; they hold up no other. */
const MOST_PAUSING = 200;
/** How long the loop sleeps at most: feeds may be added by another process. */
const LONGEST_SLEEP_MS = 30_000;
/** How long the loop sleeps after the store itself has failed. */
const AFTER_FAULT_MS = 15_000;

/** Polls the feeds that are due, as many processes as there may be; what one feed does concerns no other. */
export class Poller {
	readonly #options: PollerOptions;
	readonly #parts: PollParts;
	readonly #clock: Clock;
	readonly #random: () => number;
	readonly #inFlight: number;
	readonly #holder = `poller ${process.pid} ${randomUUID()}`;
	/** Hosts that are being asked; resolves when that is over. */
	readonly #asking = new Map<string, Promise<void>>();
	/** Polls under way, also those that only wait for the archive. */
	readonly #polls = new Set<Promise<void>>();
	#pausing = 0;
	/** Resolves when the next one begins to wait between two pages. */
	#paused = Promise.withResolvers<void>();

	constructor(options: PollerOptions) {
		this.#options = options;
		this.#clock = options.clock ?? systemClock;
		this.#random = options.random ?? Math.random;
		this.#inFlight = options.inFlight ?? 16;
		const now = () => this.#clock.now();
		this.#parts = { ...options, now, pace: new Pace(now), pause: (ms, signal) => this.#pause(ms, signal) };
	}

	/** Polls once everything that is due now, and gives what came of each. Throws the signal's reason when aborted. */
	async pollDue(signal?: AbortSignal): Promise<Polled[]> {
		const all: Polled[] = [];
		for (;;) {
			const began = signal?.aborted ? 0 : await this.#begin(signal, (polled) => all.push(polled));
			if (this.#polls.size === 0) break;
			if (began === 0) await this.#change();
		}
		signal?.throwIfAborted();
		return all;
	}

	/** Polls what is due until the signal is aborted; then resolves when what is under way has ended. Never rejects. */
	async run(signal: AbortSignal): Promise<void> {
		while (!signal.aborted) {
			let ms = AFTER_FAULT_MS;
			try {
				await this.#begin(signal, () => {});
				const next = (await this.#options.feeds.nextDue(this.#clock.now())) ?? Number.POSITIVE_INFINITY;
				ms = Math.max(1_000, Math.min(next - this.#clock.now(), LONGEST_SLEEP_MS));
			} catch {
				// The store cannot be reached; whoever runs us hears of that from everything else too.
			}
			// A slot that falls free is used at once.
			const woken = new AbortController();
			const slept = this.#clock
				.sleep(ms, { signal: AbortSignal.any([signal, woken.signal]), idle: true })
				.catch(() => {});
			await Promise.race([slept, this.#change()]);
			woken.abort();
			await slept;
		}
		await Promise.all(this.#polls);
	}

	/** Resolves when there may be room for another feed; never, when none is under way. */
	async #change(): Promise<void> {
		await Promise.race([...this.#asking.values(), ...this.#polls, this.#paused.promise]);
	}

	async #pause(ms: number, signal: AbortSignal | undefined): Promise<boolean> {
		if (this.#pausing >= MOST_PAUSING) return false;
		this.#pausing += 1;
		this.#paused.resolve();
		try {
			await this.#clock.sleep(ms, { signal });
			return true;
		} finally {
			this.#pausing -= 1;
		}
	}

	/** Claims what is due and begins to poll it, as far as there is room; gives how many. */
	async #begin(signal: AbortSignal | undefined, done: (polled: Polled) => void): Promise<number> {
		// From before the room is counted, so that no pause goes unnoticed.
		this.#paused = Promise.withResolvers();
		const limit =
			this.#pausing + Math.min(this.#inFlight - this.#asking.size, MOST_UNDER_WAY - this.#polls.size);
		if (limit <= 0) return 0;
		const now = this.#clock.now();
		const claimed = await this.#options.feeds.claimDue({
			holder: this.#holder,
			now,
			until: now + CLAIM_MS,
			busyHosts: [...this.#asking.keys()],
			limit,
		});
		for (const feed of claimed) {
			const asked = Promise.withResolvers<void>();
			this.#asking.set(feed.host, asked.promise);
			const free = () => {
				if (this.#asking.get(feed.host) === asked.promise) this.#asking.delete(feed.host);
				asked.resolve();
			};
			const poll = this.#poll(feed, free, signal)
				.then((polled) => {
					if (polled === null) return;
					this.#options.onPolled?.(polled);
					done(polled);
				})
				.finally(() => {
					free();
					this.#polls.delete(poll);
				});
			this.#polls.add(poll);
		}
		return claimed.length;
	}

	/** `asked` is called when the network is done with. null when it was aborted. Never rejects. */
	async #poll(feed: StoredFeed, asked: () => void, signal: AbortSignal | undefined): Promise<Polled | null> {
		const take: PollParts["take"] = (drafts, collection) => {
			asked();
			return this.#parts.take(drafts, collection);
		};
		try {
			const { result, counts } = await pollFeed(feed, { ...this.#parts, take }, signal);
			const now = this.#clock.now();
			const scheduled = after(feed, result, { now, random: this.#random });
			const state = await this.#tell(feed, scheduled);
			await this.#options.feeds.settle(feed, state, { holder: this.#holder, now });
			return { feed, result, counts };
		} catch (fault) {
			if (!signal?.aborted) return { feed, fault };
			// Unreleased, it is only polled a little later.
			await this.#options.feeds.release(feed, this.#holder).catch(() => {});
			return null;
		}
	}

	/** What could not be told stays to be told at the next poll. */
	async #tell(feed: StoredFeed, { state, tell }: Scheduled): Promise<Scheduled["state"]> {
		const listener = { trouble: this.#options.onTrouble, recovered: this.#options.onRecovered };
		try {
			if (tell !== null) await listener[tell]?.({ ...feed, ...state });
			return state;
		} catch {
			return { ...state, troubleTold: tell === "recovered" };
		}
	}
}

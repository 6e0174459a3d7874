import { describe, expect, test } from "@jest/globals";
import { after, type PollResult } from "../../src/feeds/schedule.ts";
import type { FeedState } from "../../src/store/feeds.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.parse("2026-03-01T12:00:00Z");
const VALIDATORS = { etag: '"a"', lastModified: null };
const NONE = { etag: null, lastModified: null };

const FEED: FeedState = {
	url: "https://news.example/feed",
	title: "News",
	validators: NONE,
	ttlMinutes: null,
	nextAt: NOW,
	failures: 0,
	lastError: null,
	troubleTold: false,
	movedTo: null,
	movedCount: 0,
	stopped: null,
};

type Read = Extract<PollResult, { kind: "read" }>;
const read = (changes: Partial<Read> = {}): Read => ({
	kind: "read",
	title: "News",
	ttlMinutes: null,
	validators: VALIDATORS,
	freshUntil: null,
	movedPermanentlyTo: null,
	complete: true,
	...changes,
});
const failure = (status: number | null = 500, retryAt: number | null = null): PollResult => ({
	kind: "failed",
	reason: "it answered badly",
	status,
	retryAt,
});
const unchanged = (movedPermanentlyTo: string | null = null): PollResult => ({
	kind: "unchanged",
	validators: VALIDATORS,
	freshUntil: null,
	movedPermanentlyTo,
});

function decide(result: PollResult, before: Partial<FeedState> = {}, random = 0) {
	return after({ ...FEED, ...before }, result, { now: NOW, random: () => random });
}

describe("how long a feed is left alone", () => {
	test.each<[string, PollResult, Partial<FeedState>, number]>([
		["with validators", read(), {}, HOUR],
		["unchanged", unchanged(), {}, HOUR],
		["with neither validators nor a word of its own", read({ validators: NONE }), {}, DAY],
		["fresh for less", read({ freshUntil: NOW + 60_000 }), {}, HOUR],
		["fresh for longer", read({ freshUntil: NOW + 5 * HOUR }), {}, 5 * HOUR],
		["fresh for two days", read({ freshUntil: NOW + 2 * DAY }), {}, 2 * DAY],
		["fresh for a year", read({ freshUntil: NOW + 365 * DAY }), {}, 7 * DAY],
		[
			"no validators, but fresh for a while",
			read({ validators: NONE, freshUntil: NOW + 2 * HOUR }),
			{},
			2 * HOUR,
		],
		["no validators, but a ttl", read({ validators: NONE, ttlMinutes: 90 }), {}, 1.5 * HOUR],
		["a ttl of a minute", read({ validators: NONE, ttlMinutes: 1 }), {}, HOUR],
		["unchanged, with the ttl of the last time", unchanged(), { ttlMinutes: 180 }, 3 * HOUR],
		["not read to its end", read({ validators: NONE, complete: false }), {}, HOUR],
		["a first failure", failure(), {}, HOUR],
		["a third", failure(), { failures: 2 }, 4 * HOUR],
		["a hundredth", failure(), { failures: 99 }, DAY],
		["asked to wait longer", failure(429, NOW + 3 * HOUR), {}, 3 * HOUR],
		["asked to wait less", failure(503, NOW + 60_000), {}, HOUR],
		["asked to wait for ever", failure(503, NOW + 365 * DAY), {}, 7 * DAY],
	])("%s", (_what, result, before, wait) => {
		expect(decide(result, before).state.nextAt - NOW).toBe(wait);
		// Jitter only ever puts it off.
		expect(decide(result, before, 1).state.nextAt - NOW).toBe(wait + wait / 10);
	});
});

test("validators are renewed by every answer, and void after what says so", () => {
	const before = { validators: { etag: '"old"', lastModified: "then" } };
	expect(decide(read(), before).state.validators).toEqual(VALIDATORS);
	expect(decide(read({ validators: NONE }), before).state.validators).toEqual(NONE);
	expect(decide(read({ complete: false }), before).state.validators).toEqual(NONE);
	expect(decide(unchanged(), before).state.validators).toEqual(VALIDATORS);
	expect(decide(failure(404), before).state.validators).toEqual(NONE);
	// A page where the feed was.
	expect(decide(failure(200), before).state.validators).toEqual(NONE);
	for (const status of [null, 408, 429, 500, 503]) {
		expect(decide(failure(status), before).state.validators).toEqual(before.validators);
	}
});

test("an outage is told of once when it lasts, and once when it is over", () => {
	const tells: (string | null)[] = [];
	let state: FeedState = FEED;
	for (const result of [
		failure(),
		unchanged(),
		failure(),
		failure(),
		failure(),
		failure(),
		read(),
		read(),
		failure(),
	]) {
		const decided = after(state, result, { now: NOW, random: () => 0 });
		tells.push(decided.tell);
		state = decided.state;
	}
	expect(tells).toEqual([null, null, null, null, "trouble", null, "recovered", null, null]);
	expect(state).toMatchObject({ failures: 1, lastError: "it answered badly", troubleTold: false });
	expect(decide(read(), { failures: 2, lastError: "it was away" }).state).toMatchObject({
		failures: 0,
		lastError: null,
	});
});

test("410 stops a feed, and is told of", () => {
	const { state, tell } = decide({ kind: "gone" });
	expect(tell).toBe("trouble");
	expect(state.stopped).toMatch(/410/);
});

test("a permanent redirect is followed for good when it was seen three times in a row", () => {
	const to = "https://new.example/feed";
	let state: FeedState = FEED;
	const see = (result: PollResult) => {
		state = after(state, result, { now: NOW, random: () => 0 }).state;
		return state.url;
	};
	expect(see(read({ movedPermanentlyTo: to }))).toBe(FEED.url);
	expect(see(unchanged(to))).toBe(FEED.url);
	expect(see(unchanged("https://other.example/feed"))).toBe(FEED.url);
	expect(see(unchanged(to))).toBe(FEED.url);
	expect(see(unchanged(null))).toBe(FEED.url);
	expect(see(unchanged(to))).toBe(FEED.url);
	expect(see(read({ movedPermanentlyTo: to }))).toBe(FEED.url);
	expect(see(unchanged(to))).toBe(to);
	expect(state).toMatchObject({ movedTo: null, movedCount: 0 });
});

import { expect, test } from "@jest/globals";
import { judge, NO_CONTEXT } from "../../src/moderation/judge.ts";
import { distance, simHash } from "../../src/moderation/simhash.ts";
import { Window } from "../../src/moderation/window.ts";
import { message } from "./judging.ts";

/** Judges lines one after the other: [author, text, milliseconds]. */
function stream(lines: readonly (readonly [string | null, string, number])[], opened?: number): string[][] {
	const window = new Window(opened);
	return lines.map(([author, text, at]) => {
		const each = message(text, { author, channel: "politics", at });
		const trace = window.traceOf(each);
		const { findings } = judge(each, { ...NO_CONTEXT, recent: window.recent(at), trace });
		window.add(trace);
		return findings.map(({ rule }) => rule);
	});
}
const SAYING = "vote for the harbour levy on tuesday, it pays for the new ferry";

test("six messages in five seconds are a flood, one a second is none", () => {
	const talk = [
		"I see",
		"that is odd",
		"who voted no then",
		"the ferry again",
		"never mind",
		"it is the levy",
		"ok",
	];
	expect(stream(talk.map((text, i) => ["ann", text, i * 300] as const)).at(-1)).toContain("flood");
	expect(stream(talk.map((text, i) => ["ann", text, i * 1000] as const)).flat()).toEqual([]);
});

test("the third time one says the same is a duplicate, changed a little or not", () => {
	const lines = [SAYING, `**${SAYING}**`, `${SAYING}!`].map((text, i) => ["ann", text, i * 20_000] as const);
	expect(stream(lines)).toEqual([[], [], ["duplicate"]]);
});

test("many who are new say the same: a raid; those without an author are nobody's", () => {
	const by = (names: readonly (string | null)[]) =>
		stream(names.map((name, i) => [name, SAYING, i * 1000] as const));
	expect(by(["a", "b", "c", "d"]).at(-1)).toContain("raid");
	expect(by([null, null, null, null, null, null]).flat()).toEqual([]);
});

test("a quarter of an hour after a start nobody is judged as new, and whoever was seen by then never is", () => {
	const raid = (from: number) =>
		["a", "b", "c", "d", "e"].map((name, i) => [name, SAYING, from + i * 1000] as const);
	expect(stream(raid(60_000), 0).flat()).not.toContain("raid");
	expect(stream(raid(1_000_000), 0).at(-1)).toContain("raid");
	const old = ["a", "b", "c", "d", "e"].map((name) => [name, `good morning from ${name}`, 30_000] as const);
	expect(stream([...old, ...raid(1_000_000)], 0).flat()).not.toContain("raid");
});

test("one word of many new members, and one with a word changed", () => {
	const names = "abcdefghij".split("");
	expect(stream(names.map((name, i) => [name, "ratio", i * 1000] as const)).at(-1)).toContain("raid");
	expect(stream(names.slice(0, 5).map((name, i) => [name, "ratio", i * 1000] as const)).flat()).toEqual([]);
	const places = "Dunmere Leithby Wexcombe Marlowe Brookvale Harlow Tidewater".split(" ");
	const lines = places.map(
		(place, i) => [place, `${place} says hello and goodbye to your little server tonight`, i * 1000] as const,
	);
	expect(stream(lines).at(-1)).toContain("raid");
});

test("pages of one place one after the other, laughter, and messages without a word", () => {
	const by = (texts: readonly string[], step: number) =>
		stream(texts.map((text, i) => ["ann", text, i * step] as const)).at(-1);
	expect(
		by(
			["a", "b", "c", "d", "e"].map((page) => `http://cheap-shoes.example/${page}`),
			9_000,
		),
	).toContain("duplicate");
	expect(by(["lololololol", "lolololol", "lololololololol", "lolololololol", "lololol"], 9_000)).toContain(
		"duplicate",
	);
	expect(by([".", "..", "...", "....", ".....", "......", "......."], 2_000)).toContain("flood");
});

test("short everyday words may be said by everyone", () => {
	expect(stream(["a", "b", "c", "d", "e"].map((name, i) => [name, "yes", i * 1000] as const)).flat()).toEqual(
		[],
	);
});

test("the hash tells near from far", () => {
	const hash = (text: string) => simHash(text) ?? { high: 0, low: 0, words: 0 };
	expect(distance(hash(SAYING), hash(SAYING))).toBe(0);
	expect(
		distance(hash(SAYING), hash("the senate will vote on the water bill after the recess in july")),
	).toBeGreaterThan(12);
	expect(simHash(" … ")).toBeNull();
});

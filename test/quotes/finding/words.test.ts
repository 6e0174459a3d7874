import { describe, expect, test } from "@jest/globals";
import { editDistance, misspelt } from "../../../src/quotes/finding/spelling.ts";
import { wordsOf } from "../../../src/quotes/finding/words.ts";

describe("words", () => {
	test.each([
		["The café’s U.S. owner", "the cafe's us owner"],
		["$1,000.50 or 1000", "1000.50 or 1000"],
		["33% & 33 per cent", "33 percent and 33 percent"],
		["[t]he state-of-the-art ship", "the state of the art ship"],
		["½ of 2½", "1/2 of 2 1/2"],
		["the vote was 5-4, down -3", "the vote was 5 4 down -3"],
		["re\u00adsig\u200bned ﬁnally", "resigned finally"],
		["Ærø and Łódź", "aero and lodz"],
		["end.I left", "end i left"],
		["rock 'n' roll's", "rock n roll's"],
		["我们 agree", "我 们 agree"],
		["", ""],
	])("%s", (text, expected) => {
		expect(
			wordsOf(text)
				.words.map((word) => word.folded)
				.join(" "),
		).toBe(expected);
	});

	test("stop at the limit and tell", () => {
		expect(wordsOf("one two three", { limit: 2 })).toMatchObject({ words: { length: 2 }, truncated: true });
		expect(wordsOf("one two three", { limit: 3 }).truncated).toBe(false);
	});

	test("know what separates them", () => {
		const { words } = wordsOf("Mr. Holm left. He, too, was\n\nlate — very");
		expect(words.map((word) => word.before)).toEqual([
			"none",
			"none",
			"none",
			"sentence",
			"clause",
			"clause",
			"paragraph",
			"clause",
		]);
	});
});

describe("misspellings", () => {
	test.each([
		["engineeers", "engineers", true],
		["recieve", "receive", true],
		["quesiton", "question", true],
		["1868", "1869", false],
		["will", "well", false],
		["march", "match", false],
		["federal", "feral", false],
		["legal", "illegal", false],
		["possible", "impossible", false],
		["increase", "decrease", false],
		["million", "billion", false],
		["never", "fever", false],
		["cat", "cut", false],
	])("%s for %s: %s", (asked, said, expected) => {
		expect(misspelt(asked, said)).toBe(expected);
	});

	test.each([
		["abc", "acb", 1],
		["kitten", "sitting", 3],
		["same", "same", 0],
	])("%s and %s are %i apart", (a, b, distance) => {
		expect(editDistance(a, b, 5)).toBe(distance);
	});
});

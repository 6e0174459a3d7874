import { describe, expect, test } from "@jest/globals";
import { prepared, queryPhrase, queryTerms } from "../../src/search/words.ts";

describe("the terms of a query", () => {
	test.each([
		["Will California secede?", ["will", "california", "secede"]],
		["the end, the end; THE END", ["the", "end"]],
		["don’t", ["don", "t"]],
		[
			'+must -not "phrase" title:x (a OR b) c~2 d^3 e*',
			["must", "not", "phrase", "title", "x", "a", "or", "b", "c", "2", "d", "3", "e"],
		],
		["cafe\u0301", ["café"]],
		["inde\u00adpend\u200bence", ["independence"]],
		["ｆｕｌｌ ﬁne", ["full", "fine"]],
		["", []],
		["  …?!—“”*** \u0000\n", []],
		["\u200b\u202e", []],
		[`${"x".repeat(41)} short`, ["short"]],
	])("%j", (text, terms) => {
		expect(queryTerms(text)).toEqual(terms);
	});

	test("are at most 64, the first", () => {
		const flood = Array.from({ length: 20_000 }, (_, index) => `w${index}`).join(" ");
		expect(queryTerms(flood)).toEqual(Array.from({ length: 64 }, (_, index) => `w${index}`));
	});
});

describe("the phrase of a query", () => {
	test.each([
		["We will not.", "we will not"],
		["the more the better", "the more the better"],
		["secession", null],
		["", null],
		["word ".repeat(33), null],
	])("%j", (text, phrase) => {
		expect(queryPhrase(text)).toBe(phrase);
	});
});

test("indexed text keeps its words and its punctuation", () => {
	expect(prepared("“Nai\u0308ve,” he said.\nNo.")).toBe("“Naïve,” he said.\nNo.");
});

import { describe, expect, test } from "@jest/globals";
import { linkTo } from "../../src/chat/text-fragment.ts";
import type { Article } from "../../src/corpus/article.ts";
import { sampleArticle } from "./sample-article.ts";

const URL_ = "https://example.org/report";

/** The link to the first place of `words` in the text. */
function link(text: string, words: string, other: Partial<Article> = {}): string | null {
	const start = text.indexOf(words);
	return linkTo(sampleArticle(text, { url: URL_, textAtLink: true, ...other }), {
		start,
		end: start + words.length,
	});
}

describe("a link leads to the words", () => {
	const long = "one two three four five six seven eight nine ten eleven twelve";

	test.each([
		["a few words whole", "It is so. “We left.”", "We left.", "We%20left."],
		["ten words whole", long, long.slice(0, 48), long.slice(0, 48).replaceAll(" ", "%20")],
		[
			"more by their ends",
			long,
			long,
			"one%20two%20three%20four%20five,eight%20nine%20ten%20eleven%20twelve",
		],
		["a comma", "yes, and no", "yes, and no", "yes%2C%20and%20no"],
		["a hyphen", "two-thirds", "two-thirds", "two%2Dthirds"],
		["an ampersand", "law & order", "law & order", "law%20%26%20order"],
		["an accent", "Núñez said", "Núñez", "N%C3%BA%C3%B1ez"],
		["an emoji", "so 🌉 there", "🌉", "%F0%9F%8C%89"],
		["quotation marks and brackets", "a (b) 'c'!", "a (b) 'c'!", "a%20%28b%29%20%27c%27%21"],
		["a hash sign", "bill #4", "bill #4", "bill%20%234"],
		["only their first paragraph", "One two.\n\nThree four.", "One two.\n\nThree four.", "One%20two."],
		["spaces folded", "one \t two", "one \t two", "one%20two"],
	])("%s", (_what, text, words, fragment) => {
		expect(link(text, words)).toBe(`${URL_}#:~:text=${fragment}`);
	});

	test("half a surrogate pair breaks nothing", () => {
		expect(linkTo(sampleArticle("a🌉b", { url: URL_, textAtLink: true }), { start: 0, end: 2 })).toBe(
			`${URL_}#:~:text=a%EF%BF%BD`,
		);
	});
});

describe("a link stays as it is", () => {
	test.each([
		["when the words stand elsewhere", { textAtLink: false }, URL_],
		["when it leads to a place of its own", { url: `${URL_}#top` }, `${URL_}#top`],
	])("%s", (_why, other, expected) => {
		expect(link("We left.", "We left.", other)).toBe(expected);
	});

	test("when there is none", () => {
		expect(link("We left.", "We left.", { url: null })).toBeNull();
	});
});

import { describe, expect, test } from "@jest/globals";
import { extractQuotes } from "../../src/quotes/extract.ts";

const reporting = (text: string) =>
	extractQuotes(text)
		.filter(({ kind }) => kind !== "reported")
		.map(({ span, reporting: told }) => [text.slice(span.start, span.end), told === true]);

describe("words of another, as the speaker tells them, are reported by the speaker", () => {
	test.each([
		[
			"Clara Nowak, the harbour master, said that Piet Brandt had called the plan “a costly mistake.”",
			[["a costly mistake.", true]],
		],
		["Clara Nowak said Brandt told her the plan was “dead in the water.”", [["dead in the water.", true]]],
	])("%s", (text, expected) => expect(reporting(text)).toEqual(expected));
});

describe("a speaker's own words are not", () => {
	test.each([
		[
			"“The plan is dead,” Clara Nowak said, adding that it had been “a costly mistake.”",
			[
				["The plan is dead,", false],
				["a costly mistake.", false],
			],
		],
		["Clara Nowak said that the plan was “a costly mistake.”", [["a costly mistake.", false]]],
		["Clara Nowak told Piet Brandt that she called it “a costly mistake.”", [["a costly mistake.", false]]],
	])("%s", (text, expected) => expect(reporting(text)).toEqual(expected));
});

describe("words that one person alone tells of another are reported by the teller", () => {
	const tellers = (text: string) =>
		extractQuotes(text)
			.filter(({ kind }) => kind !== "reported")
			.map(({ speaker, reporting: told }) => [
				speaker.kind === "unattributed" ? "nobody" : speaker.name,
				told === true,
			]);
	test.each<readonly [string, readonly (readonly [string, boolean])[]]>([
		[
			"According to Peter Brandt, Clara Nowak said “the plan is dead in the water.”",
			[["Peter Brandt", true]],
		],
		[
			"Clara Nowak told some friends it was “dead in the water,” according to Peter Brandt.",
			[["Peter Brandt", true]],
		],
		// a newspaper's report of it is a record
		["According to the Tarn Courier, Clara Nowak said “the plan is dead.”", [["Clara Nowak", false]]],
	])("%s", (text, expected) => expect(tellers(text)).toEqual(expected));
});

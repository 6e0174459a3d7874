import { describe, expect, test } from "@jest/globals";
import { reported } from "./spoken.ts";

describe("reported speech", () => {
	test.each<readonly [string, string, ...string[]]>([
		["that", "Ann Reyes said that the dam is safe.", "the dam is safe — Ann Reyes"],
		[
			"without that",
			"Ann Reyes says the only way in is over the dam.",
			"the only way in is over the dam — Ann Reyes",
		],
		["a pronoun", "Ann Reyes runs the dam. She says it is quite safe.", "it is quite safe — Ann Reyes"],
		[
			"after the statement",
			"The dam is old and safe, Ann Reyes said.",
			"The dam is old and safe — Ann Reyes",
		],
		["inverted", "The dam is old and safe, said Ann Reyes.", "The dam is old and safe — Ann Reyes"],
		["according to, before", "According to Ann Reyes, the dam is safe.", "the dam is safe — Ann Reyes"],
		[
			"according to, after",
			"The dam is old and safe, according to Ann Reyes.",
			"The dam is old and safe — Ann Reyes",
		],
		["told somebody that", "Ann Reyes told Tom Okafor that the dam is safe.", "the dam is safe — Ann Reyes"],
		[
			"an unfinished apposition",
			"Ann Reyes, an engineer in Leeds says the dam is safe.",
			"the dam is safe — Ann Reyes",
		],
		["a day between", "Ann Reyes said Monday that the dam is safe.", "the dam is safe — Ann Reyes"],
		["a place between", "Ann Reyes said on television that the dam is safe.", "the dam is safe — Ann Reyes"],
		["a source in the middle gives none", "It was wrong when, according to Ann Reyes, the dam was safe."],
		["an organisation", "The River Authority said the dam is safe.", "the dam is safe — River Authority"],
		["not a mere verb of saying", "Ann Reyes said nothing."],
		["not an object", "Ann Reyes told the story of the dam."],
		["not a whole quotation", "Ann Reyes said, “The dam is safe.”"],
		["not the attribution after a quotation", "“The dam is safe,” Ann Reyes said in Leeds on Monday."],
	])("%s", (_rule, passage, ...expected) => {
		expect(reported(passage)).toEqual(expected);
	});
});

import { describe, expect, test } from "@jest/globals";
import { quotedParts } from "../../src/chat/quoted-parts.ts";
import { wordsWithin } from "../../src/chat/words-within.ts";

/** The parts as one line, what was quoted between brackets. */
function shown(text: string): string | null {
	return (
		quotedParts(text)
			?.map((part) => (part.quoted ? `[${part.text}]` : part.text))
			.join("|") ?? null
	);
}

describe("a text divided at its quotation marks", () => {
	test.each([
		["No marks at all.", "No marks at all."],
		["He said “no” and “never.”", "He said |[no]| and |[never.]"],
		['He said "no", twice.', "He said |[no]|, twice."],
		["Er sagte „nein“ und ging.", "Er sagte |[nein]| und ging."],
		["Elle a dit «non».", "Elle a dit |[non]|."],
		["She called it ‘a relic’ in May.", "She called it |[a relic]| in May."],
		["She called it 'a relic'.", "She called it |[a relic]|."],
		["‘It’s the states’ right,’ he said.", "[It’s the states]| right,’ he said."],
		[
			"The state’s and the states' rights aren’t the union's.",
			"The state’s and the states' rights aren’t the union's.",
		],
		["“It’s the dock’s lamp,” she said.", "[It’s the dock’s lamp,]| she said."],
		["In the '90s the boat was new.", "In the '90s the boat was new."],
	])("%s", (text, expected) => {
		expect(shown(text)).toBe(expected);
	});

	test.each([
		["unclosed", "He said “no and left."],
		["closed only", "He said no” and left."],
		["empty", "He said “” and left."],
		["nested without end", "He said “she said “no” and left."],
		["a mark of another kind", "He said `no` and left."],
		["a mark of another script", "He said 「no」."],
		["inches that pass for marks", "He said ″no″."],
	])("is nothing when the marks do not tell: %s", (_what, text) => {
		expect(quotedParts(text)).toBeNull();
	});
});

describe("where words stand in a text", () => {
	const text = "The dock’s lamp isn’t lit. “We won't pay,” she said; we all won’t pay.";

	test.each([
		["The dock's lamp", 0, 15],
		["the dock's lamp", 0, 15],
		["We won’t pay", 28, 40],
		["lamp  isn't", null, null],
		["lam", null, null],
		["ock’s lamp", null, null],
		["lamp is", null, null],
		["", null, null],
		[" ", null, null],
	])("%j", (words, start, end) => {
		expect(wordsWithin(text, words)).toEqual(start === null ? null : { start, end });
	});
});

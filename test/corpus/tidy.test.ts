import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { bodyText, singleLine } from "../../src/corpus/tidy.ts";

describe("singleLine", () => {
	test.each([
		["white space", "  Council\tvotes\r\n on   dredging ", "Council votes on dredging"],
		["colours", "\u001B[31mCouncil\u001B[0m votes", "Council votes"],
		["a terminal's title", "\u001B]0;evil\u0007Council votes", "Council votes"],
		[
			"a terminal's link",
			"\u001B]8;;https://example.org\u001B\\Council\u001B]8;;\u001B\\ votes",
			"Council votes",
		],
		["eight-bit escapes", "\u009B31mCouncil votes", "Council votes"],
		["controls", "Coun\u0000cil\u0007 votes\u0085", "Council votes"],
		["direction marks", "Council \u202Evotes\u202C", "Council votes"],
		["zero width", "Coun\u200Bcil\uFEFF votes", "Council votes"],
		["other scripts", "Совет 市議会 المجلس 🦊", "Совет 市議会 المجلس 🦊"],
	])("%s", (_what, words, line) => {
		expect(singleLine(words)).toBe(line);
	});
});

describe("bodyText", () => {
	test.each([
		["line ends", "One.\r\nTwo.\rThree.\n", "One.\nTwo.\nThree."],
		["blank lines", "\n\nOne.\n \t\n\n\nTwo. \t\n", "One.\n\nTwo."],
		["stray controls", "One\u0007 two\u0000.", "One two."],
		["colours", "\u001B[1mOne\u001B[0m two.", "One two."],
		[
			"tabs and odd spaces stay",
			"One\ttwo\u00A0three\u2009four  five.",
			"One\ttwo\u00A0three\u2009four  five.",
		],
		["quotation marks and dashes stay", '“We”—‘are’ -- "divided" …', '“We”—‘are’ -- "divided" …'],
		["zero-width joiners stay", "👩‍🚀 می‌خواهم", "👩‍🚀 می‌خواهم"],
	])("%s", (_what, raw, text) => {
		expect(bodyText(raw)).toBe(text);
	});

	test("many controls make it binary", () => {
		expect(() => bodyText("\u0000\u0001\u0002".repeat(40))).toThrow(
			/binary content \(120 control characters\)/,
		);
		expect(bodyText(`${"A council voted. ".repeat(1_000)}\u0000\u0001\u0002`)).toMatch(/voted\.$/);
	});

	test("tidying twice changes nothing", () => {
		fc.assert(
			fc.property(
				fc.string({ unit: fc.constantFrom("a", " ", "\n", "\r", "\t", "\u00A0", "“"), maxLength: 60 }),
				(raw) => {
					expect(bodyText(bodyText(raw))).toBe(bodyText(raw));
				},
			),
		);
	});
});

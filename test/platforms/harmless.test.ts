import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { harmless } from "../../src/platforms/harmless.ts";
import { HARMFUL, HOSTILE } from "./console/hostile.ts";

describe("is made harmless", () => {
	test.each([
		["a colour", "a\u001b[1;31mred\u001b[0m b", "ared b"],
		["clearing the screen", "a\u001b[2J\u001b[Hb", "ab"],
		["a private sequence", "a\u001b[?1049hb", "ab"],
		["a link", "\u001b]8;;https://evil.example\u001b\\click\u001b]8;;\u001b\\", "click"],
		["a title", "\u001b]0;owned\u0007text", "text"],
		["a title that never ends", "text\u001b]0;owned", "text"],
		["an 8-bit sequence", "a\u009b31mb", "a31mb"],
		["zero-width characters", "pass\u200bword\u2060\ufeff", "password"],
		["a soft hyphen", "co\u00adop", "coop"],
		["a right-to-left override", "abc\u202edef\u202c", "abcdef"],
		["isolates and marks", "\u2066a\u2069\u200fb\u200e", "ab"],
		["tags", "a\u{e0041}\u{e007f}b", "ab"],
		["carriage returns", "safe\rEVIL", "safeEVIL"],
		["tabs, which have no width of their own", "a\tb", "a b"],
	])("%s", (_what, text, expected) => {
		expect(harmless(text)).toBe(expected);
	});
});

describe("is kept", () => {
	test.each([
		["line ends", "one\ntwo"],
		["an emoji family", "👩‍👩‍👧‍👦"],
		["an emoji with a variation selector", "❤️ and ☎️"],
		["Persian with its non-joiner", "می‌خواهم"],
		["Hebrew and Arabic", "שלום مرحبا"],
		["Hindi conjuncts", "क्षत्रिय"],
		["accents, composed or not", "Núñez Nu\u0301n\u0303ez"],
		["Chinese and an astral character", "中文 𠜎"],
		["quotation marks and dashes", "“No” — ‘never’ «non»"],
	])("%s", (_what, text) => {
		expect(harmless(text)).toBe(text);
	});
});

test("no text leaves it harmful, and a second time changes nothing", () => {
	const text = fc
		.array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: "binary" })))
		.map((parts) => parts.join(""));
	fc.assert(
		fc.property(text, (hostile) => {
			const once = harmless(hostile);
			expect(once).not.toMatch(HARMFUL);
			expect(harmless(once)).toBe(once);
		}),
		{ numRuns: 500 },
	);
});

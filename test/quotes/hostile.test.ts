import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { extractQuotes } from "../../src/quotes/extract.ts";

/** Marks, verbs, names, abbreviations, line breaks, and what breaks offsets: astral, right-to-left, invisible. */
const piece = fc.constantFrom(
	'"',
	"“",
	"”",
	"„",
	"«",
	"»",
	"'",
	"’",
	"‘",
	"(",
	")",
	"—",
	"-",
	":",
	";",
	",",
	".",
	"?",
	"!",
	"…",
	"...",
	" ",
	" ",
	" ",
	"\n",
	"\n\n",
	"\r\n",
	"\t",
	"\u00a0",
	"\u200b",
	"\u200f",
	"\u202e",
	"\ufeff",
	"\u2029",
	"\ud83c\udf0a",
	"\ud83c",
	"אמת",
	"e\u0301",
	"Ann",
	"Reyes",
	"Ann Reyes",
	"Sen.",
	"U.S.",
	"Mr.",
	"J.",
	"said",
	"says",
	"told",
	"according to",
	"called",
	"saying",
	"that",
	"the",
	"mayor",
	"he",
	"she",
	"who",
	"it",
	"his",
	"report",
	"one",
	"man",
	"12",
	"1,000",
	"(D-Ohio)",
	"REYES:",
	"<a href=",
	"'s",
	"’s",
	"of",
	"and",
);
const hostile = fc.array(piece, { maxLength: 120 }).map((pieces) => pieces.join(""));

test("whatever the text: spans lie within it, in order, without the marks, and name no one they should not", () => {
	fc.assert(
		fc.property(hostile, (text) => {
			const quotes = extractQuotes(text);
			let before = 0;
			for (const { span, mention, cue, confidence, named, speaker, kind } of quotes) {
				expect(span.start).toBeGreaterThanOrEqual(before);
				for (const part of [span, mention, cue]) {
					if (part === null) continue;
					expect(part.start).toBeGreaterThanOrEqual(0);
					expect(part.end).toBeLessThanOrEqual(text.length);
					expect(part.start).toBeLessThan(part.end);
				}
				if (kind !== "reported" && text[span.start - 1] === text[span.end]) {
					expect(text.slice(span.start, span.end)).not.toMatch(/^["“„«][^"“”„‟«»]*$/);
				}
				expect(confidence).toBeGreaterThanOrEqual(0);
				expect(confidence).toBeLessThanOrEqual(1);
				if (speaker.kind === "unattributed") expect(named).toBe(false);
				else expect(speaker.name.trim()).not.toBe("");
				before = span.start;
			}
		}),
		{ numRuns: 3000 },
	);
});

test("the words shown are the words of the text, whatever stands before them", () => {
	fc.assert(
		fc.property(hostile, (noise) => {
			const text = `${noise.replace(/["“”„‟«»\n\r\u2029]/g, "")}\n\n“The dam holds,” Ann Reyes said.`;
			const words = extractQuotes(text).map(({ span }) => text.slice(span.start, span.end));
			expect(words).toContain("The dam holds,");
		}),
		{ numRuns: 500 },
	);
});

test("the same text gives the same answer", () => {
	fc.assert(
		fc.property(hostile, (text) => expect(extractQuotes(text)).toEqual(extractQuotes(text))),
		{ numRuns: 200 },
	);
});

describe("a long text is read in bounded time", () => {
	const LENGTH = 200_000;
	const fill = (unit: string, length = LENGTH) => unit.repeat(Math.ceil(length / unit.length));
	const each = (count: number, text: (i: string) => string, joint = " ") =>
		Array.from({ length: count }, (_, i) => text(i.toString(36))).join(joint);
	test.each<readonly [string, string]>([
		[
			"a million characters, no paragraph break",
			fill("Ann Reyes said “the dam holds well” in Leeds. ", 1_000_000),
		],
		["no full stop", fill("Ann Reyes said “the dam holds well” and ")],
		["ten thousand marks that never pair", fill(`${"the dam holds ".repeat(7)}“`)],
		["opening marks alone", fill("“")],
		["straight marks alone", fill('"')],
		["one word", fill("a")],
		["one capital after another", fill("Ann ")],
		["capitals without a space", fill("A")],
		["initials", fill("A.")],
		["abbreviations", fill("Sen. ")],
		["open parentheses", fill("(Ann ")],
		["possessives", fill("Ann's ")],
		["determiners", fill("the ")],
		["words of saying", fill("said ")],
		["attributions put aside", fill("the dam, Reyes said, and the wall, he told them, ")],
		["new names", each(12_000, (i) => `Ann R${i}y said so.`)],
		[
			"new names in capitals of their own paragraphs",
			each(8_000, (i) => `“It holds,” Ann Q${i}x said.`, "\n\n"),
		],
		["one surname", each(12_000, (i) => `B${i}n Reyes ran.`)],
		["one title", each(10_000, (i) => `Sen. R${i}y ran.`)],
		["surnames alone", each(10_000, (i) => `R${i}yes said so.`)],
		["line breaks alone", fill("\n")],
		["spaces alone", fill(" ")],
		["full stops alone", fill(".")],
		["attributes that never close", fill('<a href="x ')],
		["right-to-left and astral", fill("“אמת \ud83c\udf0a” Ann said. ")],
	])("%s", (_case, text) => {
		const start = performance.now();
		extractQuotes(text);
		// generous: what is refused is quadratic, which takes minutes here
		expect(performance.now() - start).toBeLessThan(10_000);
	});
});

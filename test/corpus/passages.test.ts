import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { passagesOf } from "../../src/corpus/passages.ts";
import { sentences } from "../../src/corpus/sentences.ts";

const SENTENCE = "The harbour council voted on Monday to put off the plan. ";
const words = (text: string) => passagesOf(text).map(({ start, end }) => text.slice(start, end));
const paragraph = (length: number) => SENTENCE.repeat(Math.ceil(length / SENTENCE.length)).trim();

describe("passagesOf", () => {
	test("a short text is one passage, an empty one none", () => {
		expect(words("One.\n\nTwo.")).toEqual(["One.\n\nTwo."]);
		expect(passagesOf("")).toEqual([]);
		expect(passagesOf(" \n\n\t ")).toEqual([]);
	});

	test("joins short neighbours up to about 600 characters, in whole paragraphs", () => {
		const text = Array.from({ length: 12 }, () => paragraph(220)).join("\n\n");
		const passages = words(text);
		expect(passages.length).toBe(6);
		for (const passage of passages) expect(passage.split("\n\n")).toEqual([paragraph(220), paragraph(220)]);
	});

	test("a paragraph of up to 900 characters stands whole", () => {
		expect(words(`${paragraph(800)}\n\n${paragraph(800)}`)).toEqual([paragraph(800), paragraph(800)]);
	});

	test("a subheading joins the paragraph below it rather than standing alone", () => {
		expect(words(`${paragraph(800)}\n\nWhat next?\n\n${paragraph(700)}`)).toEqual([
			`${paragraph(800)}\n\nWhat next?`,
			paragraph(700),
		]);
	});

	test("splits a long paragraph at sentence ends, into pieces of about equal length", () => {
		const text = paragraph(2_000);
		const ends = new Set(sentences(text).map(({ end }) => end));
		const passages = passagesOf(text);
		expect(passages.length).toBe(4);
		for (const { start, end } of passages) {
			expect(ends.has(end)).toBe(true);
			expect(end - start).toBeGreaterThan(300);
			expect(end - start).toBeLessThanOrEqual(700);
		}
	});

	test("leaves a sentence of up to 1,200 characters whole, and cuts a longer one between words", () => {
		const clause = "and the ferry did not run, ";
		const whole = `It snowed, ${clause.repeat(40)}so nobody came.`;
		expect(words(`${whole} ${SENTENCE.trim()}`)[0]).toContain(whole);
		for (const piece of words(`It snowed, ${clause.repeat(400)}so nobody came.`)) {
			expect(piece.length).toBeLessThanOrEqual(900);
			expect(piece).toMatch(/^(?:It|and|the|ferry|did|not|run|so|nobody)\b/);
		}
	});

	test("keeps a pair of surrogates together where it must cut inside a word", () => {
		for (const piece of words(`x${"🦊".repeat(5_000)}`)) expect(piece.isWellFormed()).toBe(true);
	});

	test.each([
		["letters", "x"],
		["words", "word "],
		["short paragraphs", "A line.\n\n"],
		["short lines", "A line.\n"],
		["sentences", SENTENCE],
	])("a million characters of %s take linear time", (_what, unit) => {
		const time = (length: number) => {
			const text = unit.repeat(Math.ceil(length / unit.length));
			const begin = performance.now();
			passagesOf(text);
			return performance.now() - begin;
		};
		time(100_000);
		// Quadratic work would take a hundred times as long for ten times the text.
		expect(time(1_000_000)).toBeLessThan(40 * Math.max(time(100_000), 50));
	});

	test("covers everything but blank space, in order, without overlap", () => {
		const piece = fc.oneof(
			fc.string({ maxLength: 40 }),
			fc.constantFrom(
				"\n",
				"\n\n",
				" ",
				". ",
				"Dr. ",
				"“Yes,” he said. ",
				SENTENCE,
				paragraph(700),
				"x".repeat(1_500),
				"🦊",
			),
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
				const text = pieces.join("");
				let last = 0;
				for (const { start, end } of passagesOf(text)) {
					expect(start).toBeGreaterThanOrEqual(last);
					expect(end).toBeGreaterThan(start);
					expect(text.slice(last, start).trim()).toBe("");
					last = end;
				}
				expect(text.slice(last).trim()).toBe("");
			}),
		);
	});

	test("the real capture: no passage is a lone short line", () => {
		const text = readFileSync(new URL("../fixtures/page-capture.txt", import.meta.url), "utf8");
		for (const passage of words(text)) expect(passage.length).toBeGreaterThan(200);
	});
});

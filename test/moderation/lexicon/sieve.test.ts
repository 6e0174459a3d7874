import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { literalsOf } from "../../../src/moderation/lexicon/literals.ts";
import { PITCHES } from "../../../src/moderation/lexicon/pitches.ts";
import { Sieve } from "../../../src/moderation/lexicon/sieve.ts";
import { readSuite } from "../suites/suite.ts";

describe("what a pattern cannot match without", () => {
	test.each([
		[/free nitro/, ["free nitro"]],
		[/(?:buy|sell) now/, ["buy now", "sell now"]],
		[/\bclaim(?: your)? prize\b/, [" prize"]],
		[/\d+x gains?/, ["x gain"]],
		[/[ab]ll in/, ["all in", "bll in"]],
		[/https?:\/\//, ["http"]],
		[/!{2,}/, ["!"]],
		[/free(?! lunch)/, ["free"]],
	] as const)("%s", (pattern, oneOf) => {
		const literals = [...(literalsOf(pattern) ?? [])];
		expect(literals.length).toBeGreaterThan(0);
		for (const literal of literals) expect(oneOf.some((each) => each === literal)).toBe(true);
	});

	test.each([/\w+/, /a?/, /free|\d+/, /x*/, /[^a-z]/])("nothing is known of %s", (pattern) => {
		expect(literalsOf(pattern)).toBeNull();
	});
});

describe("one pass over a text", () => {
	const patterns = PITCHES.map(([when]) => when);
	const sieve = new Sieve(patterns);
	const passes = (text: string) => {
		const possible = new Set(sieve.possible(text));
		for (const [number, pattern] of patterns.entries())
			if (pattern.test(text) && !possible.has(number)) throw new Error(`${pattern} is lost on ${text}`);
	};

	test("loses no pattern that matches, on the suites", () => {
		for (const name of ["spam", "raid", "ordinary", "doxxing"] as const)
			for (const { messages } of readSuite(name)) for (const { text } of messages) passes(text.toLowerCase());
	});

	test("nor on texts made of their own words", () => {
		const words = patterns.flatMap((pattern) => [...(literalsOf(pattern) ?? [])]);
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...words, " ", "5", "$", "é", "💸"), { maxLength: 12 }), (parts) =>
				passes(parts.join("")),
			),
			{ numRuns: 2_000 },
		);
	});

	test("leaves few to be tried on everyday talk", () => {
		const tried = readSuite("ordinary").flatMap(({ messages }) =>
			messages.map(({ text }) => sieve.possible(text.toLowerCase()).length),
		);
		expect(tried.reduce((a, b) => a + b) / tried.length).toBeLessThan(patterns.length / 10);
	});
});

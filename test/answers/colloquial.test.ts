import { describe, expect, test } from "@jest/globals";
import { plainly } from "../../src/answers/colloquial.ts";
import type { Evidence } from "../../src/answers/evidence.ts";
import { withNames } from "../../src/answers/recognition.ts";
import { article } from "./archive.ts";

describe("typed short forms", () => {
	test.each([
		["howd the judges split", "how did the judges split"],
		["who'd have thought it", "who would have thought it"],
		["whats the vote about", "what is the vote about"],
		["why didnt they sign", "why didn't they sign"],
		["how many ppl came on nov 20", "how many people came on November 20"],
		["how come the pm said no", "why the prime minister said no"],
		["so can they leave or not", "can they leave"],
		["what's the deal with the dam", "what about the dam"],
		["did prop 9 pass lol", "did Proposition 9 pass "],
	])("%s", (typed, plain) => {
		expect(plainly(typed)).toBe(plain);
	});

	test.each([
		"Is W. the president?",
		"Did the PM resign?",
		"Was it before 5 pm on Monday?",
		"Whether or not it passed, who paid?",
	])("left as it is: %s", (text) => {
		expect(plainly(text)).toBe(text);
	});
});

describe("names typed small", () => {
	const text =
		"Rosa Ortega opened the dam at Port Vale. The council thanked Ortega, and Vale sang. A port needs a dam.";
	const evidence: Evidence[] = [
		{ article: article("dam", "", text), span: { start: 0, end: text.length }, score: 1, quotes: [] },
	];
	test.each([
		["when did ortega open the dam", "when did Ortega open the dam"],
		["ortegas take on the port", "Ortega's take on the port"],
		["When did ortega meet Lee?", "When did ortega meet Lee?"],
	])("%s", (typed, named) => {
		expect(withNames(typed, evidence)).toBe(named);
	});
});

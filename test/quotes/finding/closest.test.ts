import { describe, expect, test } from "@jest/globals";
import { find, type Sources } from "../../../src/quotes/finding/find.ts";
import { relatedWords, sameFamily } from "../../../src/quotes/finding/related.ts";
import { sentenceAround } from "../../../src/quotes/finding/sentence.ts";
import { aboutness, topicOf } from "../../../src/quotes/finding/topic.ts";
import type { Candidate } from "../../../src/quotes/finding/verdict.ts";
import { inStatement } from "../../../src/quotes/finding/weights.ts";
import { stemOf, wordsOf } from "../../../src/quotes/finding/words.ts";
import { statement } from "./statements.ts";

describe("related words", () => {
	const likeness = (one: string, other: string) =>
		relatedWords(one).find(({ stem }) => stem === other)?.strength ?? 0;

	test.each([
		["jail", "prison"],
		["attorney", "lawyer"],
		["won", "win"],
		["colour", "color"],
		["decision", "decide"],
	])("%s stands for %s", (one, other) => {
		expect(likeness(stemOf(one), stemOf(other))).toBeGreaterThan(0);
	});

	test("a form counts for more than a synonym, and both for less than the word", () => {
		expect(likeness("won", "win")).toBeGreaterThan(likeness("victori", "win"));
		expect(likeness("won", "win")).toBeLessThan(1);
		expect(likeness("win", "harbour")).toBe(0);
	});

	test("never hold the word itself", () => {
		expect(relatedWords("vote").map(({ stem }) => stem)).not.toContain("vote");
		expect(relatedWords("unheard-of")).toEqual([]);
	});

	test("stems of one family share their beginning", () => {
		expect(sameFamily("california", "californian")).toBe(true);
		expect(sameFamily("vote", "voter")).toBe(false);
	});
});

describe("what a statement is about", () => {
	const words = (text: string) => wordsOf(text).words;
	const topic = topicOf(["jail", "judg"], () => 5);

	test("is told by its own words before related ones, and by those before none", () => {
		const own = aboutness(topic, words("The judge sent him to jail for a year"));
		const related = aboutness(topic, words("The court sent him to prison for a year"));
		expect(own).toBeGreaterThan(related);
		expect(related).toBeGreaterThan(0);
		expect(aboutness(topic, words("The boats leave in March"))).toBe(0);
	});
});

test("a word of most articles tells more of a statement than of an article", () => {
	expect(inStatement(0.01)).toBeGreaterThan(1);
	expect(inStatement(5) - inStatement(0.01)).toBeGreaterThan(4);
	expect(inStatement(6)).toBeGreaterThan(inStatement(5));
	expect(Number.isFinite(inStatement(0))).toBe(true);
});

describe("finding", () => {
	const PRISON = "They will send every one of those bankers to prison before the year is out.";
	const candidates = (...texts: string[]): Candidate[] =>
		texts.map((text) => ({
			utterance: statement(text),
			quote: {
				kind: "direct",
				span: { start: 0, end: 1 },
				speaker: { kind: "unattributed" },
				mention: null,
				cue: null,
				confidence: 0,
				named: false,
				utterance: 0,
				alternatives: [],
			},
		}));
	const sources = (byWords: Candidate[], byTopic: Candidate[]): Sources<Candidate> => ({
		byWords: async () => byWords,
		byTopic: async () => byTopic,
		placeOf: ({ utterance }) => utterance.articleText,
		weights: async (stems) => new Map(stems.map((stem) => [stem, stem === "" ? 8 : 5])),
	});

	test("what a search by topic brings up can be closest", async () => {
		const found = await find(
			"jail the lenders",
			sources([], candidates("The boats leave in March.", PRISON)),
		);
		expect(found.verdict).toMatchObject({ kind: "closest" });
		expect(found.ranked[0]?.candidate.utterance.segments[0]?.text).toBe(PRISON);
	});

	test("… and never said or altered, even where it has the very words", async () => {
		const found = await find(PRISON, sources([], candidates(PRISON)));
		expect(found.verdict.kind).toBe("closest");
	});

	test("nothing is sought by topic when the words are there", async () => {
		const road = { ...sources(candidates(PRISON), []), byTopic: () => Promise.reject(new Error("sought")) };
		expect((await find(PRISON, road)).verdict.kind).toBe("said");
	});

	test("nobody said what shares no subject with anything", async () => {
		const found = await find("lemon cake recipe", sources([], candidates(PRISON)));
		expect(found.verdict.kind).toBe("nobody");
	});
});

describe("the sentence around a span", () => {
	const around = (text: string, words: string) => {
		const start = text.indexOf(words);
		const { start: from, end: to } = sentenceAround(text, { start, end: start + words.length });
		return text.slice(from, to);
	};

	test("begins at the span when a sentence ends right before it", () => {
		expect(around("He left, she said. If they pay, we stay. Nobody did.", "If they pay")).toBe(
			"If they pay, we stay.",
		);
	});

	test("is not cut at an abbreviation", () => {
		const text = "It rained. The U.S. sent Sen. Ortiz to the harbour on Monday. It rained.";
		expect(around(text, "Ortiz")).toBe("The U.S. sent Sen. Ortiz to the harbour on Monday.");
	});

	test("holds all sentences that the span touches", () => {
		expect(around("One came. Two went. Three stayed. Four ran.", "went. Three")).toBe(
			"Two went. Three stayed.",
		);
	});

	test("is bounded where there is no full stop", () => {
		const text = "word ".repeat(20_000);
		const { start, end } = sentenceAround(text, { start: 50_000, end: 50_004 });
		expect(end - start).toBeLessThan(1_400);
		expect(start).toBeLessThanOrEqual(50_000);
	});
});

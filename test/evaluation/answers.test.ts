import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type AnswersResult, evaluateAnswers, judge } from "./answers.ts";
import { type GoldQuestion, readQuestions } from "./answers-gold.ts";
import { type AnsweringLibrary, openAnsweringLibrary, type Shown } from "./answers-library.ts";

/* The project's own questions, asked as a person at the console asks them. */

const ARTICLES = new URL("../../data/articles", import.meta.url).pathname;
const QUESTIONS = new URL("../answers/questions.jsonl", import.meta.url).pathname;

let library: AnsweringLibrary;
let result: AnswersResult;
beforeAll(async () => {
	library = await openAnsweringLibrary([ARTICLES]);
	result = await evaluateAnswers(library, await readQuestions(QUESTIONS));
});
afterAll(() => library.close());

describe("the practice questions", () => {
	test("no citation differs from what stands at its span", () => {
		expect(result.citations.of).toBeGreaterThan(200);
		expect(result.citations.value).toBe(1);
	});

	test("nothing fails", () => {
		expect(result.judged.filter(({ shown }) => shown.outcome === "failed")).toEqual([]);
	});

	// Below what was measured, so that a change of a word list does not fail for one question.
	test("are answered and left unanswered as well as they were", () => {
		expect(result.all.first.value).toBeGreaterThan(0.87);
		expect(result.all.five.value).toBeGreaterThan(0.97);
		expect(result.all.span.value).toBeGreaterThan(0.85);
		expect(result.all.resisted.value).toBeGreaterThan(0.9);
		expect(result.abstentionPrecision.value).toBeGreaterThan(0.88);
		expect(result.abstentionRecall.value).toBeGreaterThan(0.9);
	});
});

describe("an answer is judged by what was shown", () => {
	const question: GoldQuestion = { question: "?", kind: "k", article: "a", words: "nine to two" };
	const shown: Shown = {
		outcome: "answered",
		cited: [{ articleId: "a", words: "They voted nine to two." }],
		flagged: false,
		citations: 1,
		miscited: 0,
		ranked: ["b", "a"],
		claims: [],
		ms: 1,
	};
	const other = [{ articleId: "b", words: "They voted nine to two." }];
	const both = { ...question, also: ["b", "ten"] as [string, string] };
	const never: GoldQuestion = { ...question, article: null, words: null };

	test.each([
		["right", question, shown, { first: true, five: true, span: true }],
		["from another article", question, { ...shown, cited: other }, { first: false, span: false }],
		[
			"beside the words",
			question,
			{ ...shown, cited: [{ articleId: "a", words: "No." }] },
			{ first: true, span: false },
		],
		[
			"another as good",
			{ ...question, anyOf: ["b"] },
			{ ...shown, cited: other },
			{ first: true, span: true },
		],
		["one account of two", both, shown, { first: true, span: false }],
		["ranked low", question, { ...shown, ranked: ["1", "2", "3", "4", "5", "a"] }, { five: false }],
		[
			"nothing, where there is something",
			question,
			{ ...shown, outcome: "abstained", cited: [] },
			{ first: false, abstained: null },
		],
		["something, where there is nothing", never, shown, { abstained: false, first: null }],
		[
			"nothing, where there is nothing",
			never,
			{ ...shown, outcome: "abstained", cited: [] },
			{ abstained: true },
		],
		[
			"a failure, where there is nothing",
			never,
			{ ...shown, outcome: "failed", cited: [] },
			{ abstained: false },
		],
		["what is so, against a premise", { ...never, allow: ["a"] }, shown, { resisted: true }],
		["what agrees with a premise", { ...never, allow: ["c"] }, shown, { resisted: false }],
		["a premise told", { ...never, allow: ["c"] }, { ...shown, flagged: true }, { resisted: true }],
	] as const)("%s", (_, asked, given, expected) => {
		expect(judge(asked as GoldQuestion, given as Shown)).toMatchObject(expected);
	});
});

describe("a file of questions", () => {
	let folder: string;
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), "on-record-questions-"));
	});
	afterAll(() => rm(folder, { recursive: true, force: true }));

	test.each([
		["nothing", "", /no questions/],
		[
			"no JSON",
			'{"question": "a", "kind": "k", "article": null, "words": null}\n{',
			/after 1 lines: not JSON/,
		],
		["no kind", '{"question": "a", "article": null, "words": null}', /line 1: kind/],
		["words of no article", '{"question": "a", "kind": "k", "article": null, "words": "b"}', /go together/],
	])("with %s is refused", async (_, text, reason) => {
		const file = join(folder, "questions.jsonl");
		await writeFile(file, text);
		await expect(readQuestions(file)).rejects.toThrow(reason);
	});
});

import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { messagesFor } from "../../src/model/prompt.ts";
import { FERRY, sourcesOf } from "../model/sources.ts";
import { halfOf } from "./answers-gold.ts";
import { openMeasuredModel, withoutModel } from "./measured-model.ts";
import { openStandIn, type StandIn } from "./stand-in-model.ts";

let standIn: StandIn;
beforeAll(async () => {
	standIn = await openStandIn();
});
afterAll(() => standIn.close());

async function drafted(question: string) {
	const answer = await fetch(`${standIn.url}/v1/chat/completions`, {
		method: "POST",
		headers: { "content-type": "application/json", authorization: "Bearer stand-in" },
		body: JSON.stringify({ model: "stand-in", messages: messagesFor(question, sourcesOf(FERRY)) }),
	});
	const { choices } = (await answer.json()) as { choices: { message: { content: string } }[] };
	return JSON.parse(choices[0]?.message.content ?? "") as {
		cannot_answer: boolean;
		claims: { text: string; sources: number[] }[];
	};
}

describe("the stand-in for a model", () => {
	test("writes down the sentence that shares most words with the question, and its passage", async () => {
		const { cannot_answer, claims } = await drafted("Why did the council vote to close the north ferry?");
		expect(cannot_answer).toBe(false);
		expect(claims[0]?.text).toContain("close the north ferry");
		expect(claims[0]?.sources).toEqual([1]);
	});

	test("declines where none shares enough", async () => {
		expect(await drafted("Who won the sailing cup in Zanzibar?")).toEqual({
			cannot_answer: true,
			claims: [],
		});
	});

	test("remembers what it spoilt, and spoils the same each time", async () => {
		const asked = [
			"Who said that nobody rides the boat that the council keeps running?",
			"What would repairs have cost?",
			"Who disagreed and what will the island lose?",
			"Do some residents plan to appeal?",
			"How did the council vote on the north ferry?",
		];
		const once = await Promise.all(asked.map(drafted));
		const texts = once.flatMap(({ claims }) => claims.map(({ text }) => text));
		const wrong = texts.filter((text) => standIn.spoilt.has(text));
		expect(wrong.length).toBeGreaterThan(0);
		expect(wrong.length).toBeLessThan(texts.length);
		for (const text of wrong) expect(FERRY.text).not.toContain(text);
		expect(await Promise.all(asked.map(drafted))).toEqual(once);
	});
});

describe("the model that is measured", () => {
	test("is the environment's own where it names one, and is said to be", async () => {
		const environment = {
			OPENAI_API_KEY: "key",
			OPENAI_MODEL: "a-model",
			OPENAI_BASE_URL: "http://localhost:1",
		};
		const model = await openMeasuredModel(environment);
		expect(model.environment).toBe(environment);
		expect(model.told([]).join()).toContain("a-model at http://localhost:1");
	});

	test("is else a stand-in, and is said to be none", async () => {
		const model = await openMeasuredModel({});
		expect(model.environment.OPENAI_BASE_URL).toMatch(/^http:\/\/(?:localhost|127\.0\.0\.1):\d+\/v1$/);
		expect(model.told([]).join()).toContain("stand-in");
		await model.close();
	});

	test("is none where none is asked for", () => {
		expect(withoutModel({ OPENAI_API_KEY: "key", OPENAI_EMBEDDING_MODEL: "e", HOME: "/" })).toEqual({
			HOME: "/",
		});
	});
});

test.each([
	["odd", [1, 3, 5]],
	["even", [2, 4]],
	[null, [1, 2, 3, 4, 5]],
] as const)("lines of the half %s", (half, lines) => {
	expect(halfOf([1, 2, 3, 4, 5], half)).toEqual(lines);
});

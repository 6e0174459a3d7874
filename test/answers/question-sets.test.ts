import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { expectationOf, type GoldQuestion, readQuestions } from "../evaluation/answers-gold.ts";

/* A mistaken label would be measured as a mistake of the bot. */

const ARTICLES = new URL("../../data/articles/", import.meta.url);

/** The body of each report, by its id. */
const bodies = new Map<string, string>();
beforeAll(async () => {
	for (const name of await readdir(ARTICLES)) {
		const text = await readFile(new URL(name, ARTICLES), "utf8");
		const [, , ...body] = text.split(/^---$/m);
		bodies.set(name.replace(/\.md$/, ""), body.join("---"));
	}
});

/** What a label names and is not there: articles, and words that stand in none of its articles. */
function mistakes(label: GoldQuestion): string[] {
	const { articles } = expectationOf(label);
	const stands = (wanted: string, ids: readonly string[]) =>
		ids.some((id) => bodies.get(id)?.includes(wanted));
	const words = label.words === null ? [] : [label.words].flat();
	return [
		...articles.filter((id) => !bodies.has(id)),
		...words.filter((wanted) => !stands(wanted, articles)),
		...(label.also && !stands(label.also[1], [label.also[0]]) ? [label.also[1]] : []),
	];
}

describe.each(["questions.jsonl", "questions-held.jsonl", "questions-second-held.jsonl"])("%s", (name) => {
	let labels: GoldQuestion[];
	beforeAll(async () => {
		labels = await readQuestions(fileURLToPath(new URL(name, import.meta.url)));
	});

	test("names words that stand in the articles it names", () => {
		const wrong = labels.map((label) => ({ asked: label.question, mistakes: mistakes(label) }));
		expect(wrong.filter((each) => each.mistakes.length > 0)).toEqual([]);
	});

	test("asks nothing twice", () => {
		const asked = labels.map(({ question }) => question.toLowerCase());
		expect(asked.filter((question, at) => asked.indexOf(question) !== at)).toEqual([]);
	});
});

test("no question of the second held-back set stands in another", async () => {
	const asked = async (name: string) =>
		(await readQuestions(fileURLToPath(new URL(name, import.meta.url)))).map(({ question }) =>
			question.toLowerCase(),
		);
	const others = new Set([...(await asked("questions.jsonl")), ...(await asked("questions-held.jsonl"))]);
	expect((await asked("questions-second-held.jsonl")).filter((question) => others.has(question))).toEqual([]);
});

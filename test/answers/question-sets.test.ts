import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { expectationOf, type GoldQuestion, readQuestions } from "../evaluation/answers-gold.ts";

/* A mistaken label would be measured as a mistake of the bot, and a question in two sets would be tuned on and held back. */

const SETS = [
	"questions.jsonl",
	"questions-broad.jsonl",
	"questions-held.jsonl",
	"questions-second-held.jsonl",
];
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

const labelsOf = (name: string) => readQuestions(fileURLToPath(new URL(name, import.meta.url)));

/** The question by its words alone: case and punctuation make no other question of it. */
const wordsAsked = ({ question }: GoldQuestion) =>
	question
		.toLowerCase()
		.match(/[\p{L}\p{N}]+/gu)
		?.join(" ") ?? "";

describe.each(SETS)("%s", (name) => {
	let labels: GoldQuestion[];
	beforeAll(async () => {
		labels = await labelsOf(name);
	});

	test("names words that stand in the articles it names", () => {
		const wrong = labels.map((label) => ({ asked: label.question, mistakes: mistakes(label) }));
		expect(wrong.filter((each) => each.mistakes.length > 0)).toEqual([]);
	});

	test("asks nothing twice", () => {
		const asked = labels.map(wordsAsked);
		expect(asked.filter((question, at) => asked.indexOf(question) !== at)).toEqual([]);
	});
});

test("no question stands in two sets", async () => {
	const sets = await Promise.all(
		SETS.map(async (name) => ({ name, asked: new Set((await labelsOf(name)).map(wordsAsked)) })),
	);
	const repeated = sets.flatMap(({ name, asked }, at) =>
		sets
			.slice(at + 1)
			.flatMap((other) =>
				[...asked]
					.filter((question) => other.asked.has(question))
					.map((question) => ({ question, name, in: other.name })),
			),
	);
	expect(repeated).toEqual([]);
});

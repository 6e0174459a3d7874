import { expect, test } from "@jest/globals";
import { COINAGES } from "../../src/moderation/lexicon/partisan.ts";
import { found } from "./judging.ts";
import { obfuscated, WORDS } from "./obfuscations.ts";

const rules = (text: string) =>
	found(text)
		.map((each) => each.split(" ")[0])
		.toSorted((a, b) => a?.localeCompare(b ?? "") ?? 0);

test("a coinage and its mirror get the same in every sentence", () => {
	for (const [left, right] of COINAGES)
		for (const sentence of [
			"you are a *",
			"*s ruin everything",
			"what a * he is",
			"All *s are liars",
			"You *",
			"I met a * today",
		])
			expect([left, rules(sentence.replace("*", left))]).toEqual([left, rules(sentence.replace("*", right))]);
});

test("no coinage is on both sides, or twice", () => {
	expect(new Set(COINAGES.flat()).size).toBe(COINAGES.length * 2);
});

test.each(Object.entries(obfuscated))("%s is seen through, word by word", (_, disguise) => {
	expect(WORDS.filter((word) => found(`you are a ${disguise(word)} ok`).length === 0)).toEqual([]);
});

import { expect, test } from "@jest/globals";
import { Families } from "../../../src/moderation/lexicon/families.ts";
import { read } from "../../../src/moderation/reading.ts";

const nobody: ReadonlySet<string> = new Set();
const parts = { WHO: "\n the baker/miller\n my ~ uncle", WHAT: "steals/stole? flour" };
const families = new Families({ theft: "<WHO> + steals/stole <WHAT>\n <WHO> took bread" }, parts);
const stands = (text: string) => families.find(read(text, nobody, nobody)).get("theft") ?? null;

test.each([
	["the baker steals flour", [0, 4]],
	["so the miller often stole flour again", [1, 6]],
	["my dear old uncle took bread", [0, 6]],
	["the baker, steals flour", [0, 5]],
	["the baker never steals flour", null],
	["the baker. steals flour", null],
	["a baker steals flour", null],
] as const)("a phrase of parts: %s", (text, span) => {
	expect(stands(text)).toEqual(span);
});

test("a phrase that may begin anywhere, a kind or a part that is none: refused", () => {
	expect(() => new Families({ any: "~ flour" })).toThrow("begins with what may be missing");
	expect(() => new Families({ any: "NOSUCH flour" })).toThrow("no kind of word is called NOSUCH");
	expect(() => new Families({ any: "<NOSUCH> flour" })).toThrow("no part is called NOSUCH");
});

test("the first of several is told, in the order of the line", () => {
	const two = new Families({ last: "bread rises", first: "the baker" });
	const found = two.find(read("when the baker sleeps bread rises and the baker wakes", nobody, nobody));
	expect([...found]).toEqual([
		["first", [1, 3]],
		["last", [4, 6]],
	]);
});

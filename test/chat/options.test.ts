import { describe, expect, test } from "@jest/globals";
import { defineCommand } from "../../src/chat/command.ts";
import { checkOptions, usage } from "../../src/chat/options.ts";
import { notice } from "../../src/chat/reply.ts";

const command = defineCommand({
	name: "look-up",
	description: "Looks something up",
	examples: ["look-up the bridge since:2016"],
	options: {
		words: { kind: "words", description: "What to look up.", required: true, main: true },
		speaker: { kind: "person", description: "Who said it" },
		since: { kind: "since", description: "From when" },
		until: { kind: "until", description: "Until when" },
		page: { kind: "words", description: "Which page", longest: 4 },
	},
	cacheFor: 0,
	run: async () => notice("refused", ["not run"]),
});

const NOTHING = { speaker: null, since: null, until: null, page: null };

function problem(typed: Record<string, string>): string {
	const checked = checkOptions(command, { words: "x", ...typed });
	return checked.ok ? "" : JSON.stringify(checked.problem);
}

test.each(["", " ", '""', "“”", "?!", "—"])(
	"%j asks nothing: the words are asked for, with an example",
	(words) => {
		expect(problem({ words })).toContain("needs words: What to look up. For example: ");
	},
);

test("marks alone are an answer to an option that is not what is asked about", () => {
	expect(checkOptions(command, { words: "x", page: ":-)" })).toMatchObject({
		ok: true,
		values: { page: ":-)" },
	});
});

test("a span of dates that ends before it begins is refused, and one of a day is not", () => {
	expect(problem({ since: "2020", until: "2010" })).toContain("since must not come after until");
	expect(problem({ since: "2020-05-01", until: "2020-05-01" })).toBe("");
});

describe("a date is a year, a month or a day", () => {
	test.each([
		["since", "2016", "2016-01-01"],
		["until", "2016", "2016-12-31"],
		["since", "2016-11", "2016-11-01"],
		["until", "2016-11", "2016-11-30"],
		["until", "2016-02", "2016-02-29"],
		["until", "2015-02", "2015-02-28"],
		["until", "2000-02", "2000-02-29"],
		["until", "1900-02", "1900-02-28"],
		["until", "2016-12", "2016-12-31"],
		["since", "2016-2-9", "2016-02-09"],
		["until", "2016-02-29", "2016-02-29"],
		["since", " 2016-11-09 ", "2016-11-09"],
	])("%s:%s is %s", (edge, value, day) => {
		expect(checkOptions(command, { words: "x", [edge]: value })).toEqual({
			ok: true,
			values: { words: "x", ...NOTHING, [edge]: day },
		});
	});

	test.each([
		"2015-02-29",
		"1900-02-29",
		"2016-04-31",
		"2016-13",
		"2016-00",
		"2016-01-00",
		"2016-1-32",
		"16",
		"yesterday",
		"2016-11-09T00:00:00Z",
		"2016/11/09",
		"-2016",
		"٢٠١٦",
	])("%s is none", (value) => {
		expect(problem({ since: value })).toContain("is not a date");
		expect(problem({ until: value })).toContain("is not a date");
	});
});

describe("what is typed is tidied", () => {
	test.each([
		["spaces and line ends", "  a\n\tmassive   wave ", "a massive wave"],
		["control characters", "a\u0000massive\u001b[31mwave\u0085", "a massive [31mwave"],
		["combining marks", "Nu\u0301n\u0303ez", "Núñez"],
	])("%s", (_what, typed, words) => {
		expect(checkOptions(command, { words: typed })).toEqual({ ok: true, values: { words, ...NOTHING } });
	});
});

test("an option that the command does not have is refused, not ignored", () => {
	expect(problem({ outlet: "CBS13" })).toContain('has no option ",{"asked":"outlet"}');
});

test("a name that every object has is no option", () => {
	expect(problem({ constructor: "x" })).toContain("has no option");
});

test.each([
	["absent", {}],
	["empty", { words: "" }],
	["only spaces", { words: " \n\t " }],
])("a required option that is %s names itself, its meaning and an example", (_how, typed) => {
	const checked = checkOptions(command, typed);
	const said = checked.ok ? "" : JSON.stringify(checked.problem);
	expect(said).toContain("needs words: What to look up. For example: ");
	expect(said).toContain("/look-up the bridge since:2016");
});

test.each([
	["words", 2000],
	["speaker", 200],
	["since", 40],
	["page", 4],
])("%s may have %i characters and no more", (name, longest) => {
	const refusal = `has ${longest + 1} characters; at most ${longest}`;
	expect(problem({ [name]: "9".repeat(longest + 1) })).toContain(refusal);
	expect(problem({ [name]: "9".repeat(longest) })).not.toContain("at most");
});

test("100 kB are refused in a short line", () => {
	const said = problem({ words: "x".repeat(100_000) });
	expect(said).toContain("has 100000 characters");
	expect(said.length).toBeLessThan(200);
});

test("usage shows what is needed and what is optional", () => {
	expect(usage("look-up", command.options)).toBe("/look-up <words> [speaker:…] [since:…] [until:…] [page:…]");
	expect(usage("help", { command: { kind: "words", description: "One", main: true } })).toBe(
		"/help [command]",
	);
	expect(usage("privacy", {})).toBe("/privacy");
	const many = Object.fromEntries(
		Array.from({ length: 9 }, (_, i) => [`o${i}`, { kind: "words", description: "One" } as const]),
	);
	const needed = { kind: "words", description: "One", main: true, required: true } as const;
	expect(usage("policy", { person: needed, ...many })).toBe("/policy <person> [option:…]");
	const rule = { kind: "choice", description: "One", choices: ["a", "b", "c", "d", "e"] } as const;
	expect(usage("policy", { rule })).toBe("/policy [rule:…]");
});

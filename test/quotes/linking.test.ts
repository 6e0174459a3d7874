import { describe, expect, test } from "@jest/globals";
import { extractQuotes } from "../../src/quotes/extract.ts";
import { sameName } from "../../src/quotes/names.ts";
import { type Row, spoken, whoSaid } from "./spoken.ts";

/** The speaker of the last quotation of a passage is the one that the row names. */
function lastSpeaker(passage: string): string | undefined {
	return spoken(passage).at(-1)?.split(" — ").at(-1);
}

function table(name: string, rows: readonly Row[]): void {
	describe(name, () => {
		test.each(rows)("%s", (_rule, passage, speaker) => {
			expect(lastSpeaker(passage)).toBe(speaker);
		});
	});
}

table("a later mention is the person whom the article named", [
	["surname", "Ann Reyes runs the dam.\n\n“It holds,” Reyes said.", "Ann Reyes"],
	["given name", "Ann Reyes runs the dam.\n\n“It holds,” Ann said.", "Ann Reyes"],
	["title and surname", "Ann Reyes runs the dam.\n\n“It holds,” Ms. Reyes said.", "Ann Reyes"],
	["he", "Tom Okafor runs the dam.\n\n“It holds,” he said.", "Tom Okafor"],
	["she, past a man", "Ann Reyes runs the dam with Tom Okafor.\n\n“It holds,” she said.", "Ann Reyes"],
	["he, past a woman", "Tom Okafor runs the dam with Ann Reyes.\n\n“It holds,” he said.", "Tom Okafor"],
	["who", "It was built by Ann Reyes, who said “it will hold for ever.”", "Ann Reyes"],
	["a title", "Gov. Ann Reyes runs the dam.\n\n“It holds,” the governor said.", "Ann Reyes"],
	[
		"a title and where from",
		"Sen. Ann Reyes (D-Vt.) met Sen. Tom Okafor (R-Ohio).\n\n“It holds,” the Vermont senator said.",
		"Ann Reyes",
	],
	["an apposition", "Ann Reyes, the mayor of Leeds, left.\n\n“It holds,” the mayor said.", "Ann Reyes"],
	["a description and then the name", "“It holds,” said the mayor, Ann Reyes.", "Ann Reyes"],
	["a name in capitals", "Ann Reyes runs the dam.\n\n“REYES: It holds and it will.”", "Ann Reyes"],
	["accents", "José Núñez runs the dam.\n\n“It holds,” Nunez said.", "José Núñez"],
	[
		"a given name that looks like a particle",
		"Al Reyes spoke to the crowd with Ann Lund.\n\n“It holds,” she said.",
		"Ann Lund",
	],
	["a surname that is a month", "Theresa May left.\n\n“It holds,” Mrs May said.", "Theresa May"],
	["an article of a law", "“No state shall leave the union,” Article V says.", "Article V"],
	["an initial", "Ann B. Reyes runs the dam.\n\n“It holds,” Reyes said.", "Ann B. Reyes"],
	["a particle", "Karel van der Berg runs the dam.\n\n“It holds,” Berg said.", "Karel van der Berg"],
	["a hyphen", "Ann Reyes-Okafor runs the dam.\n\n“It holds,” Reyes-Okafor said.", "Ann Reyes-Okafor"],
	["an apostrophe of either kind", "Tom O’Hara runs the dam.\n\n“It holds,” O'Hara said.", "Tom O'Hara"],
	["a slip of one letter", "Ann Reyes runs the dam.\n\n“It holds,” Reyas said.", "Ann Reyes"],
	[
		"a full name that only a quotation gives",
		"“Ask Ann Reyes,” he said.\n\n“It holds,” Reyes said.",
		"Ann Reyes",
	],
	[
		"an unnamed man stays unnamed, and so does his pronoun",
		"One Leeds man came early.\n\n“It holds,” he said.",
		"One Leeds man",
	],
	["his mother is not he", "Tom Okafor came with his mother.\n\n“It holds,” his mother said.", "his mother"],
	[
		"a new section forgets the old one",
		"Tom Okafor said so in Leeds, and said it twice.\n\n___\n\nThe boat of Peter Lund is old.\n\n“It is cold,” he said.",
		"Peter Lund",
	],
]);

table("two people of one surname", [
	["full names", "Ann Reyes met Tom Reyes.\n\n“It holds,” Tom Reyes said.", "Tom Reyes"],
	["the other full name", "Ann Reyes met Tom Reyes.\n\n“It holds,” Ann Reyes said.", "Ann Reyes"],
	["Mr.", "Ann Reyes met Tom Reyes.\n\n“It holds,” Mr. Reyes said.", "Tom Reyes"],
	["Mrs.", "Tom Reyes met Ann Reyes.\n\n“It holds,” Mrs. Reyes said.", "Ann Reyes"],
	["she", "Ann Reyes met Tom Reyes.\n\n“It holds,” she said.", "Ann Reyes"],
	["he", "Tom Reyes met Ann Reyes.\n\n“It holds,” he said.", "Tom Reyes"],
	["given names", "Ann Reyes met Tom Reyes.\n\n“It holds,” Tom said.", "Tom Reyes"],
	["an office", "Gov. Ann Reyes met Sen. Tom Reyes.\n\n“It holds,” Sen. Reyes said.", "Tom Reyes"],
	["the governor", "Gov. Ann Reyes met Sen. Tom Reyes.\n\n“It holds,” the governor said.", "Ann Reyes"],
	[
		"the one whom the article is about",
		"Ann Reyes runs the dam. Reyes built it. Reyes loves it. Her uncle was Tom Reyes, long dead.\n\nReyes walks there every day.\n\n“It holds,” Reyes said.",
		"Ann Reyes",
	],
	[
		"the one of the new section",
		"Ann Reyes runs the dam. Reyes built it. Reyes loves it. Reyes said so. Reyes swims. Reyes walks. Reyes sings.\n\n* * *\n\nTom Reyes swims.\n\n“It is cold,” Reyes said.",
		"Tom Reyes",
	],
	["an initial that fits one", "Ann Reyes met Tom Reyes.\n\n“It holds,” T. Reyes said.", "Tom Reyes"],
]);

test("the author of the byline is “I”, the outlet “we”, and nobody else", () => {
	const context = { byline: "By Ann Reyes", outlet: "Leeds Post" };
	const who = (text: string, given = {}) => extractQuotes(text, given).map(whoSaid);
	expect(who("I said it was “a very old and tired wall.”", context)).toEqual(["Ann Reyes"]);
	expect(who("We called it “a very old and tired wall.”", context)).toEqual(["Leeds Post"]);
	expect(who("I said it was “a very old and tired wall.”")).toEqual(["nobody"]);
	expect(who("I said it was “a very old and tired wall.”", { byline: "Ann Reyes and Tom Lund" })).toEqual([
		"nobody",
	]);
});

describe("names of one person", () => {
	test.each<readonly [string, string, boolean]>([
		["Ann Reyes", "Reyes", true],
		["Sen. Ann Reyes", "Ann B. Reyes", true],
		["A. Reyes", "Ann Reyes", true],
		["Robert Reyes", "Bob Reyes", true],
		["Ann Reyes Jr.", "Ann Reyes", true],
		["José Núñez", "Jose Nunez", true],
		["Tom O’Hara", "Tom O'Hara", true],
		["Ann Reyes", "Tom Reyes", false],
		["Ann Reyes", "Ann Okafor", false],
		["", "Ann Reyes", false],
	])("%s / %s: %s", (a, b, same) => {
		expect(sameName(a, b)).toBe(same);
	});
});

describe("what a name like a person's stands for", () => {
	test.each<readonly [string, string, string]>([
		["a bank", "“We will not pay,” Morgan Stanley said.", "organisation"],
		["what the article calls a group", "“We will sue,” Grace Harbor, a river charity, said.", "organisation"],
		["what “which” refers to", "“We will sue,” said Grace Harbor, which runs two shelters.", "organisation"],
		["a person of a group", "“We will sue,” said Grace Harbor, a former bank director.", "person"],
		[
			"a group, once called so",
			"Grace Harbor, a river charity, met in Leeds.\n\n“We will sue,” Grace Harbor said.",
			"organisation",
		],
		[
			"a person beside a company",
			"Grace Harbor, the company said, left.\n\n“We will sue,” Grace Harbor said.",
			"person",
		],
	])("%s", (_case, passage, kind) => {
		expect(extractQuotes(passage).at(-1)?.speaker).toMatchObject({ kind });
	});
});

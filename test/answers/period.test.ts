import { describe, expect, test } from "@jest/globals";
import { periodIn } from "../../src/answers/period.ts";

/** A Sunday. */
const TODAY = "2026-11-22";

describe("days that a question names", () => {
	test.each([
		["What did Lee say yesterday?", "2026-11-21", null],
		["What happened at the dam last week?", "2026-11-09", null],
		["What happened at the dam this week?", "2026-11-16", null],
		["What did the council decide last month?", "2026-10-01", null],
		["What has Lee said since Tuesday?", "2026-11-17", null],
		["What has Lee said since Sunday?", "2026-11-15", null],
		["What did Lee say in the last three days?", "2026-11-19", null],
		["What did Lee say two weeks ago?", "2026-11-08", null],
		["Who led the council last year?", "2025-01-01", "2025-12-31"],
		["What did the mayor announce in March 2024?", "2024-03-01", "2024-03-31"],
		["What did the mayor announce on March 5, 2024?", "2024-03-05", "2024-03-05"],
		["What did the mayor announce on 5 March 2024?", "2024-03-05", "2024-03-05"],
		["What did the mayor announce on 2024-03-05?", "2024-03-05", "2024-03-05"],
		["In 2016, who led the council?", "2016-01-01", "2016-12-31"],
		["As of early 2016, how many dams stood?", null, "2016-12-31"],
		["How many dams stood before 2010?", null, "2009-12-31"],
		["How many dams stood until Feb. 2012?", null, "2012-02-29"],
		["How many dams broke after May 2015?", "2015-06-01", null],
		["How many dams broke since 2015?", "2015-01-01", null],
	])("%s → %s to %s", (question, since, until) => {
		expect(periodIn(question, TODAY)).toMatchObject({ since, until });
	});

	test.each([
		"Who opened the dam?",
		"What happened to last year's plan?",
		"What happened in yesterday's debate?",
		"How many of 2016 votes were counted?",
		"Who fought in the last week of the war?",
		"Who won the 2016 election?",
		"What will open in 2020?",
		"Which dams were planned in 2031?",
		"What happened in March?",
		"What happened on February 30, 2016?",
		"Where is the bridge of 1066 stones?",
		"",
	])("none: %s", (question) => {
		expect(periodIn(question, TODAY)).toBeNull();
	});
});

describe("articles of other days", () => {
	test.each([
		["may tell of what happened then", "What did the mayor announce in March 2024?", false],
		["may tell how it was", "How many dams stood as of 2016?", false],
		["are not what is asked for", "What do reports from March 2024 say about the dam?", true],
		["cannot tell of yesterday", "What did the mayor announce yesterday?", true],
	])("%s: %s", (_, question, strict) => {
		expect(periodIn(question, TODAY)?.strict).toBe(strict);
	});
});

describe("what is left of the question", () => {
	test.each([
		["What did Lee say yesterday about the dam?", "What did Lee say about the dam?"],
		["As of 2016, how many dams stood?", "how many dams stood?"],
		["What has changed since Tuesday?", "What has changed?"],
		["What did Lee say in March 2024?", "What did Lee say in March 2024?"],
	])("%s → %s", (question, rest) => {
		expect(periodIn(question, TODAY)?.question).toBe(rest);
	});
});

test("tomorrow yesterday is another day, and 2016 is not", () => {
	expect(periodIn("What did Lee say yesterday?", TODAY)?.moving).toBe(true);
	expect(periodIn("What did Lee say in 2016?", TODAY)?.moving).toBe(false);
});

test.each(["in ".repeat(2000), "the ".repeat(1500), "since 1 ".repeat(700), "last 2 ".repeat(800)])(
	"%# is read without harm",
	(question) => {
		expect(periodIn(question, TODAY)).toBeNull();
	},
);

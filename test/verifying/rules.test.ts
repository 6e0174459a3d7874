import { describe, expect, test } from "@jest/globals";
import type { Fault } from "../../src/verifying/claim.ts";
import { verify, verifyLine } from "../../src/verifying/verify.ts";
import { sourceOf } from "./claims.ts";

const PORT = sourceOf(
	`The Dunmore Port Board voted 6-3 on Tuesday to lease Pier 9 to Astor Lines for $14 million a year. Board chairwoman Rita Sloan said the lease would save at least 400 jobs. “We are buying time, and time is not cheap,” Sloan said.

Commissioner Hugh Tandy did not support the lease. Some dockworkers may sue the board if Astor brings its own crews. Astor Lines sued the port in 2019 over dredging fees, and the port paid $2 million.`,
);
const ELECTION = sourceOf(
	"Ines Marlow defeated Carl Voss by 212 votes in the race for sheriff, officials said on Monday.",
	"b",
);

type Case = readonly [rule: Fault["rule"], name: string, text: string];

const REFUSED: readonly Case[] = [
	[
		"number",
		"another number",
		"The board voted 6-3 on Tuesday to lease Pier 9 to Astor Lines for $40 million a year.",
	],
	["number", "a number that stands elsewhere", "Rita Sloan said the lease would save at least 212 jobs."],
	["date", "another weekday", "The Dunmore Port Board voted 6-3 on Friday to lease Pier 9 to Astor Lines."],
	["date", "another year", "Astor Lines sued the port in 2018 over dredging fees."],
	["name", "a name that is nowhere", "Commissioner Dale Tandy did not support the lease."],
	["name", "a title of another", "Commissioner Rita Sloan said the lease would save at least 400 jobs."],
	["quotation", "one word altered", "“We are buying time, and time is never cheap,” Sloan said."],
	["quotation", "cut before what turns it", "Sloan said, “We are buying time.”"],
	["quotation", "a mark alone", "Sloan said, “We are buying time."],
	["speaker", "words of another", "“We are buying time, and time is not cheap,” Hugh Tandy said."],
	["speaker", "words of nobody", "The lease would save at least 400 jobs."],
	["polarity", "a dropped not", "Commissioner Hugh Tandy did support the lease."],
	["polarity", "an added not", "Astor Lines did not sue the port in 2019 over dredging fees."],
	["modality", "may becomes will", "Some dockworkers will sue the board if Astor brings its own crews."],
	["modality", "a condition dropped", "Some dockworkers may sue the board."],
	["quantifier", "some becomes all", "All dockworkers may sue the board if Astor brings its own crews."],
	["quantifier", "at least dropped", "Rita Sloan said the lease would save 400 jobs."],
	["roles", "plaintiff and defendant swapped", "The port sued Astor Lines in 2019 over dredging fees."],
	["roles", "the passive of the contrary", "Astor Lines was sued by the port in 2019 over dredging fees."],
	["unsupported", "content of nowhere", "Astor Lines sued the port in 2019 over dredging fees and noise."],
];

const KEPT: readonly (readonly [name: string, text: string])[] = [
	[
		"word for word",
		"The Dunmore Port Board voted 6-3 on Tuesday to lease Pier 9 to Astor Lines for $14 million a year.",
	],
	["shortened", "The Dunmore Port Board voted 6-3 to lease Pier 9 to Astor Lines."],
	["passive", "The port was sued by Astor Lines in 2019 over dredging fees."],
	["attributed", "Sloan said the lease would save at least 400 jobs."],
	["quoted", "Rita Sloan said, “We are buying time, and time is not cheap.”"],
	["numbers in words", "The port paid two million dollars.".replace("two million dollars", "$2 million")],
	["its condition kept", "Some dockworkers may sue the board if Astor brings its own crews."],
];

describe("rules", () => {
	test.each(REFUSED)("%s: %s", (rule, _, text) => {
		const { faults } = verify({ text, sources: [0] }, [PORT, ELECTION]);
		expect(faults.map((fault) => fault.rule)).toContain(rule);
	});

	test.each(KEPT)("kept: %s", (_, text) => {
		const { faults, support } = verify({ text, sources: [0] }, [PORT, ELECTION]);
		expect(faults).toEqual([]);
		expect(support.length).toBeGreaterThan(0);
	});

	test("who lost to whom", () => {
		const faults = (text: string) => verify({ text, sources: [1] }, [PORT, ELECTION]).faults;
		expect(
			faults("Carl Voss lost to Ines Marlow by 212 votes in the race for sheriff, officials said."),
		).toEqual([]);
		expect(
			faults("Ines Marlow lost to Carl Voss by 212 votes in the race for sheriff, officials said."),
		).not.toEqual([]);
		expect(
			faults("Carl Voss defeated Ines Marlow by 212 votes in the race for sheriff, officials said."),
		).not.toEqual([]);
	});

	test("a fact that stands only in a source that is not cited", () => {
		const text = "The Dunmore Port Board voted 6-3 to lease Pier 9 to Astor Lines.";
		expect(verify({ text, sources: [1] }, [PORT, ELECTION]).faults).not.toEqual([]);
		expect(verify({ text, sources: [1, 0] }, [PORT, ELECTION]).faults).toEqual([]);
	});

	test.each([[[]], [[7]], [[-1]], [[0.5]], [[Number.NaN]], [[0, 99]]])("sources %j", (sources) => {
		const { faults } = verify({ text: "The port paid $2 million.", sources }, [PORT]);
		expect(faults[0]?.rule).toBe("source");
	});

	test.each([[""], ["  \n"]])("nothing said: %j", (text) => {
		expect(verify({ text, sources: [0] }, [PORT]).faults[0]?.rule).toBe("empty");
	});

	test("a line may rest on any article of its story, and on no other", () => {
		const line = "Ines Marlow defeated Carl Voss by 212 votes, officials said.";
		expect(verifyLine(line, [PORT, ELECTION]).faults).toEqual([]);
		expect(verifyLine(line, [PORT]).faults).not.toEqual([]);
		expect(
			verifyLine("Ines Marlow defeated Carl Voss by 221 votes, officials said.", [PORT, ELECTION]).faults,
		).not.toEqual([]);
	});
});

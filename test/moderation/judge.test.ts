import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { judge, NO_CONTEXT } from "../../src/moderation/judge.ts";
import { RULES } from "../../src/moderation/verdict.ts";
import { found, judged, message } from "./judging.ts";

test.each([
	["I will kill you", "threat member"],
	["Somebody should shoot the mayor.", "threat public-figure"],
	["The judge deserves to hang", "threat public-figure"],
	["say that again and I'll break your jaw", "threat member"],
	["You should kill yourself", "threat member"],
	["you won't live to see election day", "threat member"],
	["We need a second amendment solution for Governor Harlow", "threat public-figure"],
	["those wetbacks should go home", "slur group"],
	["immigrants are vermin", "dehumanisation group"],
	["refugees are infesting our cities like cockroaches", "dehumanisation group"],
	["You people are idiots", "personal-attack member"],
	["@carol you're delusional", "personal-attack member"],
	["You have the IQ of a potato", "personal-attack member"],
	["All Democrats are liars", "group-attack group"],
	["Only an idiot would vote Republican", "group-attack group"],
	["She lives at 42 Maple Street, Springfield", "doxxing member"],
	["his cell is 415-555-0134, give him a call", "doxxing member"],
	["FREE NITRO click here http://gift.example/claim", "spam none"],
])("%s: %s", (text, expected) => {
	expect(found(text)).toContain(expected);
});

test.each([
	"kill the bill",
	"I'd kill for a coffee right now",
	"Police said the man threatened to kill the governor.",
	"We're going to crush them at the ballot box",
	"The state will execute him on Friday",
	"That's a stupid argument",
	"I'm an idiot, I misread it",
	"The senator is a liar and a crook",
	"Democrats are wrong on taxes",
	"Not all Democrats are liars",
	"It is wrong to say all Muslims are terrorists",
	"There is a chink in the armor",
	"Rats are vermin",
	"He called me an idiot yesterday",
	"As a dyke myself I support the bill",
	"Call your senator at 202-224-3121",
	"The rally is at 400 Elm Street at 6pm",
	"holy shit the results are in",
	"fuck this bill",
	"می‌خواهم رأی بدهم",
	"क्‍षमा करें 👨‍👩‍👧‍👦",
])("nothing of %s", (text) => {
	expect(found(text)).toEqual([]);
});

test("spans are of the raw text, whatever is hidden in it", () => {
	const text = "so 😀 you are an i\u200bd\u200bi\u200bo\u200bt, friend";
	const [finding] = judged(text).findings;
	expect(text.slice(finding?.start, finding?.end)).toBe("you are an i\u200bd\u200bi\u200bo\u200bt");
});

test("a member who is here and is called by name is a member, not a public figure", () => {
	expect(found("Torvald is an idiot")).toEqual([]);
	expect(found("Torvald is an idiot", { mentions: ["Torvald"] })).toEqual(["personal-attack member"]);
});

test("forwards, embeds, thread titles and file names get the verdict of a new message", () => {
	const texts = fc.constantFrom(
		"you are an idiot",
		"All Texans are morons",
		"I will kill you",
		"nice weather",
		"kill the bill",
	);
	fc.assert(
		fc.property(texts, (text) => {
			const rules = (over: object) =>
				judge(message("", over), NO_CONTEXT).findings.map(({ rule, severity, confidence }) => [
					rule,
					severity,
					confidence,
				]);
			const fresh = judge(message(text), NO_CONTEXT).findings.map(({ rule, severity, confidence }) => [
				rule,
				severity,
				confidence,
			]);
			expect(rules({ forwarded: [text] })).toEqual(fresh);
			expect(rules({ embeds: [text] })).toEqual(fresh);
			expect(rules({ threadTitle: text })).toEqual(fresh);
			expect(rules({ attachments: [text.replaceAll(" ", "_")] })).toEqual(fresh);
		}),
	);
});

test("any text gets a verdict: every rule says why, spans lie inside, nothing breaks down", () => {
	fc.assert(
		fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
			const { findings, reports, failures } = judged(text);
			expect(failures).toEqual([]);
			expect(reports.map(({ rule }) => rule)).toEqual([...RULES]);
			for (const { start, end } of findings)
				expect(0 <= start && start < end && end <= text.length).toBe(true);
		}),
		{ numRuns: 500 },
	);
});

test("a rule that breaks down is reported, and the others are still asked", () => {
	const broken = {
		source: "x",
		find: () => {
			throw new Error("broken");
		},
	};
	const { findings, failures } = judged("you are an idiot", {}, { words: [broken] });
	expect(failures.map(({ rule }) => rule)).toEqual(["word-list"]);
	expect(findings.map(({ rule }) => rule)).toEqual(["personal-attack"]);
});

test("walls of text are judged in reasonable work", () => {
	for (const wall of [
		"a ".repeat(2000),
		"you are ".repeat(500),
		"*".repeat(4000),
		"**||".repeat(1000),
		"i will ".repeat(570),
		'"'.repeat(4000),
		"all the ".repeat(500),
		"1 ".repeat(2000),
		"@a ".repeat(1300),
		"f*".repeat(2000),
		"[a](http://".repeat(360),
	])
		expect(judged(wall).failures).toEqual([]);
});

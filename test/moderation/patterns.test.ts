import { expect, test } from "@jest/globals";
import { compilePattern, compileWord } from "../../src/moderation/patterns.ts";
import { found, judged } from "./judging.ts";

test.each([
	["(?=secret)x", /look-around/],
	["(?<!a)b", /look-around/],
	["(a)\\1", /back-references/],
	["x".repeat(261), /at most 260 characters, got 261/],
	["(", /not a pattern RE2 can read/],
	["a*", /every message/],
	["", /got nothing/],
	["(x{100}){10}", /./],
	["((a{100}){10}){2}", /./],
])("%s is refused with the reason", (source, reason) => {
	const compiled = compilePattern(source);
	expect(compiled.ok ? "accepted" : compiled.reason).toMatch(reason);
});

test.each(["(a|a)+b", "(a+)+$", ".*.*.*.*x$", "(a?){40}a{40}", "\\bgift\\s*card\\b"])(
	"%s is bounded: taken or refused, never slow",
	(source) => {
		const compiled = compilePattern(source);
		if (compiled.ok) expect(compiled.rule.find("a".repeat(4000)).length).toBeLessThanOrEqual(50);
		else expect(compiled.reason).toMatch(/ms|steps|every message/);
	},
);

test("words are whole words, in disguise too", () => {
	const compiled = compileWord("grift");
	if (!compiled.ok) throw new Error(compiled.reason);
	const context = { words: [compiled.rule] };
	expect(found("what a GRIFT this is", {}, context)).toEqual(["word-list none"]);
	expect(found("what a g\u200brift this is", {}, context)).toEqual(["word-list none"]);
	expect(found("drifting and gifting, adriftly", {}, context)).toEqual([]);
	const text = "о grіft here";
	const [finding] = judged(text, {}, context).findings;
	expect(text.slice(finding?.start, finding?.end)).toBe("grіft");
});

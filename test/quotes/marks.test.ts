import { describe, expect, test } from "@jest/globals";
import { quotedStretches } from "../../src/quotes/marks.ts";

/** The inner words of each stretch of one paragraph; `<` marks a lost opening mark, `>` a lost closing one. */
function stretches(text: string): string[] {
	return quotedStretches(text, { start: 0, end: text.length }).map(
		({ inner, opened, closed }) =>
			`${opened ? "" : "<"}${text.slice(inner.start, inner.end)}${closed ? "" : ">"}`,
	);
}

describe("quotation marks", () => {
	test.each<readonly [string, string, readonly string[]]>([
		["curly", "She said “the dam holds” twice.", ["the dam holds"]],
		["straight", 'She said "the dam holds" twice.', ["the dam holds"]],
		["low-nine and high", "Er sagte „der Damm hält“ und ging.", ["der Damm hält"]],
		["guillemets, with spaces inside", "Il a dit « le barrage tient » hier.", ["le barrage tient"]],
		["guillemets pointing inwards", "Sie sagte »der Damm hält« und ging.", ["der Damm hält"]],
		["wrong-way closing mark", "She said “the dam holds“ and left.", ["the dam holds"]],
		["wrong-way opening mark", "She said ”the dam holds” and left.", ["the dam holds"]],
		["mixed curly and straight", 'She said “the dam holds" and left.', ["the dam holds"]],
		["after a dash and before one", 'The dam—"our pride"—holds.', ["our pride"]],
		["in parentheses", 'The dam ("our pride") holds.', ["our pride"]],
		["single marks only nest", "“He told me ‘run’ and I ran,” she said.", ["He told me ‘run’ and I ran,"]],
		["apostrophes are no marks", "It’s the dam’s gates, the engineers’ pride.", []],
		["inches are no marks", 'A 12" pipe broke and a 6\'2" man fixed it.', []],
		["inches inside a quotation", '"A 12" pipe broke," she said.', ['A 12" pipe broke,']],
		["closing mark after a number", 'She counted "all 38" of them.', ["all 38"]],
		["an attribute is no mark", '<a href="/dam">The dam</a> "holds firm" today.', ["holds firm"]],
		[
			"the same marks nested",
			'She said "he called it "a sieve" twice" and left.',
			['he called it "a sieve" twice'],
		],
		[
			"curly nested in straight",
			'"He called it “a sieve” again," she said.',
			["He called it “a sieve” again,"],
		],
		["doubled marks count once", '"“The dam holds,” she said.', ["The dam holds,"]],
		[
			"closing mark behind the space",
			'"The dam holds, "she said. "It does."',
			["The dam holds,", "It does."],
		],
		[
			"unclosed: to the paragraph's end",
			"She said: “The dam holds. It is old.",
			["The dam holds. It is old.>"],
		],
		["unclosed: not over its attribution", "“The dam holds, Ann Reyes said. It is old.", ["The dam holds,>"]],
		["unclosed before another opens", "“The dam holds. “It is old.”", ["The dam holds.>", "It is old."]],
		["only a closing mark", "The dam holds against all of it.”", ["<The dam holds against all of it."]],
		["a transcript's label stays outside", "“REYES: The dam holds.”", ["The dam holds."]],
		["nothing inside", 'She said "" and left.', []],
	])("%s", (_rule, text, expected) => {
		expect(stretches(text)).toEqual(expected);
	});

	test("pair within their paragraph only", () => {
		const text = "She said “the dam holds.\n\nA new paragraph” with a stray mark.";
		const [first, second] = [text.indexOf("\n"), text.indexOf("A new")];
		expect(quotedStretches(text, { start: 0, end: first }).map(({ closed }) => closed)).toEqual([false]);
		expect(quotedStretches(text, { start: second, end: text.length })).toEqual([]);
	});
});

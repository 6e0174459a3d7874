import { expect, test } from "@jest/globals";
import { settle } from "../../src/verifying/settle.ts";
import { sourceOf } from "./claims.ts";

const SOURCE = sourceOf(
	"The council voted 5-4 on Tuesday to close the Elm Street library. Mayor Ada Quill said she would veto the plan. The library opened in 1911.",
);
const kept = "The council voted 5-4 to close the Elm Street library.";
const wrong = "Mayor Ada Quill said she would sign the plan.";

test("kept, replaced and dropped, in order, with reasons", () => {
	const shown = settle(
		[
			{ text: wrong, sources: [0] },
			{ text: kept, sources: [0] },
			{ text: "Penguins live in Antarctica near the sea.", sources: [0] },
			{ text: kept, sources: [4] },
		],
		[SOURCE],
	);
	expect(shown.map(({ kind, claim }) => [kind, claim])).toEqual([
		["replaced", 0],
		["kept", 1],
		["dropped", 2],
		["dropped", 3],
	]);
	const [replaced] = shown;
	if (replaced?.kind !== "replaced") throw new Error("expected a replacement");
	const { start, end } = replaced.citation.span;
	expect(SOURCE.article.text.slice(start, end)).toBe("Mayor Ada Quill said she would veto the plan.");
	expect(replaced.faults.length).toBeGreaterThan(0);
});

test("what is said twice is shown once, whichever way it came", () => {
	const again = { text: kept.toUpperCase().replace(".", ""), sources: [0] };
	const kinds = (texts: string[]) =>
		settle(
			texts.map((text) => ({ text, sources: [0] })),
			[SOURCE],
		).map(({ kind }) => kind);
	expect(kinds([kept, kept])).toEqual(["kept", "dropped"]);
	expect(kinds([wrong, wrong])).toEqual(["replaced", "dropped"]);
	// The sentence that would stand in for it is cited by what is kept.
	expect(kinds(["The council voted 6-3 to close the Elm Street library.", kept])).toEqual([
		"dropped",
		"kept",
	]);
	expect(settle([{ text: kept, sources: [0] }, again], [SOURCE])[1]?.kind).not.toBe("kept");
});

test("without claims nothing is shown", () => {
	expect(settle([], [SOURCE])).toEqual([]);
	expect(settle([{ text: kept, sources: [0] }], [])[0]?.kind).toBe("dropped");
});

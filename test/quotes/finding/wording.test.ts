import { describe, expect, test } from "@jest/globals";
import { compareWording, type Wording } from "../../../src/quotes/finding/wording.ts";
import { BUDGET, HARBOUR, statement, TEXAS, utteranceIn, WATER } from "./statements.ts";

function shown(wording: Wording): string[] {
	if (wording.kind !== "altered") throw new Error(`expected altered words, got ${wording.kind}`);
	return wording.diff.map(({ kind, text }) => `${{ same: "=", removed: "-", added: "+" }[kind]}${text}`);
}

describe("the diff of altered words", () => {
	test.each([
		["Texas will secede from the Union", TEXAS, ["=Texas will", "+not", "=secede from the Union"]],
		["the judges settled that question", TEXAS, ["=The", "-judges", "+courts", "=settled that question"]],
		["settled that question in 1868", TEXAS, ["=settled that question in", "-1868", "+1869"]],
		["secede from the Union in 2018", TEXAS, ["+not", "=secede from the Union in 2018"]],
		["We will strike", "We will strike unless they pay us.", ["=We will strike", "+unless"]],
	])("%s", (asked, said, diff) => {
		expect(shown(compareWording(asked, statement(said)))).toEqual(diff);
	});

	test("across a split quotation shows every word of either side once", () => {
		const split = utteranceIn("“We are a divided people,” she said, “and we are tired of waiting.”", 0, 1);
		const asked = "we are a divided people and we are sick of waiting";
		const found = compareWording(asked, split);
		expect(shown(found)).toEqual([
			"=We are a divided people",
			"=and we are",
			"-sick",
			"+tired",
			"=of waiting",
		]);
		const own = found.kind === "altered" ? found.diff.flatMap((op) => ("asked" in op ? [op.asked] : [])) : [];
		expect(own.map(({ start, end }) => asked.slice(start, end)).join(" ")).toBe(asked);
	});

	test("comes with the whole sentence and the word that was cut off", () => {
		const said = statement(TEXAS);
		const found = compareWording("secede from the Union in 2018", said);
		if (found.kind !== "altered") throw new Error(found.kind);
		expect(said.articleText.slice(found.sentence.start, found.sentence.end)).toContain(
			"Texas will not secede from the Union in 2018.",
		);
		expect(found.reason).toMatchObject({ kind: "severed", word: "not" });
	});
});

describe("misspelt words", () => {
	test.each([
		["two slips", "The courst settled that quesiton in 1869", TEXAS, true],
		["a moved space", "The courts settle dthat question in 1869", TEXAS, true],
		["words run together", "The courts settledthat question in 1869", TEXAS, true],
		[
			"a number in figures",
			"We may close the north harbour for 3 weeks if the crane cannot be repaired",
			HARBOUR,
			true,
		],
		[
			"another number",
			"We may close the north harbour for 4 weeks if the crane cannot be repaired",
			HARBOUR,
			false,
		],
		["another month", "Some of the smaller boats could move to Oakridge in Marsh", HARBOUR, false],
		["a name", "and Mayor Ortis should thank the engineers", BUDGET, false],
		["another word", "Two thirds of the walls are dry", WATER, false],
		["another tense", "The courts settle that question in 1869", TEXAS, false],
		[
			"a word of the record's own",
			"The report was fraught with errors",
			"The report was fraugth with fraught errors.",
			false,
		],
		["a confusable", "We increased the rates twice", "We decreased the rates twice.", false],
	])("%s", (_what, asked, said, onlySpelling) => {
		expect(compareWording(asked, statement(said))).toMatchObject({ kind: "altered", onlySpelling });
	});

	test("a word that the archive knows is no misspelling", () => {
		const asked = "The courst settled that question in 1869";
		expect(compareWording(asked, statement(TEXAS), { known: (word) => word === "courst" })).toMatchObject({
			onlySpelling: false,
		});
	});
});

describe("words that have little to do with the statement", () => {
	test.each([
		["We love pizza on the beach"],
		["The will of the people in the state"],
		[""],
		["…"],
		["?!, — “”"],
		["🍕🍕🍕"],
		["[...]"],
		["\u200b\u200e"],
	])("%s", (asked) => {
		expect(compareWording(asked, statement(TEXAS)).kind).toBe("unrelated");
	});

	test("a statement without words is nobody's", () => {
		expect(compareWording("anything at all", statement("…")).kind).toBe("unrelated");
	});
});

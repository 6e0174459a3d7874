import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { extractQuotes } from "../../src/quotes/extract.ts";
import { whoSaid, wordsOf } from "./spoken.ts";

const text = readFileSync(new URL("../fixtures/page-capture.txt", import.meta.url), "utf8");
const quotes = extractQuotes(text);
const starting = (words: string) => {
	const found = quotes.filter((quote) => wordsOf(text, quote).startsWith(words));
	expect(found).toHaveLength(1);
	return found[0];
};
const attorney = { kind: "person", name: "David Mastagni", role: "a constitutional attorney in Sacramento" };

test("a page capture: everything in quotation marks, and whose it is", () => {
	const inMarks = quotes.filter((quote) => quote.kind !== "reported");
	expect(inMarks.map((quote) => [whoSaid(quote), wordsOf(text, quote)])).toEqual([
		["nobody", "Trump's values go against all of California's values."],
		["Theo Slater", "Our short-term and medium-term goals are creating a better government for California,"],
		["Theo Slater", "There has been a massive wave of interest, and it has really taken us by surprise,"],
		["David Mastagni", "No, there's no provision in the U.S. Constitution that allows for secession."],
		[
			"David Mastagni",
			"Anything a state does during a period of secession is a nullity, it means nothing unless a secession is successful,",
		],
		[
			"David Mastagni",
			"the federal government would come in like they did in reconstruction era and reestablish California as a state.",
		],
		["one Sacramento man", "We are divided enough as it is why divide us even more?"],
	]);
});

test("the bare quotation before the paragraph that names its speaker is his, at lower confidence", () => {
	const forward = starting("No, there's no provision");
	const beside = starting("Anything a state does");
	expect(forward?.speaker).toEqual(attorney);
	expect(forward?.confidence).toBeLessThan(beside?.confidence ?? 0);
});

test("a role without its closing comma ends at the verb, and is carried to later mentions", () => {
	expect(starting("Anything a state does")).toMatchObject({ speaker: attorney, named: true, kind: "direct" });
	expect(starting("the federal government would")).toMatchObject({
		speaker: attorney,
		named: true,
		kind: "mixed",
	});
});

test("a surname gets the full name, an unnamed man stays unnamed, a lost mark leaves nobody", () => {
	expect(starting("Our short-term")).toMatchObject({
		speaker: { kind: "person", name: "Theo Slater" },
		named: true,
	});
	expect(starting("We are divided")).toMatchObject({
		speaker: { kind: "unnamed", name: "one Sacramento man" },
	});
	expect(starting("Trump's values")).toMatchObject({
		speaker: { kind: "unattributed" },
		mention: null,
		named: false,
	});
});

test("a slogan in marks is no quotation", () => {
	expect(quotes.filter((quote) => wordsOf(text, quote) === "Calexit")).toEqual([]);
});

test("indirect speech is reported, with its speaker", () => {
	expect(starting("the only way California can secede is if two-thirds")).toMatchObject({
		kind: "reported",
		speaker: attorney,
		named: true,
	});
	expect(starting("the other option is to have 38")).toMatchObject({ kind: "reported", speaker: attorney });
});

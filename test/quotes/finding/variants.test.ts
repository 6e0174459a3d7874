import { describe, expect, test } from "@jest/globals";
import { compareWording } from "../../../src/quotes/finding/wording.ts";
import { BUDGET, HARBOUR, statement, TEXAS, utteranceIn, WATER } from "./statements.ts";

const CAFE = "The café’s owner — a naïve man — re-elected the U.S. board in the 1980s.";
const IDIOMS = "It's a state-of-the-art plant, we're told. Don't ask me why; I can't say.";
const SHARE = "They raised the levy by 5% last year. It paid for research & training.";

/** How the asker writes it, the words as asked, and the statement. */
const EXACT: readonly [how: string, asked: string, said: string][] = [
	["as it stands", TEXAS, TEXAS],
	["lower case", TEXAS.toLowerCase(), TEXAS],
	["upper case", HARBOUR.toUpperCase(), HARBOUR],
	["in curly marks", `“${WATER}”`, WATER],
	["in straight marks", `"${BUDGET}"`, BUDGET],
	["in guillemets", `«${TEXAS}»`, TEXAS],
	[
		"no punctuation",
		"Texas will not secede from the Union in 2018 The courts settled that question in 1869",
		TEXAS,
	],
	[
		"other punctuation",
		"The courts settled that question in 1869 - and nobody should pretend otherwise!",
		TEXAS,
	],
	["spaces and line breaks", "The courts  settled\n that\u00a0question\tin 1869", TEXAS],
	["zero-width characters", "The co\u200burts set\u00adtled that question\ufeff in 1869", TEXAS],
	["number without its comma", "The council spent $4200 on the bridge", BUDGET],
	["number without its currency", "The council spent 4,200 on the bridge", BUDGET],
	["full-width digits", "settled that question in １８６９", TEXAS],
	["curly apostrophe", "It’s the cheapest well-built crossing", BUDGET],
	["no apostrophe", "Its the cheapest well-built crossing", BUDGET],
	["no apostrophes at all", "its a state-of-the-art plant, were told. dont ask me why; i cant say", IDIOMS],
	["backtick for an apostrophe", "Don`t ask me why", IDIOMS],
	["no hyphen", "It's the cheapest well built crossing in the state", BUDGET],
	["non-breaking hyphen", "the cheapest well‑built crossing", BUDGET],
	["closed compound", "wellbuilt crossing in the state", BUDGET],
	["no hyphens in a long compound", "It's a state of the art plant", IDIOMS],
	["accents", "The cafe's owner — a naive man", CAFE],
	["decomposed accents", "The café’s owner — a naïve man", CAFE],
	["closed prefix", "a naive man reelected the U.S. board", CAFE],
	["spaced prefix", "a naive man re elected the U.S. board", CAFE],
	["initials without stops", "re-elected the US board", CAFE],
	["decade with an apostrophe", "the U.S. board in the 1980's", CAFE],
	["dashes of another length", "The café's owner - a naïve man - re-elected", CAFE],
	["percent in words", "They raised the levy by 5 percent last year", SHARE],
	["per cent in two words", "They raised the levy by 5 per cent last year", SHARE],
	["percent sign left out", "They raised the levy by 5 last year", SHARE],
	["percent sign for the word", "Our reservoirs hold 36.5% of what they held", WATER],
	["ampersand in words", "It paid for research and training", SHARE],
	["ampersand left out", "It paid for research training", SHARE],
	["leading ellipsis", "… The courts settled that question in 1869", TEXAS],
	["trailing ellipsis", "The courts settled that question in 1869 ...", TEXAS],
	["sic", "The courts [sic] settled that question in 1869", TEXAS],
	["laughter noted", "The courts settled that question [laughter] in 1869", TEXAS],
	["bracketed initial", "[t]he courts settled that question in 1869", TEXAS],
	["bracketed capital", "[N]obody should pretend otherwise", TEXAS],
	["part: a sentence", "Two thirds of the wells are dry", WATER],
	[
		"part: across a full stop",
		"from the Union in 2018. The courts settled",
		"They fled from the Union in 2018. The courts settled it.",
	],
	["part: from its own negation on", "not secede from the Union in 2018", TEXAS],
	["part: a negation in another clause", "It's the cheapest well-built crossing in the state", BUDGET],
	["part: a negation far before", "designed it before Friday", BUDGET],
	["part: a no that answers", "we have plenty of grain", "No, we have plenty of grain."],
	["part: not only in the next sentence", "She paid for it", "She paid for it. Not that I asked."],
	["part: an if that asks", "I wonder", "I wonder if they know."],
	["part: an as if", "He talks to me as", "He talks to me as if I were a child."],
	["part: no doubt", "the bridge is safe", "There is no doubt: the bridge is safe."],
	[
		"part: the most as superlative",
		"dangerous road in the county",
		"It is the most dangerous road in the county.",
	],
	[
		"part: next clause only",
		"interrupt, but I want an answer",
		"I don't want to interrupt, but I want an answer.",
	],
	["two words of a two-word statement", "Never again", "Never again!"],
	["ideographs", "我们不会放弃", "我们不会放弃这座城市。"],
];

const ELIDED: readonly [how: string, asked: string, said: string][] = [
	[
		"one-character ellipsis",
		"Two thirds of the wells are dry … She promised to bring engineers",
		"Two thirds of the wells are dry, and the cattle are thin. She promised to bring engineers.",
	],
	["three dots", "She promised to bring engineers ... and she promised to come herself", WATER],
	["spaced dots", "She promised to bring engineers . . . and she promised to come herself", WATER],
	["dots in brackets", "She promised to bring engineers [...] and she promised to come herself", WATER],
	["dots in round brackets", "She promised to bring engineers (…) she promised to bring money", WATER],
	["without spaces", "She promised to bring engineers…and she promised to come herself", WATER],
	["what limits the words is kept", "Some of the … boats could move to Oakridge in March", HARBOUR],
	["two ellipses", "promised to bring engineers … promised to bring money … promised to come herself", WATER],
	[
		"two content words",
		"settled question … plain enough to everyone",
		"It is a settled question in law and plain enough to everyone.",
	],
	["name for a pronoun", "[The governor] promised to bring engineers from the capital", WATER],
	[
		"name for a pronoun inside",
		"and Mayor Ortiz should thank the engineers who designed [the bridge] before Friday",
		BUDGET,
	],
	["name for a noun phrase", "Mayor Ortiz should thank [Reyes and Holm] who designed it", BUDGET],
	["longer name", "and [Mayor Elena Ortiz] should thank the engineers", BUDGET],
	["gloss", "She [Governor Lane] promised to bring engineers", WATER],
	["gloss at the end", "Some of the smaller boats could move to Oakridge [a village]", HARBOUR],
	["verb form", "The council [spends] $4,200 on the bridge", "The council spend $4,200 on the bridge."],
	["form of be", "Two thirds of the wells [were] dry", WATER],
	[
		"bracket and ellipsis",
		"[The governor] promised to bring engineers … and she promised to come herself",
		WATER,
	],
];

describe("honest variants of what was said are said", () => {
	test.each(EXACT)("%s: %s", (_how, asked, said) => {
		expect(compareWording(asked, statement(said))).toMatchObject({ kind: "exact", score: 1 });
	});

	test.each(ELIDED)("%s: %s", (_how, asked, said) => {
		expect(compareWording(asked, statement(said))).toMatchObject({ kind: "elided", score: 1 });
	});

	test("words run on across the parts of a split quotation", () => {
		const split = utteranceIn(
			"“We are a divided people,” she said on Monday, “and we are tired of it.”",
			0,
			1,
		);
		const found = compareWording("a divided people and we are tired", split);
		expect(found.kind).toBe("exact");
		const spans = found.kind === "exact" ? found.spans : [];
		expect(spans.map(({ start, end }) => split.articleText.slice(start, end))).toEqual([
			"a divided people",
			"and we are tired",
		]);
	});

	test("a capital after the outlet's words begins a new sentence", () => {
		const split = utteranceIn("“They will pay,” he said. “If not, we wait.”", 0, 1);
		expect(compareWording("they will pay", split).kind).toBe("exact");
	});

	test("a negation in the outlet's sentence that does not govern the saying is none", () => {
		const said = utteranceIn(
			"He had not slept. The mayor, who never smiles, said: “the whole plan is a fraud.”",
		);
		expect(compareWording("the whole plan is a fraud", said).kind).toBe("exact");
	});

	test("tells how much of the statement is covered", () => {
		expect(compareWording("the wells are dry", statement("The wells are dry, all of them."))).toMatchObject({
			kind: "exact",
			words: 4,
			contentWords: 2,
			share: 4 / 7,
		});
	});
});

import { describe, expect, test } from "@jest/globals";
import { compareWording } from "../../../src/quotes/finding/wording.ts";
import { BUDGET, HARBOUR, statement, TEXAS, utteranceIn, WATER } from "./statements.ts";

/** What was done to the words, the words as asked, and the statement they were taken from. */
const FAKES: readonly [kind: string, asked: string, said: string][] = [
	["number flipped", "The courts settled that question in 1868", TEXAS],
	["number flipped", "Texas will not secede from the Union in 2081", TEXAS],
	["number flipped", "The council spent $4,300 on the bridge", BUDGET],
	["number flipped", "The council spent $42,000 on the bridge", BUDGET],
	["number flipped", "Our reservoirs hold 365 percent of what they held ten years ago", WATER],
	["number flipped", "what they held two years ago", WATER],
	["number flipped", "We may close the north harbour for thirty weeks", HARBOUR],
	["fraction changed", "Three quarters of the wells are dry", WATER],
	["fraction changed", "One third of the wells are dry", WATER],
	["currency changed", "The council spent £4,200 on the bridge", BUDGET],
	["currency added", "they held $ten years ago, $36.5 percent", WATER],
	["sign added", "Our reservoirs hold -36.5 percent of what they held", WATER],
	["not dropped", "Texas will secede from the Union in 2018", TEXAS],
	["not dropped", "the crane can be repaired", HARBOUR],
	["not dropped", "I do think that the ferries will follow them", HARBOUR],
	["not dropped", "The council spent $4,200 on the bridge, $42,000", BUDGET],
	["never dropped", "the governor has visited them", WATER],
	["nobody dropped", "and should pretend otherwise", TEXAS],
	["nobody changed", "and somebody should pretend otherwise", TEXAS],
	["not added", "The courts have not settled that question in 1869", TEXAS],
	["not added", "Two thirds of the wells are not dry", WATER],
	["not added", "Mayor Ortiz should not thank the engineers", BUDGET],
	["not added in brackets", "Mayor Ortiz should [not] thank the engineers who designed it", BUDGET],
	["never added in brackets", "She [never] promised to bring engineers from the capital", WATER],
	["not removed by brackets", "Texas [will] secede from the Union in 2018", TEXAS],
	["never removed by brackets", "the governor has [often] visited them", WATER],
	["number in brackets", "Two thirds of the [900] wells are dry", WATER],
	["verb swapped in brackets", "We may [demolish] the north harbour for three weeks", HARBOUR],
	["name swapped in brackets", "and Mayor [Delgado] should thank the engineers", BUDGET],
	["may dropped", "We close the north harbour for three weeks", HARBOUR],
	["may changed", "We will close the north harbour for three weeks", HARBOUR],
	["may changed", "We must close the north harbour for three weeks", HARBOUR],
	["could dropped", "Some of the smaller boats move to Oakridge in March", HARBOUR],
	["if changed", "for three weeks because the crane cannot be repaired", HARBOUR],
	["some changed", "All of the smaller boats could move to Oakridge", HARBOUR],
	["should changed", "nobody would pretend otherwise", TEXAS],
	["synonym", "The judges settled that question in 1869", TEXAS],
	["synonym", "We may shut the north harbour for three weeks", HARBOUR],
	["synonym", "It's the lowest-priced well-built crossing in the state", BUDGET],
	["synonym", "nobody should claim otherwise", TEXAS],
	["content replaced", "We may close the north airport for three weeks", HARBOUR],
	["content replaced", "The council spent $4,200 on the statue", BUDGET],
	["name swapped", "Utah will not secede from the Union in 2018", TEXAS],
	["name swapped", "and Mayor Ortega should thank the engineers", BUDGET],
	["month swapped", "Some of the smaller boats could move to Oakridge in May", HARBOUR],
	["day swapped", "who designed it before Monday", BUDGET],
	["direction swapped", "We may close the south harbour for three weeks", HARBOUR],
	["words swapped", "Texas not will secede from the Union", TEXAS],
	["words swapped", "the well-built cheapest crossing in the state", BUDGET],
	["clauses swapped", "if the crane cannot be repaired we may close the north harbour", HARBOUR],
	["silently elided", "The courts settled that question and nobody should pretend otherwise", TEXAS],
	["silently elided", "She promised to bring engineers and she promised to come herself", WATER],
	["stitched", "Texas will not secede from the Union if the crane cannot be repaired", TEXAS],
	["stitched", "The council spent $4,200 on the bridge and the governor has never visited them", BUDGET],
	["stitched with an ellipsis", "Texas will not secede … the ferries will follow them", TEXAS],
	["invented tail", "The courts settled that question in 1869, and I am proud of them", TEXAS],
	["invented head", "Everybody agrees that the courts settled that question in 1869", TEXAS],
	["cut before not, after an adverb", "Are we there? Probably", "Are we there? Probably not."],
	["cut after not", "secede from the Union in 2018", TEXAS],
	["cut after may", "close the north harbour for three weeks", HARBOUR],
	["cut before not", "Texas will", TEXAS],
	["cut before if", "We may close the north harbour for three weeks", HARBOUR],
	["cut after if", "the crane cannot be repaired", HARBOUR],
	["cut after I don't think that", "the ferries will follow them", HARBOUR],
	["cut after some of the", "smaller boats could move to Oakridge", HARBOUR],
	["cut after nobody", "should pretend otherwise", TEXAS],
	["cut after it is false that", "the mayor sold the docks", "It is false that the mayor sold the docks."],
	[
		"cut after there is no evidence that",
		"the vote was rigged",
		"There is no evidence that the vote was rigged.",
	],
	["cut after never wanted to", "leave the party", "I never wanted to leave the party."],
	["cut after might have been", "poisoned by rivals", "He might have been poisoned by rivals."],
	["cut after almost", "everyone voted for it", "Almost everyone voted for it."],
	["cut after no in a list", "sympathy, patience or money", "No sympathy, patience or money came."],
	[
		"cut before not after an aside",
		"The mayor, who signed it, is",
		"The mayor, who signed it, is not sorry.",
	],
	["cut before unless", "We will strike", "We will strike unless they pay us."],
	[
		"cut before if after a preposition",
		"I know what to talk about",
		"I know what to talk about if they ask.",
	],
	["cut before only if", "We will strike", "We will strike only if they refuse."],
	["ellipsis over not", "Texas will … secede from the Union in 2018", TEXAS],
	[
		"ellipsis over not",
		"It is a fine bridge … safe to cross",
		"It is a fine bridge but it is not safe to cross.",
	],
	[
		"ellipsis over may",
		"We all … close the north harbour",
		"We all know this: we may close the north harbour.",
	],
	[
		"ellipsis over unless",
		"We will strike … the pay is raised",
		"We will strike on Monday unless the pay is raised.",
	],
	[
		"ellipsis over a far not",
		"We will rebuild the old pier … by the end of summer",
		"We will rebuild the old pier, though not with public money, by the end of summer.",
	],
	[
		"ellipsis over a far perhaps",
		"We will rebuild the old pier … by the end of summer",
		"We will rebuild the old pier, or perhaps another, by the end of summer.",
	],
	["fragments out of order", "the wells are dry … Our reservoirs hold 36.5 percent", WATER],
	["fragments too short", "Texas … secede", TEXAS],
	["prefix added", "That was an immoral thing to do", "That was a moral thing to do."],
	["prefix added", "Such a merger is illegal in this country", "Such a merger is legal in this country."],
	["hyphen joins another word", "I will resign on Monday morning", "I will re-sign on Monday morning."],
	["digits joined", "The court voted 54 on the matter", "The court voted 5-4 on the matter."],
	[
		"another word without its apostrophe",
		"It's true: were leaving the city",
		"It's true: we're leaving the city.",
	],
	["another tense", "The council spends $4,200 on the bridge", BUDGET],
	["misspelt name", "Texsa will not secede from the Union", TEXAS],
	["misspelt", "The courts setled that question in 1869", TEXAS],
];

describe("words that were not said are never given as said", () => {
	test.each(FAKES)("%s: %s", (_kind, asked, said) => {
		expect(["altered", "unrelated"]).toContain(compareWording(asked, statement(said)).kind);
	});

	test("what the outlet says was never said is not", () => {
		for (const denial of [
			"She never said",
			"He did not say that",
			"The mayor denies saying",
			"He never called it",
		]) {
			const said = utteranceIn(`It rained. ${denial} “the whole plan is a fraud.” It rained again.`);
			expect(compareWording("the whole plan is a fraud", said)).toMatchObject({
				kind: "altered",
				reason: { kind: "denied" },
			});
		}
	});

	test("an ellipsis does not reach across unrelated matter", () => {
		const filler = "the weather over the bay was mild that week and the boats came in on time ".repeat(20);
		const said = statement(`We will rebuild the pier.\n\n${filler}\n\nEvery family gets a berth.`);
		expect(compareWording("We will rebuild the pier … Every family gets a berth", said)).toMatchObject({
			kind: "altered",
			reason: { kind: "far-apart" },
		});
	});

	test("a genuine opening does not vouch for a tail that was not read", () => {
		const long = "one two many more of these plain old words here ".repeat(60);
		expect(compareWording(`${long} and an invented tail`, statement(long)).kind).not.toBe("exact");
		expect(compareWording(long, statement(long))).toMatchObject({
			kind: "altered",
			reason: { kind: "unread" },
		});
	});
});

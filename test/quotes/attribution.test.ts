import { describe, expect, test } from "@jest/globals";
import { extractQuotes } from "../../src/quotes/extract.ts";
import { type Row, spoken } from "./spoken.ts";

function table(name: string, rows: readonly Row[]): void {
	describe(name, () => {
		test.each(rows.map(([rule, passage, ...expected]) => ({ rule, passage, expected })))(
			"$rule",
			({ passage, expected }) => {
				expect(spoken(passage)).toEqual(expected);
			},
		);
	});
}

table("not speech", [
	["a slogan before its noun", "“Rivexit” supporters met in Leeds on Monday."],
	["a so-called thing", "The so-called “river tax” passed in Leeds."],
	["a programme", "She appeared on “The River Hour” on Monday and left early."],
	["a book after its author", "Ann Reyes, author of “Guardians of the Bay”, spoke in Leeds."],
	["an owner's title", "He watched Channel Nine's “State of the River” at home."],
	["a short scare quote that nobody said", "The “new” bridge opened in Leeds on Monday."],
	["a slogan within a reported sentence", "Ann Reyes says the “Rivexit” movement has grown."],
	[
		"a short fragment that somebody did say",
		"Ann Reyes called the plan a “nullity” on Monday.",
		"nullity — Ann Reyes",
	],
	["a short answer", "“Never,” Ann Reyes said.", "Never, — Ann Reyes"],
]);

table("after the quotation", [
	["name and verb", "“The dam holds,” Ann Reyes said.", "The dam holds, — Ann Reyes"],
	["verb and name", "“The dam holds,” said Ann Reyes.", "The dam holds, — Ann Reyes"],
	["verb, title and name", "“The dam holds,” said water minister Ann Reyes.", "The dam holds, — Ann Reyes"],
	["an adverb between", "“The dam holds,” Ann Reyes later added.", "The dam holds, — Ann Reyes"],
	[
		"a question keeps its attribution",
		"“Does the dam hold?” Ann Reyes asked.",
		"Does the dam hold? — Ann Reyes",
	],
	[
		"past an apposition",
		"“The dam holds,” Ann Reyes, the chief engineer of the county, said in an interview.",
		"The dam holds, — Ann Reyes",
	],
	["past a party", "“The dam holds,” Sen. Ann Reyes (D-Ohio) said.", "The dam holds, — Ann Reyes"],
	[
		"past a relative clause",
		"“The dam holds,” said Ann Reyes, who built it with Tom Okafor.",
		"The dam holds, — Ann Reyes",
	],
	["an age", "“The dam holds,” said Ann Reyes, 62, of Leeds.", "The dam holds, — Ann Reyes"],
	["told somebody", "“The dam holds,” Ann Reyes told Tom Okafor.", "The dam holds, — Ann Reyes"],
	[
		"a full stop ends it: the next name starts anew",
		"Ann Reyes was calm. “The dam holds.” Tom Okafor disagreed with all of that.",
		"The dam holds. — Ann Reyes",
	],
	["is quoted as saying", "“The dam holds,” Ann Reyes is quoted as saying.", "The dam holds, — Ann Reyes"],
	[
		"a credit line",
		"“The dam holds and it will hold.” — Ann Reyes",
		"The dam holds and it will hold. — Ann Reyes",
	],
]);

table("between two quotations", [
	[
		"a question mark closes the sentence that named its speaker",
		"Ann Reyes asked, “Why now?” Tom Okafor replied, “Why not?”",
		"Why now? — Ann Reyes",
		"Why not? — Tom Okafor",
	],
]);

table("before the quotation", [
	["name and verb", "Ann Reyes said, “The dam holds.”", "The dam holds. — Ann Reyes"],
	["a colon", "Ann Reyes on the radio: “The dam holds well.”", "The dam holds well. — Ann Reyes"],
	["that", "Ann Reyes said that “the dam holds for now.”", "the dam holds for now. — Ann Reyes"],
	[
		"past an apposition",
		"Ann Reyes, the mayor of Leeds, said: “The dam holds.”",
		"The dam holds. — Ann Reyes",
	],
	[
		"past an apposition that never closes",
		"Ann Reyes, a river engineer in Leeds says “the dam holds for now.”",
		"the dam holds for now. — Ann Reyes",
	],
	["past a who-clause", "Ann Reyes, who built the dam, said: “It holds.”", "It holds. — Ann Reyes"],
	["not the one who was told", "Ann Reyes told Tom Okafor: “The dam holds.”", "The dam holds. — Ann Reyes"],
	["not the owner", "Tom Okafor's deputy Ann Reyes said: “The dam holds.”", "The dam holds. — Ann Reyes"],
	[
		"not a name in a phrase of place",
		"In a speech to the Leeds Chamber, Ann Reyes said: “The dam holds.”",
		"The dam holds. — Ann Reyes",
	],
	[
		"not a name in parentheses",
		"Ann Reyes (no friend of Tom Okafor) said: “The dam holds.”",
		"The dam holds. — Ann Reyes",
	],
	[
		"not a name between dashes",
		"Ann Reyes walked the wall - where Tom Okafor played as a boy - and said: “The dam holds.”",
		"The dam holds. — Ann Reyes",
	],
	[
		"a participle keeps the subject",
		"Ann Reyes praised the work in Leeds, adding, “The dam holds.”",
		"The dam holds. — Ann Reyes",
	],
	[
		"an opening participle waits for its subject",
		"After calling the dam “an old and tired wall,” Ann Reyes left for Leeds.",
		"an old and tired wall, — Ann Reyes",
	],
	[
		"a second verb of one subject",
		"Ann Reyes visited Leeds and called the dam “a tired old wall.”",
		"a tired old wall. — Ann Reyes",
	],
	[
		"what one says of another's words is reported by the first",
		"Late on Monday Ann Reyes said in Leeds, on a cold night in the old town hall, that Tom Okafor called it “a tired old wall.”",
		"a tired old wall. — Ann Reyes",
	],
	[
		"the agent of a passive",
		"The dam was called “a tired old wall” by Ann Reyes.",
		"a tired old wall — Ann Reyes",
	],
	[
		"a dateline is no speaker",
		"LEEDS, Ohio (WIRE) — Ann Reyes said the dam is “in very good hands.”",
		"in very good hands. — Ann Reyes",
	],
	[
		"a restrictive clause has no statement of its own",
		"Ann Reyes said anybody who complains about the dam “is not from Leeds at all.”",
		"is not from Leeds at all. — Ann Reyes",
	],
]);

table("other words of saying", [
	[
		"past the one who is told",
		"Ann Reyes, the mayor, told Politico: “The dam holds.”",
		"The dam holds. — Ann Reyes",
	],
	[
		"between commas, not the subject of the main verb",
		"The county, the report said, had “no plan for a flood at all.”",
		"no plan for a flood at all. — the report",
	],
	[
		"a law",
		"Article V provides “that no dam shall ever be built.”",
		"that no dam shall ever be built. — Article V",
	],
	[
		"a preamble",
		"The dam “belongs to all of the people,” according to the preamble.",
		"belongs to all of the people, — the preamble",
	],
	[
		"according to",
		"The dam is “in very good hands,” according to Ann Reyes.",
		"in very good hands, — Ann Reyes",
	],
	[
		"a claim",
		"Ann Reyes's claim that “the dam will always hold” was tested.",
		"the dam will always hold — Ann Reyes",
	],
	["a tweet", "Ann Reyes tweeted: “The dam holds.”", "The dam holds. — Ann Reyes"],
	[
		"a transcript",
		"“REYES: The dam holds.”\n\n“OKAFOR: It does not.”",
		"The dam holds. — Reyes",
		"It does not. — Okafor",
	],
]);

table("continuation", [
	[
		"a split quotation",
		"“The dam holds,” Ann Reyes said, “and it will.”",
		"The dam holds, — Ann Reyes",
		"and it will. — Ann Reyes",
	],
	[
		"a second sentence",
		"“The dam holds,” Ann Reyes said. “It is old.”",
		"The dam holds, — Ann Reyes",
		"It is old. — Ann Reyes",
	],
	[
		"a new name between takes the next",
		"“The dam holds,” Ann Reyes said. Tom Okafor disagreed. “It does not.”",
		"The dam holds, — Ann Reyes",
		"It does not. — Tom Okafor",
	],
	[
		"the next paragraph",
		"“The dam holds,” Ann Reyes said.\n\n“It is old, but it holds.”",
		"The dam holds, — Ann Reyes",
		"It is old, but it holds. — Ann Reyes",
	],
	[
		"a multi-paragraph quotation re-opens",
		"Ann Reyes said: “The dam holds.\n\n“It is old.\n\n“But it holds.”",
		"The dam holds. — Ann Reyes",
		"It is old. — Ann Reyes",
		"But it holds. — Ann Reyes",
	],
	[
		"a re-opened quotation, whoever the sentence after it is about",
		"Ann Reyes said: “The dam holds.\n\n“It is old.” Tom Okafor disagreed with her.",
		"The dam holds. — Ann Reyes",
		"It is old. — Ann Reyes",
	],
	[
		"the one who opens the next paragraph, unless a quotation comes first there",
		"But for how long?\n\n“Ten years at the most.”\n\nTom Okafor, the “river king” of Leeds, says it is cracked.",
		"Ten years at the most. — nobody",
	],
	[
		"a paragraph that only introduces",
		"Then Ann Reyes said:\n\n“The dam holds and that is that.”",
		"The dam holds and that is that. — Ann Reyes",
	],
	[
		"a paragraph of reported speech",
		"Ann Reyes says the dam is safe.\n\n“We have tested every gate of it.”",
		"We have tested every gate of it. — Ann Reyes",
	],
	[
		"a narrator's paragraph ends it; the one who opens the next speaks",
		"“The dam holds,” Ann Reyes said.\n\nBut for how long?\n\n“Ten years at the most.”\n\nTom Okafor, a river engineer in Leeds says the wall is cracked.",
		"The dam holds, — Ann Reyes",
		"Ten years at the most. — Tom Okafor",
	],
	[
		"a title in between is not the quotation before",
		"“The dam holds,” Ann Reyes said on Monday.\n\nOn “Face the River,” Tom Okafor saw it otherwise. “It does not hold at all.”",
		"The dam holds, — Ann Reyes",
		"It does not hold at all. — Tom Okafor",
	],
	[
		"a fragment without its opening mark",
		"The dam stands against all of Leeds.”",
		"The dam stands against all of Leeds. — nobody",
	],
	["nobody near", "“The dam holds and that is that.”", "The dam holds and that is that. — nobody"],
]);

table("kinds of speaker", [
	["title and surname", "“The dam holds,” Gov. Reyes said.", "The dam holds, — Reyes"],
	["an unnamed man", "“The dam holds,” one Leeds man said.", "The dam holds, — one Leeds man"],
	[
		"a spokesman",
		"“The dam holds,” said a spokesman for Acme Water.",
		"The dam holds, — a spokesman for Acme Water",
	],
	["an organisation", "“The dam holds,” the River Authority said.", "The dam holds, — River Authority"],
	["a document", "“The dam holds,” the report said.", "The dam holds, — the report"],
	["a group", "“The dam holds,” engineers said.", "The dam holds, — engineers"],
	["people who chant", "Protesters chanted “the dam must go” in Leeds.", "the dam must go — Protesters"],
]);

test("the quotations of one utterance share its number, those of another do not", () => {
	const text = "“The dam,” Ann Reyes said, “holds well.” “It is old,” Tom Okafor replied.";
	expect(extractQuotes(text).map((quote) => quote.utterance)).toEqual([0, 0, 1]);
});

test("a quotation in a sentence of the outlet's own is mixed, a whole sentence is direct", () => {
	const text = "Ann Reyes called the dam “a tired old wall.” “It holds,” she said.";
	expect(extractQuotes(text).map((quote) => quote.kind)).toEqual(["mixed", "direct"]);
});

table("naming and introducing", [
	[
		"a paragraph left open is the speaker's of the next",
		"“We waited nine years for the dam.\n\n“Now we wait again,” Ann Reyes said.",
		"We waited nine years for the dam. — Ann Reyes",
		"Now we wait again, — Ann Reyes",
	],
	[
		"a closing mark that was lost",
		"“The dam holds for now, Ann Reyes said.\n\nThe council met.",
		"The dam holds for now, — Ann Reyes",
	],
	[
		"a surname that ends like a participle",
		"Dunning called the increase “a tax on our patience.”",
		"a tax on our patience. — Dunning",
	],
	[
		"the same after an auxiliary",
		"Fielding has called it “a tax on our patience.”",
		"a tax on our patience. — Fielding",
	],
	[
		"in the words of",
		"In the words of Ann Reyes, “the dam is safe for now.”",
		"the dam is safe for now. — Ann Reyes",
	],
	["admitted", "Ann Reyes admitted that “the dam is a wreck.”", "the dam is a wreck. — Ann Reyes"],
]);

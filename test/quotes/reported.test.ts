import { describe, expect, test } from "@jest/globals";
import { reported } from "./spoken.ts";

describe("reported speech", () => {
	test.each<readonly [string, string, ...string[]]>([
		["that", "Ann Reyes said that the dam is safe.", "the dam is safe — Ann Reyes"],
		[
			"without that",
			"Ann Reyes says the only way in is over the dam.",
			"the only way in is over the dam — Ann Reyes",
		],
		["a pronoun", "Ann Reyes runs the dam. She says it is quite safe.", "it is quite safe — Ann Reyes"],
		[
			"after the statement",
			"The dam is old and safe, Ann Reyes said.",
			"The dam is old and safe — Ann Reyes",
		],
		["inverted", "The dam is old and safe, said Ann Reyes.", "The dam is old and safe — Ann Reyes"],
		["according to, before", "According to Ann Reyes, the dam is safe.", "the dam is safe — Ann Reyes"],
		[
			"according to, after",
			"The dam is old and safe, according to Ann Reyes.",
			"The dam is old and safe — Ann Reyes",
		],
		["told somebody that", "Ann Reyes told Tom Okafor that the dam is safe.", "the dam is safe — Ann Reyes"],
		[
			"an unfinished apposition",
			"Ann Reyes, an engineer in Leeds says the dam is safe.",
			"the dam is safe — Ann Reyes",
		],
		["a day between", "Ann Reyes said Monday that the dam is safe.", "the dam is safe — Ann Reyes"],
		["a place between", "Ann Reyes said on television that the dam is safe.", "the dam is safe — Ann Reyes"],
		["a source in the middle gives none", "It was wrong when, according to Ann Reyes, the dam was safe."],
		["an organisation", "The River Authority said the dam is safe.", "the dam is safe — River Authority"],
		[
			"inside the sentence: the whole of it",
			"The only way in, Ann Reyes said, would be for two thirds of the gates to open.",
			"The only way in, Ann Reyes said, would be for two thirds of the gates to open — Ann Reyes",
		],
		[
			"inside the sentence, by a pronoun",
			"Ann Reyes runs the dam. The gates would, she said, never open again.",
			"The gates would, she said, never open again — Ann Reyes",
		],
		[
			"inside the sentence, by a source",
			"The gates, according to Ann Reyes, gave way at night.",
			"The gates, according to Ann Reyes, gave way at night — Ann Reyes",
		],
		[
			"inside the sentence, before a quotation that goes on",
			"Once the rain came, Ann Reyes said, “the gates would give way.”",
			"Once the rain came, Ann Reyes said, “the gates would give way.” — Ann Reyes",
		],
		[
			"what the narrator adds with a conjunction is left out",
			"The dam was leaking, according to Ann Reyes, and two engineers left.",
			"The dam was leaking — Ann Reyes",
		],
		[
			"the narrator's contrast is left out",
			"The dam, Ann Reyes said, was leaking, although nobody else had seen it.",
			"The dam, Ann Reyes said, was leaking — Ann Reyes",
		],
		[
			"after the statement, to a crowd",
			"The dam is old and safe, Ann Reyes told the crowd.",
			"The dam is old and safe — Ann Reyes",
		],
		[
			"after the statement, with a date",
			"The dam was old and safe, Ann Reyes said on Friday, May 3, 2013.",
			"The dam was old and safe — Ann Reyes",
		],
		[
			"after the statement, a source and what it is",
			"The dam is old and safe, according to Ann Reyes, the mayor of Leeds.",
			"The dam is old and safe — Ann Reyes",
		],
		[
			"after the statement, a group of two words",
			"The dam was old and safe, water officials determined.",
			"The dam was old and safe — officials",
		],
		["held", "The dam was never safe at all, the court held.", "The dam was never safe at all — the court"],
		[
			"a second verb",
			"Ann Reyes said that the dam is safe, adding that it is very old.",
			"the dam is safe — Ann Reyes",
			"it is very old — Ann Reyes",
		],
		[
			"a quotation and a second verb",
			"“It holds,” Ann Reyes wrote, and added that the wall is old.",
			"the wall is old — Ann Reyes",
		],
		[
			"told somebody, without that",
			"Ann Reyes told reporters she would repair the dam.",
			"she would repair the dam — Ann Reyes",
		],
		[
			"other verbs without that",
			"Ann Reyes acknowledged the dam had leaked for years.",
			"the dam had leaked for years — Ann Reyes",
		],
		[
			"a question",
			"Ann Reyes asked whether the county could repair the dam.",
			"whether the county could repair the dam — Ann Reyes",
		],
		[
			"a denial keeps its verb",
			"Ann Reyes denied that the dam was safe.",
			"denied that the dam was safe — Ann Reyes",
		],
		[
			"a number opens the statement",
			"Ann Reyes said 38 of the 50 gates would have to be closed.",
			"38 of the 50 gates would have to be closed — Ann Reyes",
		],
		[
			"more",
			"Ann Reyes said more repairs were to be expected.",
			"more repairs were to be expected — Ann Reyes",
		],
		[
			"past a clause with “that week”",
			"Ann Reyes, who resigned that week, said that the dam is safe.",
			"the dam is safe — Ann Reyes",
		],
		[
			"the main clause is the narrator's",
			"When Ann Reyes ruled that the dam was unsafe, three engineers left.",
			"the dam was unsafe — Ann Reyes",
		],
		[
			"another's contrast is another statement",
			"Ann Reyes said the dam is safe, while her deputy thought it was old.",
			"the dam is safe — Ann Reyes",
		],
		[
			"a document",
			"The preamble recites that the dam belongs to all.",
			"the dam belongs to all — The preamble",
		],
		["not a condition", "If Ann Reyes said that the dam is safe, nobody heard it."],
		["not a relative clause", "The dam, which, Ann Reyes said, was leaking, is in Leeds."],
		["not in doubled apostrophes", "Ann Reyes said that ''the dam is quite safe.''"],
		["not a mere verb of saying", "Ann Reyes said nothing."],
		["not an object", "Ann Reyes told the story of the dam."],
		["not a whole quotation", "Ann Reyes said, “The dam is safe.”"],
		["not the attribution after a quotation", "“The dam is safe,” Ann Reyes said in Leeds on Monday."],
	])("%s", (_rule, passage, ...expected) => {
		expect(reported(passage)).toEqual(expected);
	});
});

describe("whose statement it is", () => {
	test.each<readonly [string, string, ...string[]]>([
		[
			"a noun and what belongs to it",
			"Elected officials from both towns say the dam is a danger.",
			"the dam is a danger — officials from both towns",
		],
		[
			"a noun and the clause that tells which",
			"Two engineers who know the plan said the dam is safe.",
			"the dam is safe — Two engineers",
		],
		[
			"several people by their trade",
			"Two speechwriters insisted that the dam is safe.",
			"the dam is safe — Two speechwriters",
		],
		[
			"an adverb between",
			"The mayor also said there had been no threats.",
			"there had been no threats — The mayor",
		],
		[
			"an adverb before the verb is no part of the name",
			"Growers wrongly claimed that the county closed the dam.",
			"the county closed the dam — Growers",
		],
		[
			"a share of people",
			"In Tarn, 85% of growers said the dam favors the town.",
			"the dam favors the town — 85% of growers",
		],
		[
			"a bare document",
			"According to exit polls, the dam was the chief worry.",
			"the dam was the chief worry — polls",
		],
		[
			"after the statement, an unnamed one",
			"The guards took her away before the police came, another source said.",
			"The guards took her away before the police came — another source",
		],
		[
			"party and state, then what they are",
			"Rep. Odell Weems, R-Mo., the panel's chairman, said the levee would hold.",
			"the levee would hold — Odell Weems",
		],
		[
			"a source's word alone: the source's statement holds it",
			"According to Tom Okafor, Ann Reyes said the dam is safe.",
			"Ann Reyes said the dam is safe — Tom Okafor",
		],
		["a clause that only says who", "A man who said that the dam is unsafe was led away."],
		[
			"the clause about somebody is no attribution",
			"Gov. Ann Reyes, who has promised to reopen the ferry, left for Tarn.",
			"promised to reopen the ferry — Ann Reyes",
		],
	])("%s", (_rule, passage, ...expected) => {
		expect(reported(passage)).toEqual(expected);
	});
});

describe("where a statement begins", () => {
	test.each<readonly [string, string, ...string[]]>([
		[
			"a clause with its auxiliary",
			"Ann Reyes warned the county would flood if the dam broke.",
			"the county would flood if the dam broke — Ann Reyes",
		],
		["not an object with a clause of its own", "Ann Reyes announced the plan he had written for the dam."],
		[
			"after where it was said, with a comma inside",
			"Ann Reyes says at a stop in Tarn, Ohio, that the dam is safe.",
			"the dam is safe — Ann Reyes",
		],
		[
			"after when it was said, before a pronoun",
			"Ann Reyes said after the hearing she would not accept the plan.",
			"she would not accept the plan — Ann Reyes",
		],
		["not what a noun is about", "Ann Reyes spoke of the talk she had at the dam on Monday."],
		[
			"after an aside",
			"Experts cautioned, as did the county itself, that the plan might change.",
			"the plan might change — Experts",
		],
		[
			"a number after “about”",
			"Ann Reyes has said about 20 people want the post.",
			"about 20 people want the post — Ann Reyes",
		],
		[
			"an aside inside the statement",
			"Officials say the dam, built in 1920, will close.",
			"the dam, built in 1920, will close — Officials",
		],
		[
			"an adverb before a participle",
			"Ann Reyes opposed the dam, eventually saying it would be a disaster.",
			"it would be a disaster — Ann Reyes",
		],
		[
			"a participle after a quotation",
			"Ann Reyes said: “It held,” adding that its gates rusted within a year.",
			"its gates rusted within a year — Ann Reyes",
		],
		["how or why", "Ann Reyes explained why she backs the dam.", "why she backs the dam — Ann Reyes"],
		["not a hope", "Ann Reyes hopes the dam will be safe."],
	])("%s", (_rule, passage, ...expected) => {
		expect(reported(passage)).toEqual(expected);
	});
});

describe("where a statement ends", () => {
	test.each([
		[
			"an abbreviated month",
			"Ann Reyes said it was built in Nov. The county meets in May.",
			"it was built in Nov.",
		],
		[
			"an initial",
			"Ann Reyes said they would take plan B. The county meets in May.",
			"they would take plan B.",
		],
		[
			"sentences without a space",
			"Ann Reyes said the dam is safe.The county meets in May.",
			"the dam is safe",
		],
		[
			"two closing marks",
			"(Ann Reyes said the dam is ‘quite safe.’) The county meets in May.",
			"the dam is ‘quite safe",
		],
		["a bullet", "Ann Reyes said the dam is safe • The county meets in May.", "the dam is safe"],
		["a clause about her", "Ann Reyes, who has said that the dam is safe, visited Tarn.", "the dam is safe"],
		[
			"what she did not do",
			"Ann Reyes claimed the dam had leaked, but offered no proof.",
			"the dam had leaked",
		],
		[
			"what she did next",
			"Ann Reyes said she would repair the dam and warned against floods.",
			"she would repair the dam",
		],
		[
			"not before a second “that”",
			"Ann Reyes said that the dam is old, and that she might decide to sell it.",
			"the dam is old, and that she might decide to sell it",
		],
	])("%s", (_rule, passage, words) => {
		expect(reported(passage)).toContain(`${words} — Ann Reyes`);
	});
});

import { describe, expect, test } from "@jest/globals";
import { type Answer, answerFrom } from "../../src/answers/extract.ts";
import { readQuestion } from "../../src/answers/question.ts";
import { archive, article, quote } from "./archive.ts";

/* What is asked for must be in the sentence, and belong to what is asked: the same people and things are not enough. */

const BRIDGE = article(
	"bridge",
	"Port Vale council approves the harbour bridge",
	`The council of Port Vale approved the harbour bridge on May 4, 2021. Rosa Ortega, the mayor, signed the contract for 14 million crowns, and 212 residents signed a petition against the plan.

The works begin in March. Trains stop at the quay until then.

Fund the Ferry, a group of residents, spent nine weeks on its campaign against the bridge. “The ferry is good enough,” said Ann Lee, an engineer aged 61, who wrote the petition.

The deputy mayor refused to comment on the petition. The contract names five firms, and the judge who reviewed the contract found no fault.`,
);
const QUOTES = [quote(BRIDGE, "The ferry is good enough,", "Ann Lee")];

function ask(text: string): Answer {
	const { evidence, weight } = archive(text, [BRIDGE], [QUOTES]);
	return answerFrom(readQuestion(text), evidence, weight);
}

const shown = (answer: Answer): string =>
	answer.kind === "answered"
		? answer.parts.map(({ article: { text }, span }) => text.slice(span.start, span.end)).join(" … ")
		: "";

describe("answered", () => {
	test.each([
		["How many residents of Port Vale signed the petition?", "212 residents"],
		["How old is Ann Lee, the engineer who wrote the petition?", "aged 61"],
		["How much money was the contract for the harbour bridge?", "14 million crowns"],
		["Who wrote the petition against the harbour bridge?", "Ann Lee"],
		["How many weeks did Fund the Ferry spend on its campaign against the bridge?", "nine weeks"],
	])("%s", (text, words) => {
		expect(shown(ask(text))).toContain(words);
	});
});

test.each([
	["How much did the bridge cost?", true],
	["How much of the bridge was built?", false],
	["How many crowns did it cost?", false],
])("asks for a sum of money: %s %s", (text, money) => {
	expect(readQuestion(text).money).toBe(money);
});

describe("abstained", () => {
	test.each([
		[
			"of what is counted something else is told",
			"How many residents of Port Vale were arrested over the petition?",
		],
		["a number of other things", "How many teachers signed the petition against the harbour bridge?"],
		["no age", "How old was Rosa Ortega when she signed the contract for the bridge?"],
		["such a person, and no name", "Which deputy mayor refused to comment on the petition?"],
		["no names", "Name the five firms in the contract for the harbour bridge."],
		["nobody who did it", "Who audited the contract for the harbour bridge?"],
	])("%s: %s", (_, text) => {
		expect(ask(text).kind).toBe("abstained");
	});
});

import { describe, expect, test } from "@jest/globals";
import { extractQuotes } from "../../src/quotes/extract.ts";

const last = (passage: string) => {
	const quote = extractQuotes(passage).at(-1);
	if (quote === undefined) throw new Error(`expected a quotation in: ${passage}`);
	return quote;
};

describe("is named", () => {
	test.each<readonly [string, string]>([
		["beside the verb", "“It holds,” Ann Reyes said."],
		["before the quotation", "Ann Reyes said: “It holds well.”"],
		["by the only pronoun that can be meant", "Ann Reyes runs the dam.\n\n“It holds,” she said."],
		["before a colon, past the one who is told", "Ann Reyes, the mayor, told Politico: “It holds well.”"],
		[
			"past party, state and office",
			"“It holds,” Rep. Odell Weems, R-Mo., the panel's chairman, said on Friday.",
		],
		["in a headline, on something", "Ann Reyes on the dam: “It holds well.”"],
		["by who had an answer", "Ann Reyes had one answer: “It holds well.”"],
		["going on", "“It holds,” Ann Reyes said. “It is old.”"],
		["by an unnamed man's description", "“It holds,” one Leeds man said."],
	])("%s", (_case, passage) => {
		expect(last(passage)).toMatchObject({ named: true });
	});
});

describe("is not named", () => {
	test.each<readonly [string, string]>([
		["by a lost opening mark", "Ann Reyes left Leeds.\n\nIt holds against all of us.”"],
		[
			"by the paragraph after",
			"But for how long?\n\n“Ten years at the most.”\n\nTom Okafor, an engineer says it is cracked.",
		],
		[
			"by who calls something else after it",
			"“On the request of two thirds of all towns,” Ann Reyes calls a meeting in Leeds.",
		],
		[
			"by who answers a question on paper",
			"To the question “Should the dam stay where it is?” on the paper, 200 voters said no.",
		],
		["without words of saying", "Ann Reyes opened the gate that “nobody in Leeds wanted.”"],
		["with nobody near", "It was late in Leeds.\n\n“It holds and that is that.”"],
		[
			"by a pronoun of two equals",
			"Tom Okafor and Peter Lund met in Leeds.\n\nThen it rained.\n\n“It holds,” he said.",
		],
	])("%s", (_case, passage) => {
		expect(last(passage)).toMatchObject({ named: false });
	});
});

test("a pronoun after an unsure pronoun is no surer", () => {
	const first = "Tom Okafor and Peter Lund met in Leeds.\n\nThen it rained.\n\n“It holds,” he said.";
	const second = last(`${first}\n\n“It is old,” he added.`);
	expect(second.confidence).toBeLessThanOrEqual(last(first).confidence);
});

test("who was not ruled out is listed", () => {
	const quote = last("Tom Okafor and Peter Lund met in Leeds.\n\nThen it rained.\n\n“It holds,” he said.");
	const shown = quote.speaker.kind === "unattributed" ? [] : [quote.speaker.name, ...quote.alternatives];
	expect(new Set(shown)).toEqual(new Set(["Peter Lund", "Tom Okafor"]));
});

test("the cue and the mention are the article's own words", () => {
	const text = "“It holds,” Ann Reyes later said.";
	const { cue, mention } = last(text);
	expect([mention, cue].map((span) => text.slice(span?.start, span?.end))).toEqual(["Ann Reyes", "said"]);
});

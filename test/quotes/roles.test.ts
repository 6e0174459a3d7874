import { expect, test } from "@jest/globals";
import { extractQuotes } from "../../src/quotes/extract.ts";

/** The role of the last quotation's speaker. */
function roleIn(passage: string): string | null | undefined {
	const speaker = extractQuotes(passage).at(-1)?.speaker;
	return speaker === undefined || speaker.kind === "unattributed" ? undefined : speaker.role;
}

test.each<readonly [string, string, string | null]>([
	["an apposition", "“It holds,” said Ann Reyes, the mayor of Leeds.", "the mayor of Leeds"],
	[
		"without its closing comma it ends at the verb",
		"Ann Reyes, a river engineer in Leeds says: “It holds.”",
		"a river engineer in Leeds",
	],
	[
		"not where it was said",
		"Ann Reyes, the Leeds attorney in a report on the dam, left.\n\n“It holds,” Reyes said.",
		"the Leeds attorney",
	],
	["a title", "“It holds,” Gov. Ann Reyes said.", "Gov."],
	["words before the name", "“It holds,” said water minister Ann Reyes.", "water minister"],
	["a party", "“It holds,” said Ann Reyes (D-Ohio).", "D-Ohio"],
	["a clause", "“It holds,” said Ann Reyes, who runs the dam.", "who runs the dam"],
	[
		"carried to a later mention",
		"Ann Reyes, the mayor of Leeds, left.\n\n“It holds,” she said.",
		"the mayor of Leeds",
	],
	["none", "“It holds,” Ann Reyes said.", null],
	[
		"no role from a list of names",
		"Ann Reyes, Tom Okafor and Peter Lund met.\n\n“It holds,” Reyes said.",
		null,
	],
])("role: %s", (_rule, passage, role) => {
	expect(roleIn(passage)).toBe(role);
});

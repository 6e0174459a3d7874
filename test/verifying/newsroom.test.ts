import { describe, expect, test } from "@jest/globals";
import { verify } from "../../src/verifying/verify.ts";
import { sourceOf } from "./claims.ts";

const HALL = `At one depot in Sallow, a clerk waited nine hours for a key. The depot was fined $800, and it has appealed.

The Tarrow Council voted 5-4 on Sept. 12 to sell four of its six ferries. Members Ada Quill and Tom Brace voted no. The sale begins Oct. 3, according to council records. The bill went to Gov. Petra Lund, who has promised to sign it.

“The boats don't care about us, and we don't care about them,” said Harbor Manager Lea Torrance. “But the island is small.”

Quill offered an amendment to keep two boats; it failed 4-5. Two captains resigned in May; a third was dismissed by three commissioners. Inspectors found 46 faults, and the yard has mended 17. Brace was the only member to oppose the fee.

Candidates may speak at the dock. They may not sing there.`;

const HOLDS = [
	"A clerk at one depot in Sallow waited nine hours for a key.",
	"Ada Quill and Tom Brace voted against the bill.",
	"The sale begins Oct. 3.",
	"Gov. Petra Lund has promised to sign the bill.",
	"“The boats don’t care about us, and we don’t care about them,” Torrance said.",
	"Torrance said the island is small.",
	"Quill's amendment failed 4-5.",
	"The yard has mended 17 faults.",
	"Brace opposed the fee.",
	"Candidates may not sing there.",
	"The vote was 5-4.",
];

const FAILS = [
	"Ada Quill and Tom Brace voted for the bill.",
	"Petra Lund and Tom Brace voted no.",
	"The Tarrow Council voted to sell its six ferries.",
	"The Tarrow Council voted 5-5 to sell four of its six ferries.",
	"The sale began Oct. 3.",
	"The sale started on Oct. 12.",
	"Torrance denied, “The boats don't care about us, and we don't care about them.”",
	"Torrance did not say, “The boats don't care about us, and we don't care about them.”",
	"“The boats don't care about us, and we don't care about them,” Torrance admitted.",
	"The yard has mended 46 faults.",
	"Every captain resigned in May.",
	"Inspectors found 46 faults, or the yard has mended 17.",
	"The third captain dismissed three commissioners.",
];

describe("the turns of a newsroom's prose", () => {
	const source = sourceOf(HALL);
	const faultsOf = (text: string) => verify({ text, sources: [0] }, [source]).faults;

	test.each(HOLDS)("holds: %s", (text) => {
		expect(faultsOf(text)).toEqual([]);
	});

	test.each(FAILS)("fails: %s", (text) => {
		expect(faultsOf(text)).not.toEqual([]);
	});
});

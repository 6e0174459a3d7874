import { describe, expect, test } from "@jest/globals";
import { reported } from "./spoken.ts";

describe("speech told by its act keeps its verb", () => {
	test.each<readonly [string, ...string[]]>([
		["Ann Reyes vowed to open the gates by May.", "vowed to open the gates by May — Ann Reyes"],
		["Ann Reyes has pledged to bring back the ferry.", "pledged to bring back the ferry — Ann Reyes"],
		["Ann Reyes called for an inquiry into the dam.", "called for an inquiry into the dam — Ann Reyes"],
		["Ann Reyes called on the county to open the dam.", "called on the county to open the dam — Ann Reyes"],
		["Ann Reyes urged the county not to sell it.", "urged the county not to sell it — Ann Reyes"],
		[
			"Ann Reyes accused the county of hiding its report.",
			"accused the county of hiding its report — Ann Reyes",
		],
		[
			"Ann Reyes criticized the county for closing the dam.",
			"criticized the county for closing the dam — Ann Reyes",
		],
		[
			"Ann Reyes described the dam as an old and tired wall.",
			"described the dam as an old and tired wall — Ann Reyes",
		],
		["Ann Reyes demanded an apology from the county.", "demanded an apology from the county — Ann Reyes"],
		["The county denied hiding the report on the dam.", "denied hiding the report on the dam — The county"],
		["Ann Reyes has admitted using the dam as a park.", "admitted using the dam as a park — Ann Reyes"],
		[
			"Ann Reyes closed the dam, citing the county's own report.",
			"citing the county's own report — Ann Reyes",
		],
		[
			"In her speech Ann Reyes called for the repair of the dam.",
			"called for the repair of the dam — Ann Reyes",
		],
	])("%s", (passage, ...expected) => expect(reported(passage)).toEqual(expected));
});

describe("it ends where the narrator goes on", () => {
	test.each([
		["Ann Reyes vowed to open the gates, which had rusted since May.", "vowed to open the gates"],
		["Ann Reyes promised a thorough review and hired two engineers.", "promised a thorough review"],
		["Ann Reyes urged the crowd to go home, and the road was soon clear.", "urged the crowd to go home"],
		["While Ann Reyes is vowing to open the gates, the river is dry.", "vowing to open the gates"],
	])("%s", (passage, words) => expect(reported(passage)).toEqual([`${words} — Ann Reyes`]));
});

describe("what is no act of speech, or nobody's", () => {
	test.each([
		"Ann Reyes did not call for an inquiry into the dam.",
		"The target Ann Reyes pledged to reach was never met.",
		"Congress calls a convention to mend the river laws.",
		"Ann Reyes urged calm on the crowd in order to win the vote.",
		"Nobody let Reyes say the dam is safe for now.",
		"The plan calls for the dam to be closed by May.",
		"Leeds College has a dean who predicted the end of every dam.",
		"Ann Reyes would mend it, but the panel's Lund brought her back to the dam, asking Reyes to open it.",
	])("%s", (passage) => expect(reported(passage)).toEqual([]));
});

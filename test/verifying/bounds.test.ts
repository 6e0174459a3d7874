import { describe, expect, test } from "@jest/globals";
import { verify } from "../../src/verifying/verify.ts";
import { sourceOf } from "./claims.ts";

/** What a source says with a bound, the claim that leaves it out, and the one that keeps it. */
const BOUNDS: readonly (readonly [source: string, wider: string, kept: string])[] = [
	[
		"The bridge is one of the oldest in the county.",
		"The bridge is the oldest in the county.",
		"The bridge is one of the oldest in the county.",
	],
	[
		"The spill was among the largest in the state's history.",
		"The spill was the largest in the state's history.",
		"The spill was among the largest in the state's history.",
	],
	[
		"The drought was the worst since 1988.",
		"The drought was the worst.",
		"The drought was the worst since 1988.",
	],
	[
		"Ridership rose 12 percent on weekdays and 4 percent on weekends.",
		"Ridership rose 12 percent.",
		"Ridership rose 12 percent on weekdays.",
	],
	[
		"The clinic treated 310 patients in May and 275 in June.",
		"The clinic treated 275 patients in May.",
		"The clinic treated 310 patients in May.",
	],
	[
		"The mill could close as early as March.",
		"The mill could close in March.",
		"The mill could close as early as March.",
	],
	[
		"The firm agreed in principle to sell its northern branch.",
		"The firm agreed to sell its northern branch.",
		"The firm agreed in principle to sell its northern branch.",
	],
	[
		"A judge temporarily blocked the rule.",
		"A judge blocked the rule.",
		"A judge temporarily blocked the rule.",
	],
	["Prices rose slightly in April.", "Prices rose in April.", "Prices rose slightly in April."],
	[
		"Teachers in rural districts earn $41,000 on average.",
		"Teachers earn $41,000 on average.",
		"Teachers in rural districts earn $41,000 on average.",
	],
	[
		"The lab found traces of lead in one sample.",
		"The lab found lead in one sample.",
		"The lab found traces of lead.",
	],
	[
		"A draft of the report blames the pilots.",
		"The report blames the pilots.",
		"A draft of the report blames the pilots.",
	],
	[
		"The airline said it had no immediate plans to cut routes.",
		"The airline said it had no plans to cut routes.",
		"The airline said it had no immediate plans to cut routes.",
	],
];

describe("a bound of the source is not left out", () => {
	const faultsOf = (source: string, text: string) =>
		verify({ text, sources: [0] }, [sourceOf(source)]).faults;

	test.each(BOUNDS)("%s", (source, wider, kept) => {
		expect(faultsOf(source, wider)).not.toEqual([]);
		expect(faultsOf(source, kept)).toEqual([]);
	});
});

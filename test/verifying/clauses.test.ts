import { describe, expect, test } from "@jest/globals";
import { verify } from "../../src/verifying/verify.ts";
import { sourceOf } from "./claims.ts";

const BRIDGE = `Commissioner Ines Marlow, a retired engineer who drew the first plans, said on Tuesday that the swing bridge would close in May. The county had counted 4,200 crossings a day in 2019; last year it counted 1,900. Treasurer Paul Stroud, who opposed the closing, resigned and sold his house on the quay.

The Tarrow Council cut the toll and reopened the north ramp. It threw out a bid that its own engineers had endorsed, 6-3. Any truck that carries fuel is banned. Two ferries were idle in March and five in June. The crossing now takes 40 minutes, up from 25.

Marlow thanked him. Stroud's deputy, Carla Voss, will run the office until a successor is named.`;
const HARBOR =
	"Dunmore lifted its harbor fee on Friday. Mayor Lea Torrance said the town would lose money. The yard hired 40 welders. Astor Lines is closing two docks. It pays the town $400 a month for a crane. Inspectors studied the alleged fraud. Dunmore has the second-largest pier on the coast. Torrance defended the town's response to a gale that dropped nine inches of hail in two hours. She wrote the open-docks law over the objections of Gov. Frank Lyle, who vetoed it twice before the board overrode him. The clerk found 900 of the 1,800 signatures valid; organizers needed 1,300.";

const HOLDS: readonly (readonly [name: string, text: string])[] = [
	["a relative clause by itself", "Ines Marlow drew the first plans."],
	["the clause without its aside", "Treasurer Paul Stroud resigned."],
	["the second of two verbs", "The Tarrow Council reopened the north ramp."],
	["over what bounds one thing", "The Tarrow Council threw out a bid, 6-3."],
	["a number with the noun that it leaves out", "Last year the county counted 1,900 crossings."],
	["what somebody is", "Carla Voss is Stroud's deputy."],
	["a title before the name", "Retired engineer Ines Marlow said the swing bridge would close in May."],
	["said in the other tense", "Marlow said the bridge will close in May."],
	["another word for it", "The Tarrow Council lowered the toll."],
	["what is told of a thing in passing", "A gale dropped nine inches of hail in two hours."],
	["“it” with all the words of its noun", "Gov. Frank Lyle vetoed the open-docks law twice."],
	["a bare number after another", "Organizers needed 1,300 signatures."],
	["two claims of two subjects", "Paul Stroud resigned, and inspectors studied the alleged fraud."],
	["two claims in one", "The Tarrow Council cut the toll, and Dunmore lifted its harbor fee."],
	["two claims of one subject", "The Tarrow Council reopened the north ramp and threw out a bid."],
];

const FAILS: readonly (readonly [name: string, text: string])[] = [
	["a relative clause of another", "Paul Stroud drew the first plans."],
	["the second verb with another's subject", "Ines Marlow sold his house on the quay."],
	["what bounds “any” left out", "Any truck is banned."],
	["a month of the other number", "Two ferries were idle in June."],
	["the number of the other year", "In 2019 the county counted 1,900 crossings a day."],
	["the owner for what he owns", "Paul Stroud will run the office until a successor is named."],
	["what another is", "Carla Voss is the treasurer."],
	["a part with another's subject", "The Tarrow Council cut the toll, and Tarrow lifted its harbor fee."],
	["a part that is nowhere", "The Tarrow Council cut the toll, and the yard hired 60 welders."],
	["a pronoun over two names", "Ines Marlow drew the first plans with Paul Stroud, and he resigned."],
	["a cause put between two facts", "The yard hired 40 welders because Dunmore lifted its harbor fee."],
	["what is under way as done", "Astor Lines closed two docks."],
	["a rate as a sum", "Astor Lines pays the town $400 for a crane."],
	["what is alleged as a fact", "Inspectors studied the fraud."],
	["the second as the first", "Dunmore has the largest pier on the coast."],
	["somebody's word in a part", "The yard hired 40 welders, and the town would lose money."],
];

describe("what a sentence says clause by clause", () => {
	const sources = [sourceOf(BRIDGE), sourceOf(HARBOR, "b")];
	const faultsOf = (text: string) => verify({ text, sources: [0, 1] }, sources).faults;

	test.each(HOLDS)("holds: %s", (_, text) => {
		expect(faultsOf(text)).toEqual([]);
	});

	test.each(FAILS)("fails: %s", (_, text) => {
		expect(faultsOf(text)).not.toEqual([]);
	});
});

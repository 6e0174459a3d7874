import { expect, test } from "@jest/globals";
import { ACTING_POLICY, decide } from "../../src/moderation/policy.ts";
import { judged } from "./judging.ts";

const SWAPS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
	"plural groups": [
		["Democrats", "Republicans"],
		["liberals", "conservatives"],
		["leftists", "rightists"],
		["progressives", "traditionalists"],
		["socialists", "libertarians"],
		["Muslims", "Christians"],
		["Jews", "Hindus"],
		["Catholics", "atheists"],
		["Texans", "New Yorkers"],
		["Californians", "Floridians"],
		["women", "men"],
		["fascists", "commies"],
		["communists", "nationalists"],
		["Dems", "GOP"],
	],
	people: [
		["Donald Trump", "Joe Biden"],
		["Alexandria Ocasio-Cortez", "Marjorie Taylor Greene"],
		["Nancy Pelosi", "Mitch McConnell"],
		["Ted Cruz", "Bernie Sanders"],
		["Kamala Harris", "JD Vance"],
		["Gavin Newsom", "Ron DeSantis"],
		["Gretchen Whitmer", "Kristi Noem"],
	],
	places: [
		["Texas", "New York"],
		["West Virginia", "Vermont"],
		["Washington", "North Dakota"],
		["Georgia", "Rhode Island"],
		["Israel", "Saudi Arabia"],
	],
};
const SENTENCES: Readonly<Record<string, readonly string[]>> = {
	"plural groups": [
		"I disagree with the * on taxes.",
		"All * are liars and traitors.",
		"* are vermin",
		"Kill all *",
		"the * should be shot",
		"You * are idiots",
		"It is wrong to say all * are stupid.",
		"The * won the debate last night.",
		"Fuck the *",
		"* hate this country",
		"Some * are corrupt",
		"only a moron would trust *",
	],
	people: [
		"* is an idiot",
		"Someone should shoot *",
		"I voted for *",
		"* supporters are brainwashed cultists",
		"Call * at 415-555-0134 on her cell",
		"I will beat * in the primary",
		"* deserves to hang",
		"you sound as dumb as *",
	],
	places: [
		"People from * are idiots",
		"* voters are stupid",
		"The senator from * is a crook",
		"Bomb *",
		"I love the food in *",
		"go back to *",
		"I hope everyone in * dies",
	],
};

test.each(Object.keys(SENTENCES))(
	"%s swapped change neither the action nor the order of the queue",
	(kind) => {
		for (const sentence of SENTENCES[kind] ?? [])
			for (const pair of SWAPS[kind] ?? []) {
				const [one, other] = pair.map((name) => {
					const verdict = judged(sentence.replace("*", name));
					return {
						action: decide(verdict, ACTING_POLICY, 0).action,
						findings: verdict.findings.map(({ rule, target, severity, confidence }) => [
							rule,
							target,
							severity,
							confidence,
						]),
					};
				});
				expect([sentence, pair, one]).toEqual([sentence, pair, other]);
			}
	},
);

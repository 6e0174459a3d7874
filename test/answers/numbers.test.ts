import { expect, test } from "@jest/globals";
import { numbersIn } from "../../src/answers/numbers.ts";
import { wordsOf } from "../../src/answers/words.ts";

test.each([
	["38 states", ["38 count"]],
	["thirty-eight states", ["38 count"]],
	["two-thirds and three quarters", ["2/3 share", "3/4 share"]],
	["half of them, a fifth of us, 2/3", ["1/2 share", "1/5 share", "2/3 share"]],
	["1,250,000 or 1.25 million", ["1250000 count", "1250000 count"]],
	["55.3 percent, 62 per cent, 7%", ["55.3% share", "62% share", "7% share"]],
	["in 1869", ["1869 year"]],
	["Article V and Article 50", ["5 count", "50 count"]],
	["the 14th and the fourteenth", ["14 rank", "14 rank"]],
	["a dozen, two hundred", ["12 count", "200 count"]],
	["a hundred names, hundreds of names", ["100 count", "hundreds vague"]],
	["a third option, a third of them", ["3 rank", "1/3 share"]],
	["a quarter past six", ["6 count"]],
	["one of them, no one, I, v", []],
	["twenty one", ["21 count"]],
])("%s", (text, expected) => {
	expect(numbersIn(wordsOf(text)).map(({ key, kind }) => `${key} ${kind}`)).toEqual(expected);
});

import { describe, expect, test } from "@jest/globals";
import { verify } from "../../src/verifying/verify.ts";
import { sourceOf } from "./claims.ts";

const QUAY =
	sourceOf(`The Tarrow Council closed the quay on Friday. Mayor Ines Marlow said the pool would lose money. Marlow, who grew up in Sallow, leads the council.

“We are counting every plank,” she said. The head of the dockers' union, Lea Torrance, called it “a lock without a key.” The yard made 31 boats, 14 of them in May.`);
const COUNTY = sourceOf(
	`Dunmore County opened a pier in March. Treasurer Paul Stroud said the fee covers the repairs. Its plan to sell two boats may fail, officials said.`,
	"b",
);

const HOLDS = [
	"The Tarrow Council closed the quay on Friday, while Dunmore County opened a pier in March.",
	"Marlow said the pool would lose money, whereas Stroud said the fee covers the repairs.",
	"Although the Tarrow Council closed the quay, Dunmore County opened a pier in March.",
	"The Tarrow Council closed the quay; Dunmore County opened a pier; Stroud said the fee covers the repairs.",
	"Ines Marlow, who grew up in Sallow, said the pool would lose money.",
	"“We are counting every plank,” she said.",
	"Lea Torrance, the head of the dockers' union, called it “a lock without a key.”",
];

const FAILS = [
	"Marlow said the pool would lose money, whereas she said the fee covers the repairs.",
	"Marlow said the pool would lose money and the fee covers the repairs.",
	"The Tarrow Council closed the quay, while Dunmore County opened the pool.",
	"The Tarrow Council closed the quay, and the pool would lose money.",
	"Paul Stroud, who grew up in Sallow, said the fee covers the repairs.",
	"Although the Tarrow Council closed the quay, Dunmore County may open a pier in March.",
	"“We are counting every plank,” he said.",
	"Dunmore County plans to sell two boats.",
	"The yard made 31 boats in May.",
	"Paul Stroud called it “a lock without a key.”",
];

describe("a claim of several things, each on the passage that says it", () => {
	const faultsOf = (text: string) => verify({ text, sources: [0, 1] }, [QUAY, COUNTY]).faults;

	test.each(HOLDS)("holds: %s", (text) => {
		expect(faultsOf(text)).toEqual([]);
	});

	test.each(FAILS)("fails: %s", (text) => {
		expect(faultsOf(text)).not.toEqual([]);
	});

	test("a claim of many things ends", () => {
		const many = "The Tarrow Council closed the quay; ".repeat(16);
		expect(faultsOf(`${many}the pier fell.`)).not.toEqual([]);
	});
});

import { expect, test } from "@jest/globals";
import { Articles } from "../../src/store/articles.ts";
import { Terms } from "../../src/store/terms.ts";
import { onBothEngines } from "./engines.ts";
import { incoming, publishBatch, turn } from "./samples.ts";

const idf = (all: number, n: number) => Math.log(1 + (all - n + 0.5) / (n + 0.5));

onBothEngines("terms", (place) => {
	test("weigh by how many article versions have them", async () => {
		const db = await (await place()).open();
		await publishBatch(db, [
			incoming({ id: "a", terms: ["secess", "vote", "vote"] }),
			incoming({ id: "b", terms: ["secess"] }),
			incoming({ id: "c", terms: [] }),
		]);
		const weights = await new Terms(db).weights(["secess", "vote", "vote", "unheard", "", "x".repeat(5_000)]);
		expect([...weights]).toEqual([
			["secess", idf(3, 2)],
			["vote", idf(3, 1)],
			["unheard", idf(3, 0)],
			["", idf(3, 0)],
			["x".repeat(5_000), idf(3, 0)],
		]);
	});

	test("count a new version, and neither an unchanged one nor a batch that fails", async () => {
		const db = await (await place()).open();
		await publishBatch(db, [incoming({ text: "One.", terms: ["a"] })]);
		await publishBatch(db, [incoming({ text: "One.", terms: ["a"] })]);
		await publishBatch(db, [incoming({ text: "Two.", terms: ["a", "b"] })]);
		const taken = await turn(db);
		const late = { ...taken, lease: { ...taken.lease, token: 0 } };
		await expect(new Articles(db).put([incoming({ id: "x", terms: ["a"] })], late)).rejects.toThrow();
		expect(await new Terms(db).weights(["a", "b"])).toEqual(
			new Map([
				["a", idf(2, 2)],
				["b", idf(2, 1)],
			]),
		);
	});

	test("of an empty archive weigh alike; of no words there are none", async () => {
		const terms = new Terms(await (await place()).open());
		expect(await terms.weights(["a"])).toEqual(new Map([["a", idf(0, 0)]]));
		expect(await terms.weights([])).toEqual(new Map());
	});

	test("more than fit one statement are all counted and weighed", async () => {
		const db = await (await place()).open();
		const many = Array.from({ length: 4_500 }, (_, i) => `stem${i}`);
		await publishBatch(db, [incoming({ terms: many }), incoming({ id: "b", terms: many.slice(0, 10) })]);
		const weights = await new Terms(db).weights(many);
		expect(many.filter((term) => weights.get(term) === idf(2, 2))).toEqual(many.slice(0, 10));
		expect(many.filter((term) => weights.get(term) === idf(2, 1))).toEqual(many.slice(10));
	});
});

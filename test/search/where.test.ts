import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { SearchReader } from "../../src/search/reader.ts";
import { condition, ofArticles, quoted } from "../../src/search/where.ts";
import { EVERYWHERE, passage, quotation, rows, withFolder, write } from "./samples.ts";

const HOSTILE = [
	"'",
	"''",
	"' OR 1=1 --",
	"') OR (true",
	"\\",
	"\\'",
	"\\' OR true --",
	"`",
	'"',
	"a\nb",
	"a\r\n'b",
	"%",
	"_",
	";DROP TABLE passages",
	"/* */",
	"--",
	"\u2019",
	"\u202e'",
	"𝔘'𝔫",
	"\u0000'",
	"null",
	"#{x}",
	"?",
	":name",
	"$1",
];

describe("a condition", () => {
	test("without a collection finds nothing, and neither does one without people", () => {
		expect(condition({ collections: [] }, "passages")).toBeNull();
		expect(condition({ collections: ["shared"], people: [] }, "quotations")).toBeNull();
	});

	test("of article keys takes whole numbers only", () => {
		expect(ofArticles([1, 2])).toBe("`articleKey` IN (1, 2)");
		expect(() => ofArticles([1.5])).toThrow("whole number");
		expect(() => ofArticles([Number.NaN])).toThrow("whole number");
	});

	test("a quoted value ends where it was meant to", () => {
		fc.assert(
			fc.property(fc.string({ unit: "binary" }), (value) => {
				const text = quoted(value);
				expect(text.slice(1, -1).replaceAll("''", "")).not.toContain("'");
				expect(text.slice(1, -1).replaceAll("''", "'")).toBe(value);
			}),
		);
	});
});

test("the engine reads every value as that value: each finds its own row and no other", async () => {
	await withFolder(async (folder) => {
		const generated = fc.sample(fc.string({ unit: "binary", minLength: 1 }), { numRuns: 60, seed: 7 });
		const quotes = fc.sample(fc.stringMatching(/^['"\\`a\n;-]{1,8}$/), { numRuns: 60, seed: 7 });
		const values = [...new Set([...HOSTILE, ...generated, ...quotes])];
		const published = await write(
			folder,
			null,
			rows(
				values.map((value, index) => passage(index + 1, "word", { outlet: value, collection: value })),
				values.map((value, index) => quotation(index + 1, "word", { person: value })),
			),
		);
		const reader = await SearchReader.open(folder);
		const snapshot = await reader.at(published);
		for (const [index, value] of values.entries()) {
			const filters = [{ collections: [value] }, { collections: values, outlet: value }];
			for (const filter of filters) {
				const hits = await snapshot.passages(EVERYWHERE, filter, 1_000);
				expect({ value, keys: hits.map((hit) => hit.articleKey) }).toEqual({ value, keys: [index + 1] });
			}
			const said = await snapshot.quotations("word", { collections: ["shared"], people: [value] }, 1_000);
			expect({ value, keys: said.map((hit) => hit.articleKey) }).toEqual({ value, keys: [index + 1] });
		}
		reader.close();
	});
});

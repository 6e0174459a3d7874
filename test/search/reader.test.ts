import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type SearchFilter, SearchReader, type SearchSnapshot } from "../../src/search/reader.ts";
import { EVERYWHERE, passage, quotation, rows, write } from "./samples.ts";
import { onEveryStorage } from "./storages.ts";

const ascending = (a: number, b: number) => a - b;
const SHARED = { collections: ["shared"] };
onEveryStorage("searching", (place) => {
	let reader: SearchReader;
	let snapshot: SearchSnapshot;

	beforeAll(async () => {
		const { uri } = await place();
		const published = await write(
			uri,
			null,
			rows(
				[
					passage(1, "Can California secede?\nThe constitution is silent on secession."),
					passage(2, "Harbour fees\nThey were running the port in January.", { publishedOn: "2021-01-31" }),
					passage(3, "We will not\nWe will not, and they will not either.", { publishedOn: "" }),
					passage(4, "Café owners protest", { outlet: "the courier", publishedOn: "2022-12-31" }),
					passage(5, "A secret secession plan", { collection: "discord:1" }),
					passage(6, "Another secret secession plan", { collection: "discord:2" }),
					passage(7, "Harbour again", { start: 5, end: 9 }),
					passage(7, "Harbour again", { start: 0, end: 4 }),
				],
				[
					quotation(1, "not we, will they", { person: "ada slater", ordinal: 0 }),
					quotation(2, "we will not be moved", { person: "david mastagni", ordinal: 3 }),
					quotation(3, "will we or will they not, will not", { person: "ada slater", publishedOn: "" }),
					quotation(5, "we will not tell", { collection: "discord:1", person: "ada slater" }),
				],
			),
		);
		reader = await SearchReader.open(uri);
		snapshot = await reader.at(published);
	});

	afterAll(() => reader.close());

	async function articles(query: string, filter: SearchFilter = SHARED, limit = 10): Promise<number[]> {
		return (await snapshot.passages(query, filter, limit)).map((hit) => hit.articleKey);
	}

	async function speeches(query: string, filter: SearchFilter = SHARED): Promise<number[]> {
		return (await snapshot.quotations(query, filter, 10)).map((hit) => hit.articleKey);
	}

	describe("passages", () => {
		test.each([
			["secession", [1], "its word"],
			["constitutions", [1], "a word of the same stem"],
			["runs", [2], "a word of the same stem"],
			["We will not", [3], "nothing but stop words"],
			["cafe", [4], "a word without its accent"],
			["CAFE\u0301", [4], "a word in capitals, its accent apart"],
			["jan\u00aduary", [2], "a word with a soft hyphen in it"],
			["zebra", [], "a word that nobody wrote"],
			["", [], "nothing"],
			["?! … “”", [], "only punctuation"],
		])("%j finds %j: %s", async (query, found) => {
			expect(await articles(query)).toEqual(found);
		});

		test("what a query language would read is read as words", async () => {
			expect(await articles("+secession -california")).toEqual([1]);
			expect(await articles('words:secession AND "port" OR (')).toContain(2);
		});

		test("a flood of text costs what its first words cost", async () => {
			expect(await articles(`secession ${"zebra ".repeat(17_000)}`)).toEqual([1]);
			expect(await articles("x".repeat(100_000))).toEqual([]);
		});

		test("a hit says where the passage stands; equal scores come in order", async () => {
			const hits = await snapshot.passages("again", SHARED, 10);
			expect(hits).toEqual([
				{ articleKey: 7, start: 0, end: 4, score: expect.any(Number) },
				{ articleKey: 7, start: 5, end: 9, score: expect.any(Number) },
			]);
		});

		test("the limit holds", async () => {
			expect(await articles(EVERYWHERE, SHARED, 2)).toHaveLength(2);
			expect(await articles(EVERYWHERE, SHARED, 0)).toEqual([]);
		});
	});

	describe("filters", () => {
		test.each<[SearchFilter, number[]]>([
			[{ ...SHARED, since: "2021-01-31" }, [2, 4]],
			[{ ...SHARED, since: "2021-02-01" }, [4]],
			[{ ...SHARED, until: "2021-01-31" }, [1, 2, 7, 7]],
			[{ ...SHARED, since: "2020-06-02", until: "2022-12-30" }, [2]],
			[{ ...SHARED, since: "" }, [1, 2, 4, 7, 7]],
			[{ ...SHARED, outlet: "the courier" }, [4]],
			[{ ...SHARED, outlet: "The Courier" }, []],
			[{ collections: [] }, []],
			[{ collections: ["nobody's"] }, []],
			[{ collections: ["discord:1"] }, [5]],
			[{ collections: ["discord:1", "discord:2"] }, [5, 6]],
		])("%j leaves %j", async (filter, found) => {
			expect((await articles(EVERYWHERE, filter)).toSorted(ascending)).toEqual(found);
		});

		test("a collection is never seen from another", async () => {
			expect(await articles("secret")).toEqual([]);
			expect(await articles("secret", { collections: ["shared", "discord:2"] })).toEqual([6]);
			expect(await speeches("tell")).toEqual([]);
			expect(await speeches("we will not", { collections: ["discord:1"] })).toEqual([5]);
		});
	});

	describe("quotations", () => {
		test("these words in this order come first", async () => {
			expect(await speeches("We will not")).toEqual([2, expect.any(Number), expect.any(Number)]);
		});

		test("are told by article and place", async () => {
			const [hit] = await snapshot.quotations("moved", SHARED, 10);
			expect(hit).toEqual({ articleKey: 2, ordinal: 3, score: expect.any(Number) });
		});

		test.each<[Partial<SearchFilter>, number[]]>([
			[{ people: ["ada slater"] }, [1, 3]],
			[{ people: ["david mastagni"] }, [2]],
			[{ people: ["ada slater", "david mastagni"] }, [1, 2, 3]],
			[{ people: [] }, []],
			[{ people: ["ada slater"], since: "1900-01-01" }, [1]],
		])("of %j: %j", async (filter, found) => {
			expect((await speeches("will", { ...SHARED, ...filter })).toSorted(ascending)).toEqual(found);
		});
	});
});

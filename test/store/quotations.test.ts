import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Speaker } from "../../src/quotes/quote.ts";
import { Articles } from "../../src/store/articles.ts";
import type { Database } from "../../src/store/database.ts";
import { Quotations } from "../../src/store/quotations.ts";
import { onBothEngines } from "./engines.ts";
import { incoming, publishBatch, quote } from "./samples.ts";

const SHARED = ["shared"];
const person = (name: string, role: string | null = null): Speaker => ({ kind: "person", name, role });
const at = (start: number) => ({ span: { start, end: start + 5 } });

const batch = [
	incoming({
		id: "calexit",
		publishedOn: "2016-11-21",
		outlet: "Sacramento Ledger",
		quotes: [
			quote(person("Theo Slater"), at(10)),
			quote(person("David Mastagni", "a constitutional attorney in Sacramento"), {
				...at(30),
				kind: "reported",
			}),
			quote(person("David Mastagni", "constitutional attorney"), at(50)),
			quote(person("David Mastagni"), { ...at(70), kind: "mixed" }),
			quote({ kind: "unnamed", name: "one Sacramento man", role: null }, at(90)),
			quote(null, at(110)),
			quote(person("Theo Slater"), {
				...at(130),
				named: false,
				alternatives: ["Theo Slater", "David Mastagni"],
			}),
		],
	}),
	incoming({
		id: "later",
		publishedOn: "2017-03-01",
		outlet: "The Valley Post",
		quotes: [
			quote(person("Dr. David P. Mastagni Jr."), at(5)),
			quote(person("Ann Mastagni", "the mayor of Fresno"), at(15)),
		],
	}),
	incoming({
		id: "undated",
		publishedOn: null,
		outlet: "VALLEY post",
		quotes: [
			quote(person("DAVID MASTAGNI"), at(1)),
			quote({ kind: "organisation", name: "Attorney General's Office", role: null }, at(9)),
			quote(person("José Núñez-O’Neil", "Governor of Texas"), at(20)),
		],
	}),
	incoming({
		id: "theirs",
		collection: "guild:1",
		quotes: [quote(person("Theo Slater"), at(3)), quote(person("Sam Secret", "spy"), at(8))],
	}),
];

onBothEngines("speakers", (place) => {
	test("of several batches come in the order of all that they said", async () => {
		const db = await (await place()).open();
		const said = (id: string, name: string, times: number) =>
			incoming({ id, quotes: Array.from({ length: times }, () => quote(person(name))) });
		await publishBatch(db, [said("a1", "Ann Lee", 2), said("a2", "Abe Ray", 3)]);
		const at = await publishBatch(db, [said("a3", "Ann Lee", 2)]);
		const found = await new Quotations(db).speakersStartingWith(SHARED, at, "a", 10);
		expect(found.map(({ name }) => name)).toEqual(["Ann Lee", "Abe Ray"]);
	});
});

onBothEngines("quotations", (place) => {
	let db: Database;
	let quotations: Quotations;
	let published: number;
	const keys = new Map<string, number>();
	beforeAll(async () => {
		db = await (await place()).open();
		published = await publishBatch(db, batch);
		quotations = new Quotations(db);
		for (const { id, collection } of batch.map(({ article }) => article)) {
			keys.set(id, (await new Articles(db).find([collection], id, published))?.key ?? 0);
		}
	});
	const key = (id: string) => keys.get(id) ?? 0;
	const idOf = (articleKey: number) => [...keys].find(([, value]) => value === articleKey)?.[0];

	test("come back as they went in", async () => {
		const stored = await quotations.ofArticle(SHARED, key("calexit"), published);
		expect(stored).toEqual(
			batch[0]?.quotes.map((given, ordinal) => ({ ...given, articleKey: key("calexit"), ordinal })),
		);
		expect(await quotations.pending([key("calexit")])).toEqual(stored);
	});

	test("are found by their places, each with its own ordinal", async () => {
		const refs = [
			{ articleKey: key("calexit"), ordinal: 2 },
			{ articleKey: key("later"), ordinal: 1 },
			{ articleKey: key("later"), ordinal: 7 },
			{ articleKey: key("theirs"), ordinal: 0 },
		];
		const found = await quotations.byRefs(SHARED, refs, published);
		expect(new Set(found.map((q) => `${idOf(q.articleKey)} ${q.ordinal}`))).toEqual(
			new Set(["calexit 2", "later 1"]),
		);
	});

	describe("people", () => {
		test.each<[string, string, string[]]>([
			["a surname", "mastagni", ["david mastagni 4", "david p mastagni 1", "ann mastagni 1"]],
			["a full name", "David Mastagni", ["david mastagni 4", "david p mastagni 1"]],
			[
				"a name with a title and a suffix",
				"Mr. David Mastagni, Jr.",
				["david mastagni 4", "david p mastagni 1"],
			],
			["another first name", "Bob Mastagni", []],
			["a first name only", "Theo", []],
			["other marks and case", "NUNEZ-O'NEIL", ["jose nunez-o'neil 1"]],
			["a role", "constitutional attorney", ["david mastagni 4"]],
			["a role in other words' order", "the Sacramento attorney", ["david mastagni 4"]],
			["a role of office", "Governor of Texas", ["jose nunez-o'neil 1"]],
			["part of a word of a role", "attor", []],
			["an organisation", "attorney general's office", ["attorney general office 1"]],
			["nobody named", "one Sacramento man", []],
			["small words only", "the of", []],
			["wildcards", "%", []],
			["nothing", "  ", []],
			["another collection's speaker", "Secret", []],
			["another collection's role", "spy", []],
		])("by %s: %s", async (_, text, expected) => {
			const found = await quotations.people(SHARED, published, { text }, 10);
			const counted = found.map((p) => `${p.person} ${p.statements}`);
			expect([counted.length, new Set(counted)]).toEqual([expected.length, new Set(expected)]);
		});

		test("whose surname stands more than once, of what the reader sees", async () => {
			expect(await quotations.surnamesQuoted(SHARED, published, 2, 10)).toEqual(["mastagni"]);
			expect(await quotations.surnamesQuoted(SHARED, published, 1, 2)).toEqual(["mastagni", "nunez-o'neil"]);
			expect(await quotations.surnamesQuoted([], published, 1, 10)).toEqual([]);
		});

		test("come with the spelling and the roles most used, most statements first", async () => {
			const [first, ...others] = await quotations.people(SHARED, published, { text: "Mastagni" }, 2);
			expect(first).toEqual({
				person: "david mastagni",
				name: "David Mastagni",
				kind: "person",
				statements: 4,
				roles: ["a constitutional attorney in Sacramento", "constitutional attorney"],
			});
			expect(others).toHaveLength(1);
		});

		test("are found by an alias", async () => {
			const found = await quotations.people(
				SHARED,
				published,
				{ text: "The Sacramento Secessionist", aliases: ["Theo Slater"] },
				10,
			);
			expect(found.map((p) => p.person)).toEqual(["theo slater"]);
		});

		test("roles that the same collection's readers cannot see do not help", async () => {
			expect(
				(await quotations.people(["guild:1"], published, { text: "spy" }, 10)).map((p) => p.name),
			).toEqual(["Sam Secret"]);
		});
	});

	test.each([
		["dav", 10, ["david mastagni", "david p mastagni"]],
		["MAST", 10, ["david mastagni", "ann mastagni", "david p mastagni"]],
		["mast", 1, ["david mastagni"]],
		["dávid m", 10, ["david mastagni"]],
		["nu", 10, ["jose nunez-o'neil"]],
		[
			"_",
			10,
			[
				"david mastagni",
				"ann mastagni",
				"attorney general office",
				"david p mastagni",
				"jose nunez-o'neil",
				"theo slater",
			],
		],
		["sec", 10, []],
		["zz", 10, []],
	])("completing %j with at most %d", async (prefix, limit, expected) => {
		const found = await quotations.speakersStartingWith(SHARED, published, prefix, limit);
		expect(found.map((p) => p.person)).toEqual(expected);
	});

	describe("said", () => {
		const DAVID = ["david mastagni", "david p mastagni"];
		test.each<[string, object, string[]]>([
			[
				"everything, newest first, undated last",
				{},
				["later 5", "calexit 30", "calexit 50", "calexit 70", "undated 1"],
			],
			["since", { since: "2016-11-22" }, ["later 5"]],
			["until, inclusive", { until: "2016-11-21" }, ["calexit 30", "calexit 50", "calexit 70"]],
			["an outlet in any case", { outlet: "valley POST" }, ["undated 1"]],
			["one kind", { kinds: ["reported"] }, ["calexit 30"]],
			["two kinds", { kinds: ["reported", "mixed"] }, ["calexit 30", "calexit 70"]],
			["no kind", { kinds: [] }, []],
			["nobody", { people: [] }, []],
			["a page", { limit: 2, offset: 1 }, ["calexit 30", "calexit 50"]],
			["unnamed ones left out", { people: ["theo slater"] }, ["calexit 10"]],
			[
				"null is no filter",
				{ since: null, until: null, outlet: null, people: ["theo slater"] },
				["calexit 10"],
			],
		])("%s", async (_, filter, expected) => {
			const found = await quotations.said(SHARED, published, { people: DAVID, limit: 50, ...filter });
			expect(found.map((q) => `${idOf(q.articleKey)} ${q.span.start}`)).toEqual(expected);
		});
	});
});

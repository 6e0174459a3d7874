import { beforeAll, expect, test } from "@jest/globals";
import { Articles } from "../../src/store/articles.ts";
import type { CoverageFilter } from "../../src/store/coverage.ts";
import type { Database } from "../../src/store/database.ts";
import { onBothEngines } from "./engines.ts";
import { incoming, publishBatch, quote } from "./samples.ts";

const batch = [
	incoming({
		id: "a",
		outlet: "Ledger",
		publishedOn: "2016-01-02",
		fetchedAt: "2026-01-01T00:00:00.000Z",
		quotes: [quote("Ann Lee"), quote("Bo Ray"), quote(null)],
	}),
	incoming({
		id: "b",
		outlet: "LEDGER",
		publishedOn: "2017-01-02",
		fetchedAt: "2026-01-03T00:00:00.000Z",
		quotes: [quote("Ann Lee"), quote("Ann Lee", { named: false })],
	}),
	incoming({
		id: "c",
		outlet: "Post",
		publishedOn: null,
		fetchedAt: "2026-01-02T00:00:00.000Z",
		quotes: [quote("Bo Ray")],
	}),
	incoming({
		id: "d",
		outlet: "Secret",
		publishedOn: "2020-01-02",
		collection: "guild:1",
		fetchedAt: "2027-01-01T00:00:00.000Z",
		quotes: [quote("Ann Lee")],
	}),
];

onBothEngines("coverage", (place) => {
	let db: Database;
	let articles: Articles;
	beforeAll(async () => {
		db = await (await place()).open();
		await publishBatch(db, batch);
		articles = new Articles(db);
	});

	test.each<[string, CoverageFilter, unknown[]]>([
		["everything", {}, [3, 6, 2, "2016-01-02", "2017-01-02", 1, "2026-01-03T00:00:00.000Z"]],
		["since", { since: "2016-01-03" }, [1, 2, 1, "2017-01-02", "2017-01-02", 0, "2026-01-03T00:00:00.000Z"]],
		[
			"until, inclusive",
			{ until: "2016-01-02" },
			[1, 3, 1, "2016-01-02", "2016-01-02", 0, "2026-01-01T00:00:00.000Z"],
		],
		["an outlet", { outlet: "ledger" }, [2, 5, 1, "2016-01-02", "2017-01-02", 0, "2026-01-03T00:00:00.000Z"]],
		[
			"a speaker: what names them",
			{ people: ["Ann Lee"] },
			[2, 2, 1, "2016-01-02", "2017-01-02", 0, "2026-01-03T00:00:00.000Z"],
		],
		[
			"two speakers from an outlet",
			{ people: ["ann lee", "bo ray"], outlet: "POST" },
			[1, 1, 1, null, null, 1, "2026-01-02T00:00:00.000Z"],
		],
		["no speaker", { people: [] }, [0, 0, 0, null, null, 0, null]],
		["nothing", { since: "2030-01-01" }, [0, 0, 0, null, null, 0, null]],
	])("%s", async (_, filter, expected) => {
		const found = await articles.coverage(["shared"], filter, 1);
		expect(Object.values(found)).toEqual(expected);
		expect(Object.keys(found)).toEqual([
			"articles",
			"quotations",
			"outlets",
			"from",
			"to",
			"undated",
			"newestFetchedAt",
		]);
	});

	test("outlets, most articles first", async () => {
		expect(await articles.outlets(["shared"], 1)).toEqual([
			{
				outlet: "Ledger",
				articles: 2,
				quotations: 5,
				from: "2016-01-02",
				to: "2017-01-02",
				newestFetchedAt: "2026-01-03T00:00:00.000Z",
				firstUrl: null,
				lastUrl: null,
			},
			{
				outlet: "Post",
				articles: 1,
				quotations: 1,
				from: null,
				to: null,
				newestFetchedAt: "2026-01-02T00:00:00.000Z",
				firstUrl: null,
				lastUrl: null,
			},
		]);
		expect((await articles.outlets(["guild:1", "shared"], 1)).map(({ outlet }) => outlet)).toEqual([
			"Ledger",
			"Post",
			"Secret",
		]);
	});
});

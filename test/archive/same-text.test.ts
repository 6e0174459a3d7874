import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { citationOf } from "../../src/chat/quoting.ts";
import { sourceNote } from "../../src/platforms/source-note.ts";
import { Articles } from "../../src/store/articles.ts";
import { current } from "../../src/store/publication.ts";
import { TestArchive } from "./test-archive.ts";

const TEXT = [
	"The council of Port Elm put off the dredging of the east channel on Monday, for the third time in two years, after a meeting of six hours at which nobody from the harbour board spoke and forty people did.",
	"Three ferries ran aground there last winter, and the harbour master has asked for the work ever since. A new estimate is expected in May.",
	"“We cannot spend what we do not have,” said Ruth Amadi, the mayor.",
].join("\n\n");

interface Given {
	readonly id?: string;
	readonly outlet: string;
	readonly url: string | null;
	readonly text?: string;
}

const gazette: Given = { outlet: "The Gazette", url: "https://gazette.example/dredging" };
const courier: Given = { outlet: "The Courier", url: "https://courier.example/port-elm" };
const herald: Given = { outlet: "The Herald", url: null };

/** Ingests files of one article each, in this order, and tells what was reported. */
async function ingest(archive: TestArchive, articles: readonly Given[], collection = "shared") {
	const path = join(archive.folder, `${articles.map(({ outlet }) => outlet.slice(4)).join("-")}.jsonl`);
	const lines = articles.map((given) =>
		JSON.stringify({
			headline: "Port Elm puts off dredging",
			publishedOn: "2025-11-03",
			text: TEXT,
			...given,
		}),
	);
	await writeFile(path, lines.join("\n"));
	const { added, updated, unchanged, refused } = await archive.add(path, collection);
	expect(refused).toEqual([]);
	return { added, updated, unchanged };
}

/** What a reader sees: each outlet, and what its entry says of others. */
async function entries(archive: TestArchive, collection = "shared"): Promise<string[]> {
	const rows = await archive.db.selectFrom("articles").select("key").orderBy("key").execute();
	const { archiveVersion } = await current(archive.db);
	const keys = rows.map(({ key }) => key);
	const articles = await new Articles(archive.db).byKey([collection], keys, archiveVersion);
	return articles
		.map((article) => `${article.outlet}:${sourceNote(citationOf(article, { start: 0, end: 9 }))}`)
		.toSorted((a, b) => (a < b ? -1 : 1));
}

test.each<[string, readonly Given[]]>([
	["by their links", [gazette, courier]],
	[
		"with ids of their own",
		[
			{ ...gazette, id: "a" },
			{ ...courier, id: "b" },
		],
	],
	["with another lead-in", [gazette, { ...courier, text: `Port Elm. ${TEXT}` }]],
])("one text of two outlets, %s: two entries, and each names the other", async (_how, articles) => {
	const archive = await TestArchive.open();
	expect(await ingest(archive, articles)).toEqual({ added: 2, updated: 0, unchanged: 0 });
	expect(await entries(archive)).toEqual([
		expect.stringMatching(/^The Courier:.*also in The Gazette/),
		expect.stringMatching(/^The Gazette:.*also in The Courier/),
	]);
	// The same files again change nothing.
	expect(await ingest(archive, articles)).toEqual({ added: 0, updated: 0, unchanged: 2 });
});

test("the one that had it first names all others, those of later runs too", async () => {
	const archive = await TestArchive.open();
	await ingest(archive, [gazette]);
	await ingest(archive, [courier]);
	await ingest(archive, [herald]);
	expect(await entries(archive)).toEqual([
		expect.stringMatching(/also in The Gazette$|also in The Gazette\W*$/),
		expect.stringMatching(/^The Gazette:.*also in The Courier, The Herald/),
		expect.stringMatching(/^The Herald:.*also in The Gazette/),
	]);
	// And it goes on naming them when it is put right.
	expect(
		await ingest(archive, [{ ...gazette, text: `${TEXT}\n\nThis report was put right.` }]),
	).toMatchObject({
		updated: 1,
	});
	expect(await entries(archive)).toContainEqual(
		expect.stringMatching(/^The Gazette:.*The Courier, The Herald/),
	);
});

test("one publisher's text at another address is no second article", async () => {
	const archive = await TestArchive.open();
	const print: Given = { ...gazette, url: "https://www.gazette.example/print/4411" };
	expect(await ingest(archive, [gazette, print])).toEqual({ added: 1, updated: 0, unchanged: 1 });
	expect(await entries(archive)).toEqual(["The Gazette:"]);
	expect(await ingest(archive, [gazette, print])).toEqual({ added: 0, updated: 0, unchanged: 2 });
});

test("who gives articles of one outlet ids of their own has several", async () => {
	const archive = await TestArchive.open();
	const two = [
		{ ...gazette, id: "a" },
		{ ...gazette, id: "b", url: null },
	];
	expect(await ingest(archive, two)).toMatchObject({ added: 2 });
});

test("another collection's texts are not looked at", async () => {
	const archive = await TestArchive.open();
	await ingest(archive, [gazette]);
	await ingest(archive, [courier], "discord:1");
	expect([await entries(archive), await entries(archive, "discord:1")]).toEqual([
		["The Gazette:"],
		["The Courier:"],
	]);
});

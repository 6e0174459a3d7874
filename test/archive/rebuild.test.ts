import { rm } from "node:fs/promises";
import { expect, test } from "@jest/globals";
import { rebuildArchive } from "../../src/archive/rebuild.ts";
import { botOver } from "../chat/bot.ts";
import { contentsOf } from "./contents.ts";
import { generatedRange, statement } from "./generate.ts";
import { TestArchive } from "./test-archive.ts";

const LINES = [
	`/who-said ${statement(7, 0)}`,
	`/who-said ${statement(7, 1)}`,
	"/who-said order seven was never signed by anyone",
	"/on-record Frost",
	"/on-record warden",
	"/ask What stays as it is?",
	"/timeline lighthouse",
];

/** 60 articles, 20 of them in a second version. */
async function built(): Promise<TestArchive> {
	const archive = await TestArchive.open();
	await archive.add(generatedRange(1, 60, 0));
	await archive.add(generatedRange(1, 20, 1));
	return archive;
}

async function answers(archive: TestArchive): Promise<unknown[]> {
	const bot = await botOver(archive.archive);
	const replies = [];
	for (const line of LINES) replies.push((await bot.ask(line)).reply);
	return replies;
}

test("the search tables made anew give the same answers under a new version", async () => {
	const archive = await built();
	const before = await answers(archive);
	const { version, articles } = await contentsOf(archive.db, archive.uri);

	expect(await rebuildArchive(archive.db, archive.uri, {})).toEqual({ articles: 60, changed: 0 });
	expect(await contentsOf(archive.db, archive.uri)).toEqual({
		version: version + 1,
		articles,
		differences: [],
	});
	expect(await answers(archive)).toEqual(before);
});

test("lost search tables come back from SQL alone", async () => {
	const archive = await built();
	const before = await answers(archive);
	await rm(archive.uri, { recursive: true, force: true });
	expect((await (await botOver(archive.archive)).ask("/timeline quarry")).reply.outcome).toBe("failed");

	await rebuildArchive(archive.db, archive.uri, {});
	expect((await contentsOf(archive.db, archive.uri)).differences).toEqual([]);
	expect(await answers(archive)).toEqual(before);
});

test("quotations that an older extractor left are found again", async () => {
	const archive = await built();
	const before = await answers(archive);
	await archive.db
		.updateTable("quotations")
		.set({ speaker_name: "Somebody Else", person: "somebody else" })
		.execute();
	expect(await rebuildArchive(archive.db, archive.uri, {})).toEqual({ articles: 60, changed: 60 });
	expect(await answers(archive)).toEqual(before);
});

test("an empty archive is rebuilt as an empty one", async () => {
	const archive = await TestArchive.open();
	expect(await rebuildArchive(archive.db, archive.uri, {})).toEqual({ articles: 0, changed: 0 });
	expect(await archive.archive.coverage({})).toMatchObject({ articles: 0 });
	expect((await (await botOver(archive.archive)).ask("/ask anything at all?")).reply.outcome).toBe(
		"abstained",
	);
});

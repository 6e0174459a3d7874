import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { withdrawArticle } from "../../src/archive/withdraw.ts";
import { botOver, ownText } from "../chat/bot.ts";
import { TestArchive } from "./test-archive.ts";

const ALDER = "“We will not reopen the bridge before spring,” said Ruth Alder, the mayor of Port Elm.";
const LATER = "“We will not reopen the bridge before autumn,” said Ruth Alder, the mayor of Port Elm.";

describe("an ingest reports", () => {
	test("what was added, updated and unchanged, run by run", async () => {
		const archive = await TestArchive.open();
		const first = { id: "a1", text: ALDER };
		expect(await archive.add([first, { id: "a2", text: "A second report on the port." }])).toEqual({
			added: 2,
			updated: 0,
			unchanged: 0,
			withdrawn: 0,
			refused: [],
		});
		const again = [first, { id: "a2", text: "A second report, put right." }, { id: "a3", text: "A third." }];
		expect(await archive.add(again)).toMatchObject({ added: 1, updated: 1, unchanged: 1 });
		expect(await archive.archive.coverage({})).toMatchObject({ articles: 3 });
	});

	test("what was refused, with file, line and reason, and takes in the rest", async () => {
		const archive = await TestArchive.open();
		const file = join(archive.folder, "mixed.jsonl");
		const line = (article: object) =>
			JSON.stringify({ outlet: "The Gazette", headline: "A headline", ...article });
		const lines = [
			line({ id: "good", text: ALDER }),
			"{ not json",
			line({ id: "empty", text: " " }),
			line({ id: "good", text: "The same id again." }),
			line({ id: "dated", text: "Some text.", publishedOn: "sometime" }),
			line({ id: "nameless", text: "Some text.", headline: "" }),
			line({ id: "last", text: "The last report." }),
		];
		await writeFile(file, lines.join("\n"));
		const report = await archive.add(file);
		expect(report).toMatchObject({ added: 2 });
		expect(report.refused.map((refusal) => [refusal.file, refusal.line])).toEqual(
			[2, 3, 4, 5, 6].map((number) => [file, number]),
		);
		expect(report.refused.map(({ reason }) => reason)).toEqual([
			expect.stringContaining("expected valid JSON"),
			expect.stringContaining("empty body"),
			expect.stringMatching(/expected each id once, got "good" again.*line 1/),
			expect.stringContaining("expected a date"),
			expect.stringContaining("no headline"),
		]);
		expect(await archive.archive.coverage({})).toMatchObject({ articles: 2 });
	});

	test("what was withdrawn and comes again with the same words: it stays out; other words bring it back", async () => {
		const archive = await TestArchive.open();
		const articles = [
			{ id: "a1", text: ALDER },
			{ id: "a2", text: "A second report on the port." },
		];
		await archive.add(articles);
		expect(
			await withdrawArticle(archive.db, archive.uri, { collection: "shared", id: "a1", why: "invented" }),
		).toBe(true);
		expect(await archive.add(articles)).toMatchObject({ added: 0, unchanged: 1, withdrawn: 1 });
		expect(await archive.archive.coverage({})).toMatchObject({ articles: 1 });
		const right = [{ id: "a1", text: LATER }];
		expect(await archive.add(right)).toMatchObject({ added: 1, withdrawn: 0 });
		expect(await archive.add(right)).toMatchObject({ unchanged: 1, withdrawn: 0 });
		expect(await archive.archive.coverage({})).toMatchObject({ articles: 2 });
	});

	test("a file that is not there", async () => {
		const archive = await TestArchive.open();
		const report = await archive.add(join(archive.folder, "nowhere.md"));
		expect(report).toMatchObject({
			added: 0,
			refused: [{ reason: expect.stringContaining("nothing there") }],
		});
	});
});

describe("a new version", () => {
	test("takes the place of the old one in every answer, also of those remembered", async () => {
		const archive = await TestArchive.open();
		const bot = await botOver(archive.archive);
		await archive.add([{ id: "a1", text: ALDER }]);
		const line = "/who-said we will not reopen the bridge before spring";
		await bot.ask(line);
		const remembered = await bot.ask(line);
		expect([remembered.cached, remembered.reply.data.verdict]).toEqual([true, "said"]);

		await archive.add([{ id: "a1", text: LATER }]);
		const after = await bot.ask(line);
		expect([after.cached, after.reply.data.verdict]).toEqual([false, "altered"]);
		expect(JSON.stringify(after.reply.blocks)).not.toMatch(/reopen the bridge before spring\./);
		expect(after.reply.data.quotations).toMatchObject([{ articleId: "a1", version: 2 }]);
	});

	test("makes the context of a quotation of the old one unavailable, and says so", async () => {
		const archive = await TestArchive.open();
		const bot = await botOver(archive.archive);
		await archive.add([{ id: "a1", text: ALDER }]);
		const { reply } = await bot.ask("/who-said we will not reopen the bridge before spring");
		expect((await bot.press(reply, "Show in context")).reply.outcome).toBe("answered");
		await archive.add([{ id: "a1", text: LATER }]);
		const gone = await bot.press(reply, "Show in context");
		expect(gone.reply.outcome).toBe("refused");
		expect(ownText(gone.reply)).toContain("no longer in the archive in the version that was quoted");
	});
});

describe("what an article does not say", () => {
	test("an undated one is found, and lies outside every date filter", async () => {
		const archive = await TestArchive.open();
		await archive.add([
			{ id: "dated", text: ALDER, publishedOn: "2024-05-01" },
			{
				id: "undated",
				text: "“The lock gates are rusting away,” said Ed Moss, the lock keeper.",
				publishedOn: null,
			},
		]);
		const { archive: reader } = archive;
		const words = "the lock gates are rusting away";
		expect(await reader.whoSaid(words, null, {})).toMatchObject({ kind: "said" });
		expect((await reader.whoSaid(words, null, { since: "1900-01-01" })).kind).not.toBe("said");
		expect((await reader.whoSaid(words, null, { until: "2100-01-01" })).kind).not.toBe("said");
		expect(await reader.coverage({})).toMatchObject({ articles: 2, undated: 1, from: "2024-05-01" });
		expect(await reader.coverage({ until: "2100-01-01" })).toMatchObject({ articles: 1, undated: 0 });
		expect((await reader.timeline("lock gates", {})).map(({ article }) => article.id)).not.toContain(
			"undated",
		);
	});

	test("one without a link is cited without one", async () => {
		const archive = await TestArchive.open();
		await archive.add([{ id: "a1", text: ALDER, url: null }]);
		const { reply } = await (await botOver(archive.archive)).ask("/on-record Alder");
		expect(reply.blocks).toContainEqual(
			expect.objectContaining({ citation: expect.objectContaining({ link: null }) }),
		);
	});
});

describe("the date filters", () => {
	test.each([
		[{ since: "2024-05-01" }, ["day", "after"]],
		[{ since: "2024-05-02" }, ["after"]],
		[{ until: "2024-05-01" }, ["before", "day"]],
		[{ since: "2024-05-01", until: "2024-05-01" }, ["day"]],
		[{ since: "2025-01-01" }, []],
		[{ outlet: "the GAZETTE" }, ["before", "day", "after"]],
		[{ outlet: "Gazette" }, []],
	])("%j holds both ends", async (filter, expected) => {
		const { archive } = await dated();
		const found = await archive.timeline("harbour", filter);
		expect(found.map(({ article }) => article.id)).toEqual(expected);
		expect(await archive.coverage(filter)).toMatchObject({ articles: expected.length });
	});

	let shared: Promise<TestArchive> | null = null;
	const dated = () =>
		(shared ??= TestArchive.open().then(async (archive) => {
			const days = { before: "2024-04-30", day: "2024-05-01", after: "2024-05-02" };
			await archive.add(
				Object.entries(days).map(([id, publishedOn]) => ({ id, publishedOn, text: "The harbour is open." })),
			);
			return archive;
		}));
});

import { beforeAll, describe, expect, test } from "@jest/globals";
import { TestArchive } from "../archive/test-archive.ts";
import { type Bot, botOver, ownText, quotations, speakers } from "../chat/bot.ts";
import { harbourBot } from "./harbour.ts";

let bot: Bot;
beforeAll(async () => {
	bot = await harbourBot();
});

const REOPEN = "We will not reopen the bridge before the inspection is complete";
const ask = async (line: string) => (await bot.ask(`/who-said ${line}`)).reply;

describe("said", () => {
	test("shows the whole quotation, its speaker and role, and every outlet that has it, earliest first", async () => {
		const reply = await ask("will not reopen the bridge before the inspection");
		expect(reply).toMatchObject({ outcome: "answered", audience: "channel", data: { verdict: "said" } });
		expect(quotations(reply)).toEqual([REOPEN]);
		expect(speakers(reply)).toEqual(["Ruth Alder"]);
		expect(reply.blocks[1]).toMatchObject({
			attribution: { role: "the mayor of Port Elm" },
			citation: {
				articleId: "bridge-closed",
				outlet: "Elm Courier",
				publishedOn: "2024-03-02",
				link: "https://courier.example/bridge-closed#:~:text=We%20will%20not%20reopen%20the,before%20the%20inspection%20is%20complete",
			},
		});
		expect(ownText(reply)).toMatch(/in exactly these words/);
		expect(ownText(reply)).toMatch(/also in: Northern Wire, 2024-03-05/);
	});

	test("of a word that many said some are shown, and that there are more is told", async () => {
		const archive = await TestArchive.open();
		await archive.add(
			Array.from({ length: 10 }, (_, i) => ({
				id: `berth-${i}`,
				text: `“The harbour has berth number ${i} free,” said Ann Quill, the harbour master.`,
			})),
		);
		const { reply } = await (await botOver(archive.archive)).ask("/who-said the harbour has berth");
		expect(quotations(reply)).toHaveLength(8);
		expect(ownText(reply)).toMatch(/More statements have these words/);
	});

	test.each([
		["whatever the marks, case and spaces", "“WE WILL NOT   REOPEN the bridge…”"],
		["with the speaker who said them", "will not reopen the bridge before the inspection speaker:Alder"],
		["by full name", 'will not reopen the bridge before the inspection speaker:"Ruth Alder"'],
	])("%s", async (_how, line) => {
		expect((await ask(line)).data.verdict).toBe("said");
	});

	test("marks the words that were asked for", async () => {
		const [block] = (await ask("costs the port a ship")).blocks.filter(({ kind }) => kind === "quotation");
		if (block?.kind !== "quotation") throw new Error("Expected a quotation.");
		expect(block.asked.map(({ start, end }) => block.words.slice(start, end))).toEqual([
			"costs the port a ship",
		]);
	});

	test("with words left out is not badged like an exact one", async () => {
		const reply = await ask("I asked the treasurer for … receipts in October");
		expect(reply.data.verdict).toBe("said");
		expect(ownText(reply)).not.toContain("exactly");
		expect(quotations(reply)).toEqual(["I asked the treasurer for the receipts in October"]);
	});

	test.each([
		["by date", "reopen the bridge before the inspection since:2024-03-03", "bridge-wire"],
		["by outlet", 'will not reopen the bridge before the inspection outlet:"northern wire"', "bridge-wire"],
		["by date", "reopen the bridge before the inspection until:2024-03-02", "bridge-closed"],
	])("filtered %s gives the appearance that fits: %s", async (_how, line, articleId) => {
		expect((await ask(line)).data.quotations).toMatchObject([{ articleId }]);
	});
});

describe("altered", () => {
	test.each([
		["a word is another", "We will not reopen the bridge before the election is complete", "election"],
		["a word is missing", "We will reopen the bridge before the inspection is complete", ""],
	])("when %s: the record, and a comparison word by word", async (_what, words, removed) => {
		const reply = await ask(words);
		expect(reply).toMatchObject({ outcome: "answered", data: { verdict: "altered" } });
		expect(ownText(reply)).toContain("Not in these words.");
		expect(quotations(reply)).toEqual([REOPEN]);
		const diff = reply.blocks.find(({ kind }) => kind === "comparison");
		if (diff?.kind !== "comparison") throw new Error("Expected a comparison.");
		const texts = (change: string) =>
			diff.words.filter((word) => word.change === change).map(({ text }) => text);
		expect(texts("removed").join(" ")).toBe(removed);
		expect(texts("added").join(" ")).toContain(removed === "" ? "not" : "inspection");
	});

	test("when the words are cut so that a not is lost", async () => {
		const reply = await ask("reopen the bridge before the inspection is complete");
		expect(reply.data.verdict).toBe("altered");
		expect(ownText(reply)).toContain("cut so that their meaning changes");
		expect(quotations(reply)).toEqual([REOPEN]);
	});
});

describe("other-speaker", () => {
	test("says so, names who did say it, and puts the asker's name as the asker's", async () => {
		const reply = await ask("will not reopen the bridge before the inspection speaker:Vreeland");
		expect(reply).toMatchObject({ outcome: "answered", data: { verdict: "other-speaker" } });
		expect(ownText(reply)).toContain("not as those of Vreeland");
		expect(speakers(reply)).toEqual(["Ruth Alder"]);
		expect(reply.blocks[0]).toMatchObject({ runs: expect.arrayContaining([{ asked: "Vreeland" }]) });
	});

	test("also when the speaker is only of the same surname", async () => {
		const reply = await ask('will not reopen the bridge before the inspection speaker:"Simon Alder"');
		expect(reply.data.verdict).toBe("other-speaker");
	});
});

describe("closest", () => {
	test("shows statements on the subject, not as the words asked for, and what was searched", async () => {
		const reply = await ask("ships pay fines when they pass the buoys in fog");
		expect(reply).toMatchObject({ outcome: "abstained", data: { verdict: "closest" } });
		expect(ownText(reply)).toContain("Nobody in the archive is on record with these words");
		expect(ownText(reply)).toContain("which are not those words");
		expect(quotations(reply)[0]).toBe("Masters who pass the buoys without a pilot will be fined");
		expect(ownText(reply)).toContain("Searched: 7 articles");
	});
});

describe("nobody", () => {
	test("is bounded: what was searched, how far it reaches, how fresh it is", async () => {
		const reply = await ask("colourless green ideas sleep furiously");
		expect(reply).toMatchObject({ outcome: "abstained", data: { verdict: "nobody", quotations: [] } });
		expect(quotations(reply)).toEqual([]);
		expect(ownText(reply)).toMatch(
			/Searched: 7 articles with \d+ statements from 3 outlets, dated 2024-03-02 to 2025-02-03 and 1 undated; newest added/,
		);
	});

	test("says when nobody of that name is quoted at all", async () => {
		const reply = await ask("colourless green ideas sleep furiously speaker:Chomsky");
		expect(ownText(reply)).toContain("Nor is anybody called Chomsky quoted in it.");
	});

	test("says when the filters leave nothing to search", async () => {
		const reply = await ask("reopen the bridge since:2030");
		expect(reply.outcome).toBe("abstained");
		expect(ownText(reply)).toContain("nothing was searched");
	});
});

describe("words that nobody could have said", () => {
	test.each(["a", "the of and", "'; DROP TABLE articles; --", 'said:"x" AND OR NOT *'])(
		"%s",
		async (words) => {
			expect(["answered", "abstained"]).toContain((await ask(words)).outcome);
		},
	);

	test.each(["???", "🌉🌉", "%_%"])("%s are no words: they are asked for", async (marks) => {
		const reply = await ask(marks);
		expect(reply.outcome).toBe("refused");
		expect(ownText(reply)).toContain("needs words");
	});
});

describe("a statement that outlets give in other words", () => {
	test("is one entry: the earliest first, the same words listed, the variants shown beside it", async () => {
		const archive = await TestArchive.open();
		const said = (words: string) =>
			`The pilot spoke on the quay. “${words},” said Tomas Vreeland. Nobody replied.`;
		const outlets = [
			["Elm Courier", "2024-03-02", "Every day without the bridge costs the port a ship"],
			["Northern Wire", "2024-03-03", "Every day without the bridge costs the port a ship"],
			["Harbour Post", "2024-03-04", "Every day without the bridge costs the port a ship and a crew"],
		] as const;
		const { refused } = await archive.add(
			outlets.map(([outlet, publishedOn, words]) => ({
				id: outlet.replace(" ", "-"),
				outlet,
				publishedOn,
				text: said(words),
			})),
		);
		expect(refused).toEqual([]);
		const bot = await botOver(archive.archive);
		const { reply } = await bot.ask("/who-said every day without the bridge costs the port a ship");
		expect(quotations(reply)).toEqual([
			"Every day without the bridge costs the port a ship",
			"Every day without the bridge costs the port a ship and a crew",
		]);
		expect(ownText(reply)).toMatch(
			/same words are also in: Northern Wire, 2024-03-03\.\nElsewhere the statement reads:/,
		);
	});
});

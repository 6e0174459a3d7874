import { beforeAll, describe, expect, test } from "@jest/globals";
import { usage } from "../../src/chat/options.ts";
import { TestArchive } from "../archive/test-archive.ts";
import { type Bot, botOver, ownText } from "../chat/bot.ts";
import { harbourBot } from "./harbour.ts";

let bot: Bot;
beforeAll(async () => {
	bot = await harbourBot();
});

const ask = async (line: string) => (await bot.ask(line)).reply;

describe("/timeline", () => {
	test("gives the dated articles on a topic, oldest first, each with a passage of its own", async () => {
		const reply = await ask("/timeline harbour bridge");
		const ids = reply.data.spans?.map(({ articleId }) => articleId);
		expect(ids).toEqual([...new Set(ids)]);
		expect(ids).toEqual(expect.arrayContaining(["bridge-closed", "bridge-wire"]));
		expect(ids).not.toContain("undated-notice");
		const dates = reply.blocks.flatMap((block) => ("citation" in block ? [block.citation.publishedOn] : []));
		expect(dates).toEqual(dates.toSorted());
		expect(reply.blocks.filter(({ kind }) => kind === "excerpt")).toHaveLength(ids?.length ?? -1);
	});

	test.each([
		["since", "/timeline harbour bridge since:2025-02-02", ["cost-corrected"]],
		["until", "/timeline harbour bridge until:2024-03-02", ["bridge-closed"]],
	])("filters by %s", async (_how, line, ids) => {
		expect((await ask(line)).data.spans?.map(({ articleId }) => articleId)).toEqual(ids);
	});

	test.each([
		["/timeline zeppelins", /No dated article in the archive is about .*Searched/s],
		[
			"/timeline harbour since:2030",
			/No dated article in the archive within those filters.*nothing was searched/s,
		],
		["/timeline Masters buoys fined", /No dated article in the archive is about .*Searched/s],
	])("%s has nothing dated to show and says what was searched", async (line, expected) => {
		const reply = await ask(line);
		expect(reply.outcome).toBe("abstained");
		expect(ownText(reply)).toMatch(expected);
	});
});

describe("/sources", () => {
	test("counts articles, statements and dates of each outlet", async () => {
		const text = ownText(await ask("/sources"));
		expect(text).toMatch(
			/Elm Courier: 4 articles, \d+ statements, dated 2024-03-02 to 2025-02-03; newest added/,
		);
		expect(text).toMatch(/Northern Wire: 2 articles, \d+ statements, dated 2024-03-05 to 2025-01-20/);
		expect(text).toMatch(/Harbour Office: 1 article, 1 statement, undated/);
		expect(text).toContain("Searched: 7 articles");
	});
});

describe("/sources of several outlets on one site", () => {
	test("says which are one publisher", async () => {
		const archive = await TestArchive.open();
		const text = "The council met for three hours.";
		await archive.add([
			{ id: "a", outlet: "The Gazette", url: "https://www.gazette.example/a", text },
			{ id: "b", outlet: "Gazette Extra", url: "https://extra.gazette.example/b", text: `${text} Twice.` },
			{ id: "c", outlet: "The Courier", url: "https://courier.example/c", text: `${text} Thrice.` },
		]);
		const said = ownText((await (await botOver(archive.archive)).ask("/sources")).reply);
		expect(said).toMatch(/They belong to 2 independent publishers\. On one site stand: .*Gazette.*\./);
		expect(said).not.toMatch(/stand:[^.]*Courier/);
		expect(ownText(await ask("/sources"))).not.toContain("independent publisher");
	});
});

describe("/help", () => {
	test("lists every command that is offered, with its usage and what it gives", async () => {
		const text = ownText(await ask("/help"));
		for (const { name, options, description, access } of bot.registry.listed) {
			const line = `${usage(name, options)}: ${description}`;
			const shown = access === "everyone" ? text : ownText(await ask(`/help ${name.split(" ")[0]}`));
			expect(shown).toContain(line);
		}
		expect(text).not.toContain("show-context");
	});

	test.each(["who-said", "/who-said", "who said", "WHO-SAID"])("explains %s", async (name) => {
		const reply = await ask(`/help ${name}`);
		expect(ownText(reply)).toContain("/who-said <words> [speaker:…]");
		expect(ownText(reply)).toContain("For example:");
		expect(reply.audience).toBe("caller");
	});

	test.each(["nonsense", "show-context", "__proto__"])("refuses %s", async (name) => {
		const reply = await ask(`/help ${name}`);
		expect(reply.outcome).toBe("refused");
		expect(ownText(reply)).toContain("There is no command");
	});

	test("every example that it gives is understood and answered without a refusal of its form", async () => {
		for (const { examples } of bot.registry.listed.filter(
			({ access, name }) => access === "everyone" && name !== "get-a-human",
		)) {
			for (const example of examples)
				expect((await ask(`/${example}`)).outcome).toMatch(/answered|abstained/);
		}
	});
});

test("/privacy says what is stored, for how long, and how to delete it", async () => {
	const reply = await ask("/privacy");
	expect(reply).toMatchObject({ outcome: "answered", audience: "caller" });
	for (const word of [/Articles/, /hour/, /log/i, /To delete/]) expect(ownText(reply)).toMatch(word);
});

describe("/show-context", () => {
	test("gives the paragraph with the one before and the one after", async () => {
		const said = await ask("/who-said costs the port a ship");
		const { reply } = await bot.press(said, "Show in context");
		const [excerpt] = reply.blocks.filter(({ kind }) => kind === "excerpt");
		if (excerpt?.kind !== "excerpt") throw new Error("Expected an excerpt.");
		expect(excerpt.words.split("\n\n")).toEqual([
			expect.stringMatching(/^Alder said/),
			expect.stringMatching(/^“Every day/),
			"The bridge was built in 1931.",
		]);
	});

	test.each([
		["of another version", "bridge-closed version:2 start:0 end:5"],
		["of an unknown article", "nowhere version:1 start:0 end:5"],
		["beyond the text", "bridge-closed version:1 start:0 end:999999"],
		["before the text", "bridge-closed version:1 start:-5 end:5"],
		["of nothing", "bridge-closed version:1 start:5 end:5"],
		["of no number", "bridge-closed version:one start:x end:y"],
		["of no place", "bridge-closed version:1 start:NaN end:Infinity"],
	])("refuses a place %s", async (_which, line) => {
		expect((await ask(`/show-context ${line}`)).outcome).toBe("refused");
	});
});

describe("a standing question over an archive that does not touch it", () => {
	test("abstains, with what was searched", async () => {
		const reply = await ask("/can-california-secede");
		expect(reply.outcome).toBe("abstained");
		expect(ownText(reply)).toContain("Searched: 7 articles");
	});
});

import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Reply } from "../../src/chat/reply.ts";
import { type Bot, ownText, paraphrases, quotations, speakers } from "../chat/bot.ts";
import { harbourBot } from "./harbour.ts";

let bot: Bot;
beforeAll(async () => {
	bot = await harbourBot();
});

const ask = async (line: string) => (await bot.ask(`/on-record ${line}`)).reply;
const statements = (reply: Reply) => reply.data.quotations ?? [];

describe("a person is found", () => {
	test.each([
		["by surname", "Vreeland", "Tomas Vreeland"],
		["by full name", "Tomas Vreeland", "Tomas Vreeland"],
		["in quotation marks", '"Tomas Vreeland"', "Tomas Vreeland"],
		["whatever the case", "VREELAND", "Tomas Vreeland"],
		["by a role", "harbour pilot", "Tomas Vreeland"],
		["by a word of a role", "auditor", "Vera Lindqvist"],
		["by full name, where others have the surname", "Simon Alder", "Simon Alder"],
		["by a role, where others have the surname", "mayor", "Ruth Alder"],
	])("%s: %s", async (_how, asked, name) => {
		const reply = await ask(asked);
		expect(reply.outcome).toBe("answered");
		expect(new Set(speakers(reply))).toEqual(new Set([name]));
	});
});

describe("what is shown", () => {
	test("is newest first, under the headline of each article", async () => {
		const reply = await ask("Ruth Alder");
		expect(statements(reply).map(({ articleId }) => articleId)).toEqual(
			statements(reply)
				.map(({ articleId }) => articleId)
				.toSorted((a, b) => (a === "bridge-wire" ? -1 : b === "bridge-wire" ? 1 : 0)),
		);
		expect(statements(reply)[0]?.articleId).toBe("bridge-wire");
		const text = ownText(reply);
		const heads = [
			"2024-03-05  Mayor of Port Elm rules out",
			"2024-03-02  Port Elm closes the harbour bridge",
		];
		expect(heads.map((head) => text.split(head).length)).toEqual([2, 2]);
		expect(text.indexOf(heads[0] as string)).toBeLessThan(text.indexOf(heads[1] as string));
	});

	test("holds reported statements as the outlet's paraphrase", async () => {
		const reply = await ask("Ruth Alder");
		expect(paraphrases(reply).join("\n")).toContain("Alder said the repair would cost 40 million crowns.");
		expect(quotations(reply).join("\n")).not.toContain("40 million");
	});

	test("of an undated article says so", async () => {
		const reply = await ask("Solheim");
		expect(ownText(reply)).toContain("Undated  Notice to mariners");
		expect(reply.blocks).toContainEqual(
			expect.objectContaining({ citation: expect.objectContaining({ publishedOn: null, link: null }) }),
		);
	});

	test("can be seen in its context", async () => {
		const reply = await ask("Vreeland");
		const context = await bot.press(reply, "Context of 1");
		expect(JSON.stringify(context.reply.blocks)).toContain("She called the delay");
		expect(context.reply.audience).toBe("caller");
	});
});

describe("two people of one surname", () => {
	test("are asked about, privately, never guessed", async () => {
		const reply = await ask("Alder");
		expect(reply).toMatchObject({ outcome: "refused", audience: "caller" });
		expect(ownText(reply)).toContain("Which one is meant?");
		expect(reply.actions.map(({ label }) => label)).toEqual(["Ruth Alder", "Simon Alder"]);
		expect(quotations(reply)).toEqual([]);
	});

	test("each is a button that answers, with the other options kept", async () => {
		const reply = await ask("Alder about:bridge since:2024-04");
		const { reply: answer } = await bot.press(reply, "Simon Alder");
		expect(quotations(answer)).toEqual(["My crew has not had a free Sunday since the bridge was shut"]);
		expect((await bot.press(reply, "Ruth Alder")).reply.outcome).toBe("abstained");
	});
});

describe("many statements", () => {
	test("come in pages of five, each once, until there are no more", async () => {
		const seen: string[] = [];
		let reply = await ask("Lindqvist");
		const total = Number(/1–5 of (\d+)/.exec(ownText(reply))?.[1]);
		expect(total).toBeGreaterThanOrEqual(7);
		for (;;) {
			seen.push(...statements(reply).map(({ start, end }) => `${start}-${end}`));
			if (!reply.actions.some(({ label }) => label === "More")) break;
			reply = (await bot.press(reply, "More")).reply;
		}
		expect(seen).toHaveLength(total);
		expect(new Set(seen).size).toBe(total);
	});

	test.each([
		["0", "answered"],
		["-1", "answered"],
		["two", "answered"],
		["99", "abstained"],
	])("page:%s is %s", async (page, outcome) => {
		expect((await ask(`Lindqvist page:${page}`)).outcome).toBe(outcome);
	});
});

describe("about", () => {
	test("keeps what is about it", async () => {
		expect(quotations(await ask("Lindqvist about:invoice"))).toEqual([
			"No invoice was checked before it was paid",
		]);
	});

	test("that nothing fits says that the person is there, and what was searched", async () => {
		const reply = await ask("Lindqvist about:zeppelins");
		expect(reply.outcome).toBe("abstained");
		expect(ownText(reply)).toMatch(
			/Vera Lindqvist is in the archive, with \d+ statements, but none about zeppelins/,
		);
		expect(ownText(reply)).toContain("Searched: 7 articles");
	});
});

test("nobody of that name is told so, within what was searched", async () => {
	const reply = await ask("Nobody Atall");
	expect(reply.outcome).toBe("abstained");
	expect(ownText(reply)).toContain("Nobody called Nobody Atall is quoted in the archive.");
	expect(ownText(reply)).toContain("Searched: 7 articles");
});

test("dates filter", async () => {
	expect(
		statements(await ask("Ruth Alder until:2024-03-02")).map(({ articleId }) => articleId),
	).not.toContain("bridge-wire");
	expect((await ask("Solheim since:1900")).outcome).toBe("abstained");
});

test("quotation marks around a name are the asker's and not the name's", async () => {
	const reply = await ask('"Nobody Atall"');
	expect(reply.blocks[0]).toMatchObject({ runs: expect.arrayContaining([{ asked: "Nobody Atall" }]) });
});

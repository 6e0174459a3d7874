import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Reply } from "../../src/chat/reply.ts";
import { type Bot, ownText, quotations } from "../chat/bot.ts";
import { harbourBot } from "./harbour.ts";

let bot: Bot;
beforeAll(async () => {
	bot = await harbourBot();
});

const ask = async (line: string) => (await bot.ask(`/ask ${line}`)).reply;
const cited = (reply: Reply) => reply.data.spans?.map(({ articleId }) => articleId) ?? [];
const words = (reply: Reply) =>
	reply.blocks.flatMap((block) => ("citation" in block && "words" in block ? [block.words] : [])).join("\n");

describe("an answer", () => {
	test.each([
		["When was the bridge built?", "bridge-closed", "The bridge was built in 1931."],
		["How much will the repair cost?", "bridge-closed", "40 million crowns"],
		[
			"How many ferries cross the harbour every hour?",
			"ferry-captain",
			"Six ferries now cross the harbour every hour.",
		],
	])("%s is the archive's own sentence, cited", async (question, articleId, sentence) => {
		const reply = await ask(question);
		expect(reply).toMatchObject({ outcome: "answered", audience: "channel" });
		expect(words(reply)).toContain(sentence);
		expect(cited(reply)[0]).toBe(articleId);
	});

	test("shows a quotation with its speaker where that is what answers", async () => {
		const reply = await ask("What did Vreeland say about the bridge?");
		expect(quotations(reply)).toEqual(["Every day without the bridge costs the port a ship"]);
		expect(reply.data.quotations).toMatchObject([{ speaker: "Tomas Vreeland", named: true }]);
	});

	test("never shows a corrected figure without its correction", async () => {
		const reply = await ask("How high will the toll be for a car?");
		expect(words(reply)).toContain("9 crowns");
		expect(cited(reply)).toContain("cost-corrected");
		expect(ownText(reply)).toContain("A correction of What the bridge repair will cost (2025-02-01)");
	});

	test("of the old article alone says that it has been corrected or is not given", async () => {
		const reply = await ask("How high will the toll be for a car? until:2025-02-01");
		expect(cited(reply)).not.toContain("cost-corrected");
	});

	test("has each cited passage in its context at hand", async () => {
		const reply = await ask("When was the bridge built?");
		const [action] = reply.actions;
		const context = await bot.press(reply, action?.label ?? "");
		expect(words(context.reply)).toContain("Every day without the bridge");
	});
});

describe("what the archive does not say", () => {
	test.each([
		"Who is the prime minister of Norway?",
		"What is the capital of Peru?",
		"",
		"???",
		"When was the bridge built? since:2030",
		'When was the bridge built? outlet:"Harbour Office"',
	])("%s is not answered", async (line) => {
		const reply = await ask(line);
		expect(reply.outcome).not.toBe("answered");
		expect(reply.data.spans ?? []).toEqual([]);
	});

	test("is said, with what was searched", async () => {
		const reply = await ask("Who is the prime minister of Norway?");
		expect(reply.outcome).toBe("abstained");
		expect(ownText(reply)).toMatch(/The archive does not say\..*Searched: 7 articles/s);
	});
});

test("filters narrow what answers", async () => {
	expect(cited(await ask("How high will the toll be for a car? since:2025-02-02"))).toEqual([
		"cost-corrected",
	]);
	expect((await ask("How high will the toll be for a car? outlet:Nowhere")).outcome).toBe("abstained");
});

describe("days that the question names", () => {
	test.each([
		[
			"How high was the toll for a car as of 2025-02-01?",
			"Looked at articles until 2025-02-01.",
			["cost-wrong"],
		],
		[
			"How high did the toll for a car become yesterday?",
			"Looked at articles from 2025-02-03 on.",
			["cost-corrected"],
		],
		["When was the bridge built, in reports of March 2024?", null, ["bridge-closed"]],
		[
			"When was the bridge built, in articles from March 2024?",
			"Looked at articles from 2024-03-01 to 2024-03-31.",
			["bridge-closed"],
		],
		[
			"What was built in 1931?",
			"Looked at articles from 1931-01-01 to 1931-12-31, and at all others, which tell more.",
			["bridge-closed"],
		],
	])("%s", async (question, looked, articles) => {
		const reply = await ask(question);
		if (looked !== null) expect(ownText(reply).split("\n")[0]).toBe(looked);
		expect(cited(reply)).toEqual(articles);
	});

	test("of which no article is, and no other can tell, are not answered from other days", async () => {
		const reply = await ask("How many ferries cross the harbour every hour, in articles since 2025?");
		expect(reply.outcome).toBe("abstained");
		expect(ownText(reply)).toContain("Looked at articles from 2025-01-01 on.");
		expect(ownText(reply)).toMatch(/Searched: 3 articles/);
	});

	test("give way to those given as options", async () => {
		const reply = await ask(
			"How high did the toll for a car become yesterday? since:2025-02-01 until:2025-02-01",
		);
		expect(ownText(reply)).toMatch(/Searched: 1 article /);
		expect(ownText(reply)).not.toContain("Looked at");
	});

	test("reckoned from today are reckoned anew each time", async () => {
		expect((await ask("How high did the toll for a car become yesterday?")).fleeting).toBe(true);
		expect((await ask("How high was the toll for a car as of 2025-02-01?")).fleeting).toBeUndefined();
	});
});

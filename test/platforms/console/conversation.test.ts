import { describe, expect, test } from "@jest/globals";
import type { Archive } from "../../../src/archive/archive.ts";
import { defineCommand } from "../../../src/chat/command.ts";
import { Registry } from "../../../src/chat/registry.ts";
import type { Action, Reply } from "../../../src/chat/reply.ts";
import { Conversation } from "../../../src/platforms/console/conversation.ts";
import { dispatcherOf, ownText } from "../../chat/bot.ts";

const still = { version: async () => 1, seenBy: () => still } as unknown as Archive;

/** `/pages n` offers page n + 1 and the first page again; `/end` offers nothing. */
const pages = defineCommand({
	name: "pages",
	description: "A page with buttons",
	examples: ["pages 1"],
	options: { page: { kind: "words", description: "Which", main: true } },
	cacheFor: 0,
	run: async ({ options }) => {
		const page = Number(options.page ?? 1);
		return reply(`Page ${page}`, [button("More", `${page + 1}`), button("Back", "1")]);
	},
});
const end = defineCommand({
	...pages,
	name: "end",
	examples: ["end"],
	options: {},
	run: async () => reply("The end", []),
});
const ask = defineCommand({
	...pages,
	name: "ask",
	examples: ["ask"],
	run: async ({ options }) => reply(`Asked ${options.page}`, []),
});

function button(label: string, page: string): Action {
	return { label, command: "pages", options: { page } };
}

function reply(words: string, actions: readonly Action[]): Reply {
	return {
		outcome: "answered",
		blocks: [{ kind: "text", runs: [words] }],
		actions,
		audience: "channel",
		data: {},
	};
}

/** What a fresh conversation answers to these lines, one by one. */
async function said(...lines: readonly string[]): Promise<string[]> {
	const registry = new Registry([pages, end, ask]);
	const conversation = new Conversation(registry, await dispatcherOf({ archive: still, registry }));
	const answers: string[] = [];
	for (const line of lines) answers.push(ownText((await conversation.say(line)).reply));
	return answers;
}

describe("a bare number presses that button of the reply before", () => {
	test.each([
		[
			["/pages", "1"],
			["Page 1", "Page 2"],
		],
		[
			["/pages", "1", "1", "2"],
			["Page 1", "Page 2", "Page 3", "Page 1"],
		],
		[
			["/pages", " 1 "],
			["Page 1", "Page 2"],
		],
		[
			["/pages", "/pages 5", "1"],
			["Page 1", "Page 5", "Page 6"],
		],
	])("%j", async (lines, answers) => {
		expect(await said(...lines)).toEqual(answers);
	});
});

describe("a number that no button has is told so, and asked of nobody", () => {
	test.each([
		["before any reply", ["1"], "offers nothing"],
		["after a reply without buttons", ["/pages", "/end", "1"], "offers nothing"],
		["that is too high", ["/pages", "3"], "choices 1 to 2"],
		["that is nought", ["/pages", "0"], "choices 1 to 2"],
	])("%s", async (_when, lines, expected) => {
		expect((await said(...lines)).at(-1)).toContain(expected);
	});

	test("and the buttons stay", async () => {
		expect((await said("/pages", "9", "1")).at(-1)).toBe("Page 2");
	});
});

test("a longer number is a question", async () => {
	expect(await said("/pages", "1868")).toEqual(["Page 1", "Asked 1868"]);
});

describe("a slash before no command's name", () => {
	test("is told the nearest name", async () => {
		expect(await said("/page 1")).toEqual([
			"There is no command /page. Did you mean /pages? /help lists them all.",
		]);
	});

	test("is told where all are listed when none is near", async () => {
		expect(await said("/weather")).toEqual(["There is no command /weather. /help lists them all."]);
	});
});

test("a line refers to what was asked before it, by a standing question too", async () => {
	const secede = defineCommand({
		...end,
		name: "can-it-secede",
		examples: ["can-it-secede"],
		run: async () => ({ ...reply("No", []), data: { about: "Can it secede?" } }),
	});
	const question = defineCommand({
		...ask,
		options: { question: { kind: "words", description: "What", main: true } },
		run: async ({ options }) => reply(`Asked ${options.question}`, []),
	});
	const registry = new Registry([secede, question]);
	const conversation = new Conversation(registry, await dispatcherOf({ archive: still, registry }));
	await conversation.say("/can-it-secede");
	expect(ownText((await conversation.say("and what about Texas?")).reply)).toBe("Asked Can it secede Texas");
	expect(ownText((await conversation.say("/ask what about Texas?")).reply)).toBe("Asked what about Texas?");
});

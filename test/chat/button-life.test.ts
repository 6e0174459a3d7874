import { expect, test } from "@jest/globals";
import { buttonLife } from "../../src/chat/button-life.ts";
import { loadCommands } from "../../src/chat/registry.ts";
import { COMMANDS } from "./bot.ts";

const HOUR = 3_600_000;
const registry = await loadCommands(COMMANDS);

test.each([
	["sharing repeats the question", "can-california-secede", {}, true, "an hour"],
	[
		"the next page repeats whom was asked about",
		"on-record",
		{ person: "Lindqvist", page: "2" },
		false,
		"an hour",
	],
	["a question", "ask", { question: "why" }, false, "an hour"],
	["sharing the verdict on a message repeats it", "check-quotes", { message: "he said" }, true, "an hour"],
	["a standing question is the bot's own", "can-california-secede", {}, false, "long"],
	[
		"context is found by the article",
		"show-context",
		{ article: "a", version: "1", start: "0", end: "9" },
		false,
		"long",
	],
	[
		"feedback is by the answer's name",
		"feedback",
		{ answer: "x", of: "ask", mark: "helpful" },
		false,
		"long",
	],
	["a case is decided much later", "moderation-decide", { number: "1", act: "warn" }, false, "long"],
	["an appeal comes much later", "appeal", { of: "discord:1", number: "1" }, false, "long"],
	["settings are an admin's", "settings change", { answering: "threads", contact: "nobody" }, false, "long"],
	["a human can be asked for at any time", "get-a-human", {}, false, "long"],
] as const)("%s", (_why, command, options, share, expected) => {
	const action = { label: "x", command, options, ...(share && { share }) };
	expect(registry.get(command)).toBeDefined();
	expect(buttonLife(action, registry)).toBe(expected === "an hour" ? HOUR : 90 * 24 * HOUR);
});

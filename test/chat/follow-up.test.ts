import { describe, expect, test } from "@jest/globals";
import { type Asked, askedOf, followUp, isForBot } from "../../src/chat/follow-up.ts";
import { loadCommands } from "../../src/chat/registry.ts";
import { COMMANDS } from "./bot.ts";

const registry = await loadCommands(COMMANDS);
const BRIDGE: Asked = {
	command: "ask",
	topic: "Why did the harbour bridge close?",
	speakers: ["Tomas Vreeland", "Ada Moss"],
};

describe("a line that refers back is completed with what it refers to", () => {
	test.each([
		["and what did Mastagni say to that?", "on-record", { person: "Mastagni", about: BRIDGE.topic }],
		["What did the mayor say about it?", "on-record", { person: "the mayor", about: BRIDGE.topic }],
		["And how did Ada Moss respond?", "on-record", { person: "Ada Moss", about: BRIDGE.topic }],
		["what else did he say?", "on-record", { person: "Tomas Vreeland" }],
		["and what did she say about ferries?", "on-record", { person: "Tomas Vreeland", about: "ferries" }],
		["why?", "ask", { question: "why did the harbour bridge close?" }],
		["when was that?", "ask", { question: "when did the harbour bridge close?" }],
		["who said that?", "who-said", { words: BRIDGE.topic }],
		["what about the tunnel?", "ask", { question: "did the harbour bridge close the tunnel" }],
		["is that still true?", "ask", { question: `is that still true: ${BRIDGE.topic}` }],
	])("%s", (line, command, options) => {
		expect(followUp(line, BRIDGE, registry)).toEqual({ ok: true, command, options });
	});
});

test.each([
	["what about Tarrow?", "Can Sallow sell its ferries?", "Can Tarrow sell its ferries?"],
	["and how about Ada Moss?", "Where was Tomas Vreeland born?", "Where was Ada Moss born?"],
	["what about the fare?", "Can Sallow sell its ferries?", "Can Sallow sell its ferries the fare"],
	["what about Tarrow?", "Ferries late again", "Ferries late again Tarrow"],
])("%s, after “%s”, asks “%s”", (line, topic, question) => {
	const before = { command: "ask", topic, speakers: [] };
	expect(followUp(line, before, registry)).toEqual({ ok: true, command: "ask", options: { question } });
});

describe("a line that stands by itself is what it says", () => {
	test.each([
		["Who closed the ferry?", "ask", { question: "Who closed the ferry?" }],
		["What did Ada Moss say about ferries?", "ask", { question: "What did Ada Moss say about ferries?" }],
		["/who-said the ship is late", "who-said", { words: "the ship is late" }],
	])("%s", (line, command, options) => {
		expect(followUp(line, BRIDGE, registry)).toEqual({ ok: true, command, options });
		expect(followUp(line, null, registry)).toEqual({ ok: true, command, options });
	});

	test("and without anything before it, nothing is referred to", () => {
		expect(followUp("why?", null, registry)).toEqual({
			ok: true,
			command: "ask",
			options: { question: "why?" },
		});
	});
});

describe("what is for the bot", () => {
	const said = {
		text: "and what did Moss say to that?",
		repliesTo: null,
		mentionsOthers: false,
		inThread: true,
	};
	test.each([
		["a follow-up in its thread", said, "threads", true, true],
		["the same where only mentions are answered", said, "mentions", true, false],
		["the same in a thread where it was never asked", said, "threads", false, false],
		["what is said to somebody else", { ...said, mentionsOthers: true }, "questions", true, false],
		["an answer to somebody else's message", { ...said, repliesTo: "other" }, "questions", true, false],
		["an answer to the bot's own message", { ...said, repliesTo: "bot" }, "threads", true, true],
		["no question", { ...said, text: "thanks, that settles it." }, "threads", true, false],
		[
			"a question in the channel",
			{ ...said, text: "Who closed the bridge?", inThread: false },
			"questions",
			false,
			true,
		],
		[
			"the same where only threads are answered",
			{ ...said, text: "Who closed the bridge?", inThread: false },
			"threads",
			true,
			false,
		],
		[
			"an exclamation in the channel",
			{ ...said, text: "what?!", inThread: false },
			"questions",
			false,
			false,
		],
		["another bot's command", { ...said, text: "!play what is love?" }, "questions", true, false],
		["a wall of text", { ...said, text: `${"so ".repeat(300)}?` }, "questions", true, false],
	] as const)("%s", (_what, message, answering, asked, expected) => {
		expect(isForBot(message, answering, asked)).toBe(expected);
	});
});

test("what an answer leaves behind is its topic and its speakers, most prominent first", () => {
	const quotation = (speaker: string | null) => ({
		kind: "quotation" as const,
		words: "x",
		asked: [],
		attribution: { speaker, role: null, candidates: [] },
		citation: {
			articleId: "a",
			version: 1,
			span: { start: 0, end: 1 },
			outlet: "o",
			headline: "h",
			publishedOn: null,
			link: null,
		},
	});
	const blocks = [quotation("Ada Moss"), quotation(null), quotation("Tomas Vreeland"), quotation("Ada Moss")];
	const reply = { outcome: "answered", blocks, actions: [], audience: "channel", data: {} } as const;
	expect(askedOf({ command: "who-said", options: { words: "late again" } }, reply)).toEqual({
		command: "who-said",
		topic: "late again",
		speakers: ["Ada Moss", "Tomas Vreeland"],
	});
});

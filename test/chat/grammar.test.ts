import { describe, expect, test } from "@jest/globals";
import { LEFT_OVER, parseLine } from "../../src/chat/grammar.ts";
import { loadCommands } from "../../src/chat/registry.ts";
import { COMMANDS } from "./bot.ts";

const registry = await loadCommands(COMMANDS);

type Understood = readonly [line: string, command: string, options: Record<string, string>];

const understood = (name: string, cases: readonly Understood[]) =>
	describe(name, () => {
		test.each(cases)("%s", (line, command, options) => {
			expect(parseLine(line, registry)).toEqual({ ok: true, command, options });
		});
	});

understood("the first words name the command", [
	["/who-said a massive wave", "who-said", { words: "a massive wave" }],
	["who-said a massive wave", "who-said", { words: "a massive wave" }],
	["who said a massive wave", "who-said", { words: "a massive wave" }],
	["/who said a massive wave", "who-said", { words: "a massive wave" }],
	["Who  Said\ta massive wave", "who-said", { words: "a massive wave" }],
	["  /WHO-SAID a massive wave  ", "who-said", { words: "a massive wave" }],
	["who-said: a massive wave", "who-said", { words: "a massive wave" }],
	["can california secede?", "can-california-secede", {}],
	["Can California secede", "can-california-secede", {}],
	["/can-california-be-divided since:2018", "can-california-be-divided", { since: "2018" }],
	["/timeline scotland", "timeline", { topic: "scotland" }],
	["ask how many states", "ask", { question: "how many states" }],
	["/privacy", "privacy", {}],
	["/who-said", "who-said", {}],
	["/can-california-secede by 2030", "can-california-secede", { [LEFT_OVER]: "by 2030" }],
	["can california secede by 2030?", "ask", { question: "can california secede by 2030?" }],
	["/who-said a wave speaker: Slater", "who-said", { words: "a wave", speaker: "Slater" }],
	['/who-said a wave speaker: "Theo Slater"', "who-said", { words: "a wave", speaker: "Theo Slater" }],
]);

understood("what names no command is a question", [
	["how many states must ratify?", "ask", { question: "how many states must ratify?" }],
	["who saidwhat", "ask", { question: "who saidwhat" }],
	["whose-said x", "ask", { question: "whose-said x" }],
	["", "ask", {}],
	["   \t ", "ask", {}],
]);

understood("a name of one word stands alone or has a slash, since many a question begins with it", [
	["help", "help", {}],
	["help?", "help", {}],
	["/help who-said", "help", { command: "who-said" }],
	["help me understand Article V", "ask", { question: "help me understand Article V" }],
	["sources say he lied", "ask", { question: "sources say he lied" }],
	["privacy in the archive", "ask", { question: "privacy in the archive" }],
]);

understood("options are name:value", [
	["/ask rallies since:2016 until:2017", "ask", { question: "rallies", since: "2016", until: "2017" }],
	["/ask since:2016 rallies", "ask", { question: "rallies", since: "2016" }],
	["/ask the Since:2016 rallies", "ask", { question: "the rallies", since: "2016" }],
	[
		'/who-said a nullity speaker:"David Mastagni"',
		"who-said",
		{ words: "a nullity", speaker: "David Mastagni" },
	],
	[
		"/who-said a nullity speaker:“David Mastagni”",
		"who-said",
		{ words: "a nullity", speaker: "David Mastagni" },
	],
	[
		"/who-said a nullity speaker:„David Mastagni“",
		"who-said",
		{ words: "a nullity", speaker: "David Mastagni" },
	],
	[
		"/who-said a nullity speaker:«David Mastagni»",
		"who-said",
		{ words: "a nullity", speaker: "David Mastagni" },
	],
	[
		'/who-said speaker:"David Mastagni" a nullity',
		"who-said",
		{ words: "a nullity", speaker: "David Mastagni" },
	],
	["/who-said words:nullity", "who-said", { words: "nullity" }],
	['/who-said x speaker:"never closed', "who-said", { words: "x closed", speaker: '"never' }],
	["/ask x since:2016 since:2018", "ask", { question: "x", since: "2018" }],
]);

understood("a colon that belongs to no option is text", [
	["/ask what is https://example.org/a?b=c:d", "ask", { question: "what is https://example.org/a?b=c:d" }],
	["/ask what happened at 12:30", "ask", { question: "what happened at 12:30" }],
	["/ask Calexit: what is it", "ask", { question: "Calexit: what is it" }],
	["/ask : x", "ask", { question: ": x" }],
	["/ask __proto__:x constructor:y", "ask", { question: "__proto__:x constructor:y" }],
	["/who-said bystander:x", "who-said", { words: "bystander:x" }],
]);

understood("nothing inside quotation marks is an option", [
	['/who-said "no speaker:here at all"', "who-said", { words: '"no speaker:here at all"' }],
	["/who-said “since:2016 we said” since:2017", "who-said", { words: "“since:2016 we said”", since: "2017" }],
	["/who-said 'it's' speaker:Slater", "who-said", { words: "'it's'", speaker: "Slater" }],
]);

describe("a slash before no command's name", () => {
	test.each([
		["/who-sayd massive", "who-sayd", "who-said"],
		["/helo", "helo", "help"],
		["/TIMELIN scotland", "TIMELIN", "timeline"],
		["/weather", "weather", null],
		["/show-contxt", "show-contxt", null],
		["/", "", null],
	])("%s", (line, unknown, nearest) => {
		expect(parseLine(line, registry)).toEqual({ ok: false, unknown, nearest });
	});
});

test("a group's own name, or a wrong word after it, brings the group's commands", () => {
	const group = ["settings change", "settings show"];
	expect(parseLine("/settings", registry)).toEqual({ ok: false, unknown: "settings", nearest: null, group });
	expect(parseLine("/settings shwo", registry)).toEqual({
		ok: false,
		unknown: "settings shwo",
		nearest: "settings show",
		group,
	});
});

describe("a line of 100 kB", () => {
	const long = "x ".repeat(50_000).trim();

	test.each([
		["a question", long, "ask", { question: long }],
		[
			"a command's words",
			`/who-said ${long} speaker:Slater`,
			"who-said",
			{ words: `${long} speaker:Slater` },
		],
		[
			"a command without a main option, which refuses it",
			`/sources ${long}`,
			"sources",
			{ [LEFT_OVER]: long },
		],
	])("is one free text: %s", (_what, line, command, options) => {
		expect(parseLine(line, registry)).toEqual({ ok: true, command, options });
	});

	test("is no command's name", () => {
		const name = "x".repeat(100_000);
		expect(parseLine(`/${name}`, registry)).toEqual({ ok: false, unknown: name, nearest: null });
	});
});

import { describe, expect, test } from "@jest/globals";
import type { Block, Citation, Reply } from "../../src/chat/reply.ts";
import { renderReply as onConsole } from "../../src/platforms/console/render.ts";
import { renderReply as onDiscord } from "../../src/platforms/discord/render.ts";
import { renderReply as onSlack } from "../../src/platforms/slack/render.ts";

const citation = (name: string): Citation => ({
	articleId: name,
	version: 1,
	span: { start: 0, end: 9 },
	outlet: `Outlet ${name}`,
	headline: `Headline ${name}`,
	publishedOn: "2024-05-01",
	link: `https://news.example/${name}`,
});
const claim = (also: Citation | null): Block => ({
	kind: "claim",
	runs: ["Marlow calls it ", { quoted: "a wreck", citation: citation("one") }, " and wants it sold."],
	words: "The words behind it",
	citation: citation("one"),
	also,
});
const excerpt = (name: string): Block => ({
	kind: "excerpt",
	words: "An excerpt.",
	citation: citation(name),
});
const now = new Date("2024-06-01T00:00:00Z");

const PLATFORMS: readonly [string, (reply: Reply) => string][] = [
	["console", (reply) => onConsole(reply, { paint: (_style, text) => text, width: 200, now })],
	[
		"Discord",
		(reply) =>
			onDiscord(reply)
				.embeds.map(({ description }) => description)
				.join("\n"),
	],
	[
		"Slack",
		(reply) =>
			JSON.stringify(
				onSlack(reply, { now, typed: (code) => code, buttons: [], thread: null, sharedBy: null }).blocks,
			),
	],
];

describe.each(PLATFORMS)("a model's sentence on %s", (_name, render) => {
	const shown = (...blocks: readonly Block[]) =>
		render({ outcome: "answered", blocks, actions: [], audience: "channel", data: {} });

	test("what it quotes stands in quotation marks, and its sources follow it, each with its link", () => {
		const text = shown(claim(citation("two")));
		expect(text).toMatch(/Marlow calls it .*“a wreck”.* and wants it sold\./s);
		for (const name of ["one", "two"]) {
			expect(text).toContain(`Headline ${name}`);
			expect(text).toContain(`https://news.example/${name}`);
		}
		expect(text.indexOf("wants it sold")).toBeLessThan(text.indexOf("Headline one"));
		expect(text).not.toContain("The words behind it");
	});

	test.each([
		["its only source", false, "one", true],
		["the first of its two sources", true, "one", false],
		["the second of its two sources", true, "two", true],
	])("what follows from %s is cited as the same article, or in full", (_what, two, next, same) => {
		const text = shown(claim(two ? citation("two") : null), excerpt(next));
		expect(/same article/.test(text)).toBe(same);
	});
});

import { expect, test } from "@jest/globals";
import type { Citation } from "../../src/chat/reply.ts";
import { renderReply } from "../../src/platforms/console/render.ts";
import { sourceLine as discordLine } from "../../src/platforms/discord/source.ts";
import { sourceLine as slackLine } from "../../src/platforms/slack/citation.ts";

const citation: Citation = {
	articleId: "a",
	version: 1,
	span: { start: 0, end: 9 },
	outlet: "The Courier",
	headline: "Harbour opens",
	publishedOn: "2026-03-01",
	link: "https://courier.example/a",
};

/** The line that names the source, as plain words, on each platform. */
function lines(noted: Citation): string[] {
	const terminal = {
		width: 200,
		colour: false,
		paint: (_colour: string, words: string) => words,
		links: false,
	};
	const block = { kind: "excerpt" as const, words: "It opens.", citation: noted };
	const reply = {
		outcome: "answered" as const,
		blocks: [block],
		actions: [],
		audience: "channel" as const,
		data: {},
	};
	return [
		discordLine(noted, undefined),
		slackLine(noted)
			.map((inline) => ("text" in inline ? inline.text : ""))
			.join(""),
		renderReply(reply, terminal as never),
	];
}

test.each<[string, Partial<Citation>, string]>([
	["an article of which only headline and lead were read", { partial: true }, "(headline and lead only)"],
	["an agency's story", { alsoIn: "The Gazette" }, "(also in The Gazette)"],
	["both", { partial: true, alsoIn: "The Gazette" }, "(headline and lead only; also in The Gazette)"],
])("%s is marked as that on every platform", (_what, marks, note) => {
	for (const line of lines({ ...citation, ...marks })) {
		expect(line.replaceAll("\\", "")).toMatch(/Harbour opens/);
		expect(line.replaceAll("\\", "")).toContain(` ${note}`);
	}
});

test("a whole article of its own is not marked", () => {
	for (const line of lines(citation)) expect(line).not.toMatch(/also in|lead only/);
});

test("an outlet's name stays words", () => {
	const [discord] = lines({ ...citation, alsoIn: "[x](https://bad.example) <@1>" });
	expect(discord).not.toMatch(/(?<!\\)\[x\]\(|<@1>/);
});

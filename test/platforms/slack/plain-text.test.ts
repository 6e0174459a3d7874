import { describe, expect, test } from "@jest/globals";
import { plainText, textOfBlocks } from "../../../src/platforms/slack/plain-text.ts";

describe("what a person wrote", () => {
	test.each([
		["<@U1> who?", "who?"],
		["who, <@U1>, said <@U2>", "who, , said @U2"],
		["<@U2|ada> &amp; <#C1|general>", "@ada & #general"],
		["<https://a.example/x?a=b&amp;c|a.example>", "a.example"],
		["<https://a.example/x?a=b&amp;c>", "https://a.example/x?a=b&c"],
		["<!channel> <!subteam^S1|@team> <!date^1^{date}|today>", "@channel @team today"],
		["&lt;b&gt; &amp;lt; a < b", "<b> &lt; a < b"],
	])("%j is read as %j", (sent, seen) => {
		expect(plainText(sent, "U1")).toBe(seen);
	});

	test("is found in blocks of every kind", () => {
		const text = (value: string) => ({ type: "text", text: value });
		const blocks = [
			{
				type: "section",
				text: { type: "mrkdwn", text: "one &amp; <@U1|ada>" },
				fields: [{ type: "plain_text", text: "two &amp;" }],
			},
			{ type: "rich_text", elements: [{ type: "rich_text_quote", elements: [text("thr"), text("ee")] }] },
			{ type: "divider" },
			null,
			7,
		];
		expect(textOfBlocks(blocks)).toBe("one & @ada\ntwo &amp;\nthree");
		expect(textOfBlocks(undefined)).toBe("");
	});
});

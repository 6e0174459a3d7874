import { describe, expect, test } from "@jest/globals";
import type { Block, Citation, Reply } from "../../../src/chat/reply.ts";
import { renderReply } from "../../../src/platforms/discord/render.ts";

const citation: Citation = {
	articleId: "a",
	version: 1,
	span: { start: 0, end: 5 },
	outlet: "The Herald",
	headline: "Secession [again]",
	publishedOn: "2016-11-09",
	link: "https://news.example/a_(b)#:~:text=no%20provision",
};
const speaker = { speaker: "Ann Lee", role: "a senator", candidates: [] };
const nobody = { speaker: null, role: null, candidates: [] };
const SOURCE =
	"-# The Herald, 2016\\-11\\-09: [Secession \\[again\\]](https://news.example/a_%28b%29#:~:text=no%20provision)";

function render(...blocks: Block[]): string[] {
	const reply: Reply = { outcome: "answered", blocks, actions: [], audience: "channel", data: {} };
	return renderReply(reply).embeds.map(({ description }) => description ?? "");
}

const quotation = (more: Partial<Extract<Block, { kind: "quotation" }>> = {}): Block => ({
	kind: "quotation",
	words: "There is no provision",
	asked: [],
	attribution: speaker,
	citation,
	...more,
});

describe("a block shows", () => {
	test.each<[string, Block, string]>([
		[
			"a quotation with who said it and where, the asked part in bold",
			quotation({ asked: [{ start: 9, end: 21 }] }),
			`> “There is **no provision**”\n— **Ann Lee**, a senator\n${SOURCE}`,
		],
		[
			"a quotation of two paragraphs as one block quote",
			quotation({ words: "One.\n\nTwo.", asked: [{ start: 0, end: 10 }] }),
			`> “**One.**\n> **Two.**”\n— **Ann Lee**, a senator\n${SOURCE}`,
		],
		[
			"a quotation of nobody as unattributed",
			quotation({ attribution: nobody }),
			`> “There is no provision”\n— unattributed in The Herald\n${SOURCE}`,
		],
		[
			"a quotation of one of two as such",
			quotation({ attribution: { ...nobody, candidates: ["Ann Lee", "Bo Li"] } }),
			`> “There is no provision”\n— unattributed in The Herald (perhaps Ann Lee or Bo Li)\n${SOURCE}`,
		],
		[
			"a quotation without a date or a link as such",
			quotation({ citation: { ...citation, publishedOn: null, link: null } }),
			"> “There is no provision”\n— **Ann Lee**, a senator\n-# The Herald, undated: Secession \\[again\\] (no link)",
		],
		[
			"a paraphrase without quotation marks",
			{ kind: "paraphrase", words: "Lee saw no way.", attribution: speaker, citation },
			`> Lee saw no way.\n— **Ann Lee**, a senator, as paraphrased by The Herald\n${SOURCE}`,
		],
		[
			"an excerpt as the article has it",
			{ kind: "excerpt", words: "It *is* so.", citation },
			`> It \\*is\\* so.\n${SOURCE}`,
		],
		[
			"a comparison with its legend",
			{
				kind: "comparison",
				words: [
					{ change: "same", text: "there is" },
					{ change: "removed", text: "not" },
					{ change: "removed", text: "a" },
					{ change: "added", text: "no" },
				],
				citation,
			},
			`> there is ~~not a~~ **no**\n-# ~~struck out~~: asked, but not in the record · **bold**: in the record, but not asked\n${SOURCE}`,
		],
		[
			"runs, each as what it is",
			{
				kind: "text",
				runs: [
					"Own, ",
					{ strong: "strong" },
					", ",
					{ label: "<@1>" },
					", ",
					{ asked: 'so "it" is' },
					", ",
					{ code: "/he`lp" },
					", ",
					{ ago: "2016-11-09T00:00:00Z" },
				],
			},
			"Own, **strong**, \\<\\@1\\>, “so 'it' is”, `/he'lp`, <t:1478649600:R>",
		],
		["a heading and its line", { kind: "heading", runs: ["Who"] }, "### Who"],
		["a list", { kind: "list", items: [["one"], ["- two"]] }, "- one\n- \\- two"],
	])("%s", (_what, block, expected) => {
		expect(render(block)).toEqual([expected]);
	});
});

describe("a source right after the same article", () => {
	test("is told in two words", () => {
		expect(render(quotation(), quotation())[0]?.endsWith("— **Ann Lee**, a senator\n-# same article")).toBe(
			true,
		);
	});

	test("still leads to its own words", () => {
		const other = { ...citation, link: "https://news.example/#:~:text=other" };
		expect(render(quotation(), quotation({ citation: other }))[0]).toMatch(
			/-# \[same article\]\(https:\/\/news.example\/#:~:text=other\)$/,
		);
	});

	test("of another version is told in full", () => {
		expect(render(quotation(), quotation({ citation: { ...citation, version: 2 } }))[0]).not.toContain(
			"same article",
		);
	});

	test("is not told again under a comparison", () => {
		const comparison: Block = { kind: "comparison", words: [{ change: "same", text: "so" }], citation };
		expect(render(quotation(), comparison)[0]?.split("-# The Herald")).toHaveLength(2);
	});
});

describe("what is too long", () => {
	test("loses words, never its source", () => {
		const [text] = render(quotation({ words: "word ".repeat(2_000).trim() }));
		expect(text).toMatch(/word…”\n— \*\*Ann Lee\*\*, a senator\n-# The Herald/);
	});

	test("takes no more room for being full of marks", () => {
		const [text = ""] = render(quotation({ words: "* _\n".repeat(2_000) }));
		expect(text.indexOf("\n— ")).toBeLessThanOrEqual(1_200);
	});

	test("is shown from a little before the asked part", () => {
		const words = `${"before ".repeat(1_000)}the asked part ${"after ".repeat(1_000)}`;
		const start = words.indexOf("the asked");
		expect(render(quotation({ words, asked: [{ start, end: start + 14 }] }))[0]).toMatch(
			/> “…before .*\*\*the asked part\*\* after .*…”/,
		);
	});

	test("goes without the text fragment of its link, or without the link", () => {
		const fragment = `https://news.example/a#:~:text=${"x".repeat(900)}`;
		expect(render(quotation({ citation: { ...citation, link: fragment } }))[0]).toContain(
			"](https://news.example/a)",
		);
		const path = `https://news.example/${"x".repeat(900)}`;
		expect(render(quotation({ citation: { ...citation, link: path } }))[0]).toContain("(no link)");
	});

	test("is left out as a whole, and that is told; the rest takes two embeds", () => {
		const texts = render(
			...Array.from({ length: 30 }, (_, n) =>
				quotation({ words: `${n} ${"word ".repeat(80)}`, citation: { ...citation, articleId: `${n}` } }),
			),
		);
		expect(texts).toHaveLength(2);
		const shown = texts.join("\n").split("> “").length - 1;
		expect(texts[1]).toMatch(
			new RegExp(`-# ${30 - shown} more parts are left out for length. Narrow the question`),
		);
	});
});

test.each([
	["javascript:alert(1)", "(no link)"],
	["data:text/html,x", "(no link)"],
	["not a link", "(no link)"],
	["https://ann:secret@news.example/a b", "](https://news.example/a%20b)"],
	["https://news.example/a)](https://evil.example", "](https://news.example/a%29%5D%28https://evil.example)"],
	["https://news.example/\u202eb|<c>", "](https://news.example/%E2%80%AEb%7C%3Cc%3E)"],
])("the link %j cannot break out", (link, expected) => {
	expect(render(quotation({ citation: { ...citation, link } }))[0]).toContain(expected);
});

test("a reply without anything in it still says something", () => {
	expect(render()).toEqual(["There is nothing to show."]);
	expect(render({ kind: "text", runs: ["\u200b"] })).toEqual(["There is nothing to show."]);
});

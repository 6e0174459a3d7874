import { describe, expect, test } from "@jest/globals";
import type { Block, Reply } from "../../../src/chat/reply.ts";
import { type Rendering, renderReply } from "../../../src/platforms/slack/render.ts";
import { window } from "../../../src/platforms/slack/window.ts";
import { CITATION, citedAs } from "./cited.ts";
import { buttons, shown } from "./workspace.ts";

const NOW = new Date("2020-01-02T00:00:00Z");

function render(blocks: readonly Block[], more: Partial<Rendering> = {}) {
	const reply: Reply = { outcome: "answered", blocks, actions: [], audience: "channel", data: {} };
	const rendering = {
		now: NOW,
		typed: (code: string) => code,
		buttons: [],
		thread: null,
		sharedBy: null,
		...more,
	};
	return renderReply(reply, rendering) as { text: string; blocks: { type: string; elements: unknown[] }[] };
}

describe("a quotation", () => {
	test("stands in quotation marks, the asked words bold, with speaker, source and link", () => {
		const quotation = { ...citedAs("no bridge here"), asked: [{ start: 3, end: 9 }] } as Block;
		expect(render([quotation]).blocks).toEqual([
			{
				type: "rich_text",
				elements: [
					{
						type: "rich_text_quote",
						elements: [
							{ type: "text", text: "“no " },
							{ type: "text", text: "bridge", style: { bold: true } },
							{ type: "text", text: " here”" },
						],
					},
					{
						type: "rich_text_section",
						elements: [
							{ type: "text", text: "— " },
							{ type: "text", text: "Ada Marsh", style: { bold: true } },
							{ type: "text", text: ", mayor\nThe Herald, 2016-11-09: " },
							{ type: "link", url: CITATION.link, text: "Bridge to stay shut" },
						],
					},
				],
			},
		]);
	});

	test.each<[string, Partial<Extract<Block, { kind: "quotation" }>["attribution"]>, string]>([
		["nobody", {}, "— unattributed in The Herald"],
		["one of two", { candidates: ["A", "B"] }, "— unattributed in The Herald (perhaps A or B)"],
		["somebody without a role", { speaker: "Ada" }, "— Ada\n"],
	])("by %s", (_, attribution, expected) => {
		const none = { speaker: null, role: null, candidates: [] };
		const block = { ...citedAs("x"), attribution: { ...none, ...attribution } } as Block;
		expect(shown(render([block]))).toContain(expected);
	});

	test("undated and without a link says so", () => {
		const block = citedAs("x", { publishedOn: null, link: null });
		expect(shown(render([block]))).toContain("The Herald, undated: Bridge to stay shut (no link)");
	});

	test.each([
		"javascript:alert(1)",
		"data:text/html,x",
		"not a link",
		"https://bank.example@evil.example/",
		`https://a.example/${"x".repeat(3000)}`,
	])("never leads to %s", (link) => {
		const message = render([citedAs("x", { link })]);
		expect(shown(message)).toContain("(no link)");
		expect(JSON.stringify(message)).not.toContain('"url"');
	});

	test("right after another of the same article says so in two words", () => {
		const text = shown(render([citedAs("one"), citedAs("two"), citedAs("three", { articleId: "a2" })]));
		expect(text.match(/same article/g)).toHaveLength(1);
		expect(text.match(/The Herald/g)).toHaveLength(2);
	});

	test("of many words is shortened around those that were asked for, and its source is not", () => {
		const before = "before ".repeat(400);
		const block = {
			...citedAs(`${before}THIS ${"after ".repeat(400)}`),
			asked: [{ start: before.length, end: before.length + 4 }],
		};
		const text = shown(render([block as Block]));
		expect(text).toMatch(
			/^“…before .*before THIS after .*after…”— Ada Marsh, mayor\nThe Herald, 2016-11-09: Bridge to stay shut$/s,
		);
		expect(text.length).toBeLessThan(1_300);
	});
});

test("the longest sources that there are stay whole, at the cost of the words", () => {
	const [outlet, headline] = ["O".repeat(300), "H".repeat(1000)];
	const block = citedAs("w".repeat(5000), {
		outlet,
		headline,
		speaker: "S".repeat(500),
		role: "R".repeat(500),
	});
	const text = shown(render([block]));
	expect(text).toContain(`“${"w".repeat(100)}`);
	expect(text).toContain(`— ${"S".repeat(500)}, ${"R".repeat(500)}\n${outlet}, 2016-11-09: ${headline}`);
	expect(text.length).toBeLessThanOrEqual(3000);
});

test("a paraphrase has no quotation marks and is the outlet's", () => {
	const block: Block = {
		...(citedAs("She is against it") as Extract<Block, { kind: "quotation" }>),
		kind: "paraphrase",
	};
	expect(shown(render([block]))).toBe(
		"She is against it— Ada Marsh, mayor, as paraphrased by The Herald\nThe Herald, 2016-11-09: Bridge to stay shut",
	);
});

test("an excerpt has its source", () => {
	const excerpt: Block = { kind: "excerpt", words: "The bridge is shut.", citation: CITATION };
	expect(shown(render([excerpt]))).toBe("The bridge is shut.The Herald, 2016-11-09: Bridge to stay shut");
});

test("a comparison strikes out what was asked, makes bold what is on record, and explains both", () => {
	const comparison: Block = {
		kind: "comparison",
		words: [
			{ change: "same", text: "no" },
			{ change: "removed", text: "boat" },
			{ change: "added", text: "bridge" },
		],
		citation: CITATION,
	};
	const message = render([comparison]);
	expect(JSON.stringify(message.blocks)).toContain('{"type":"text","text":"boat","style":{"strike":true}}');
	expect(JSON.stringify(message.blocks)).toContain('{"type":"text","text":"bridge","style":{"bold":true}}');
	expect(shown(message)).toMatch(/struck out: asked, but not in the record; bold: in the record/);
	expect(message.text).toContain("no [-boat-] {+bridge+}");
	expect(shown(render([citedAs("x"), { kind: "text", runs: ["Word by word:"] }, comparison]))).toMatch(
		/same article$/,
	);
});

test("ages stay true: Slack works them out, and there is a word for where it does not", () => {
	const message = render([{ kind: "text", runs: ["newest ", { ago: "2020-01-01T00:00:00Z" }] }]);
	expect(JSON.stringify(message)).toContain(
		'{"type":"date","timestamp":1577836800,"format":"{ago}","fallback":"1 day ago"}',
	);
	expect(message.text).toBe("newest 1 day ago");
});

test("the asker's words are in quotation marks that they cannot close", () => {
	expect(shown(render([{ kind: "text", runs: [{ asked: "a” — Ada “b" }] }]))).toBe("“a' — Ada 'b”");
});

test("a heading stays with what follows it", () => {
	const heading: Block = { kind: "heading", runs: ["For"] };
	const many = Array.from({ length: 60 }, (_, i) => [heading, citedAs(`${i}`, { articleId: `${i}` })]).flat();
	const { blocks } = render(many);
	const kinds = blocks.map((block) => JSON.stringify(block).includes("rich_text_quote"));
	expect(kinds.slice(0, -1)).toEqual(Array.from({ length: blocks.length - 1 }, (_, i) => i % 2 === 1));
});

test("what is left out is counted, with a way to see it", () => {
	const many = Array.from({ length: 60 }, (_, i) => citedAs(`${i}`, { articleId: `${i}` }));
	const message = render(many, { buttons: [{ id: "b", label: "More" }] });
	expect(message.blocks).toHaveLength(50);
	expect(shown(message)).toMatch(
		/… 12 parts are left out here, for want of room\. Narrow it down.*since:2016/,
	);
});

test("buttons stand five a row, each once, and carry their thread", () => {
	const some = Array.from({ length: 30 }, (_, i) => ({
		id: `${i % 28}`,
		label: `${i} ${"x".repeat(i * 4)}`,
	}));
	const message = render([], { buttons: some, thread: "1.2" });
	const rows = message.blocks.filter(({ type }) => type === "actions");
	expect(rows.map(({ elements }) => elements.length)).toEqual([5, 5, 5, 5, 5]);
	expect(new Set(Object.values(buttons(message))).size).toBe(25);
	expect(JSON.stringify(rows)).toContain('"value":"1.2"');
});

test("a window on words never begins in the middle of one, nor forgets what was asked", () => {
	const words = `${"alpha ".repeat(100)}omega ${"beta ".repeat(100)}`;
	const { text, asked } = window(words, [{ start: 600, end: 605 }], 300);
	expect(asked.map(({ start, end }) => text.slice(start, end))).toEqual(["omega"]);
	expect(text).toMatch(/^…alpha .* beta…$/);
	expect(text.length).toBeLessThanOrEqual(300);
});

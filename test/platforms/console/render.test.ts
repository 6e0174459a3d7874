import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Attribution, Block, Citation, Reply, Run } from "../../../src/chat/reply.ts";
import { ansiPaint, columns, noPaint } from "../../../src/platforms/console/layout.ts";
import { renderReply, type Terminal } from "../../../src/platforms/console/render.ts";
import { HARMFUL, HOSTILE } from "./hostile.ts";

const NOW = new Date("2024-05-02T12:00:00Z");
const PLAIN: Terminal = { paint: noPaint, width: 60, now: NOW };
const LINK = `https://example.org/${"a-long-path/".repeat(12)}`;
const CITATION: Citation = {
	articleId: "a1",
	version: 1,
	span: { start: 1, end: 9 },
	outlet: "The Gazette",
	headline: "A headline that is long enough to be broken into two lines of sixty columns",
	publishedOn: "2024-05-01",
	link: LINK,
};
const ALDER: Attribution = { speaker: "Ruth Alder", role: "the mayor", candidates: [] };
const WORDS =
	"We will not reopen the bridge before the inspection is complete, whatever the shipping firms may ask.";

function reply(...blocks: readonly Block[]): Reply {
	return { outcome: "answered", blocks, actions: [], audience: "channel", data: {} };
}

function quotation(
	other: { words?: string; attribution?: Attribution; citation?: Partial<Citation> } = {},
): Block {
	const { words = WORDS, attribution = ALDER, citation = {} } = other;
	return { kind: "quotation", words, asked: [], attribution, citation: { ...CITATION, ...citation } };
}

function paraphrase(attribution: Attribution, citation: Partial<Citation> = {}): Block {
	return { kind: "paraphrase", words: WORDS, attribution, citation: { ...CITATION, ...citation } };
}

const shown = (...blocks: readonly Block[]) => renderReply(reply(...blocks), PLAIN);
const line = (...runs: readonly Run[]) => shown({ kind: "text", runs });

describe("a quotation", () => {
	test("is set off, in quotation marks, with speaker, role, outlet, date, headline and link", () => {
		expect(shown(quotation())).toBe(
			[
				"  │ “We will not reopen the bridge before the inspection is",
				"  │ complete, whatever the shipping firms may ask.”",
				"  — Ruth Alder, the mayor",
				"    The Gazette, 2024-05-01: A headline that is long enough",
				"    to be broken into two lines of sixty columns",
				`    ${LINK}`,
			].join("\n"),
		);
	});

	test.each<[string, Attribution, string]>([
		["without a role", { ...ALDER, role: null }, "— Ruth Alder\n"],
		[
			"of nobody in particular",
			{ speaker: null, role: null, candidates: [] },
			"— unattributed in The Gazette\n",
		],
		[
			"of one of two",
			{ speaker: null, role: null, candidates: ["Ruth Alder", "Ed Moss"] },
			"— unattributed in The Gazette (perhaps Ruth Alder or Ed\n  Moss)\n",
		],
	])("%s says so", (_whose, attribution, expected) => {
		expect(shown(quotation({ attribution }))).toContain(expected);
	});

	test("without a link says that there is none", () => {
		expect(shown(quotation({ citation: { link: null } }))).toMatch(/^ {4}no link$/m);
	});

	test("without a date says that it is undated", () => {
		expect(shown(quotation({ citation: { publishedOn: null } }))).toContain(
			"The Gazette, undated: A headline",
		);
	});

	test("has the words that were asked for in bold", () => {
		const block: Block = {
			kind: "quotation",
			words: "We will not go.",
			asked: [{ start: 3, end: 11 }],
			attribution: ALDER,
			citation: CITATION,
		};
		expect(renderReply(reply(block), { ...PLAIN, paint: ansiPaint })).toContain(
			"“We \u001b[1mwill not\u001b[22m go.”",
		);
	});
});

describe("a paraphrase", () => {
	test("is the outlet's wording, without quotation marks of the bot's", () => {
		const said = shown(paraphrase(ALDER));
		expect(said).toContain("  — Ruth Alder, the mayor, as paraphrased by The Gazette\n");
		expect(said).not.toMatch(/["“”]/);
	});

	test.each<[string, Attribution, string]>([
		[
			"nobody",
			{ speaker: null, role: null, candidates: [] },
			"— unattributed, as paraphrased by The Gazette",
		],
		[
			"one not sure enough to name",
			{ speaker: null, role: null, candidates: ["Ed Moss"] },
			"— Ed Moss (perhaps), as paraphrased by The Gazette",
		],
	])("of %s says so", (_whose, attribution, expected) => {
		expect(shown(paraphrase(attribution))).toContain(expected);
	});
});

describe("a citation", () => {
	const blocks: readonly (readonly [string, Block])[] = [
		["a quotation", quotation()],
		["a paraphrase", paraphrase(ALDER)],
		["an excerpt", { kind: "excerpt", words: WORDS, citation: CITATION }],
	];

	test.each(blocks)("stands under %s", (_what, block) => {
		expect(shown(block)).toContain(`    ${LINK}`);
	});

	test("is given once for neighbours of one article, and again for another", () => {
		const said = shown(
			quotation(),
			quotation(),
			quotation({ citation: { articleId: "a2", link: "https://b.example/" } }),
		);
		expect(said.match(/same article/g)).toHaveLength(1);
		expect(said.split(LINK)).toHaveLength(2);
		expect(said).toContain("https://b.example/");
	});

	test("is given in full when another version or another passage of the article is meant", () => {
		const said = shown(
			quotation(),
			quotation({ citation: { version: 2 } }),
			quotation({ citation: { version: 2, link: "https://c.example/" } }),
		);
		expect(said).not.toContain("same article");
	});
});

test("a comparison marks what differs in text, not in colour alone", () => {
	const words = [
		{ change: "same", text: "We will" },
		{ change: "removed", text: "never" },
		{ change: "added", text: "not" },
		{ change: "same", text: "go" },
	] as const;
	const said = shown({ kind: "comparison", words, citation: CITATION });
	expect(said).toContain("We will [-never-] {+not+} go");
	expect(said).toMatch(/asked, but not in the record/);
});

describe("a line of the bot's", () => {
	test.each<[string, readonly Run[], string]>([
		[
			"the asker's words in quotation marks",
			["Nobody said ", { asked: "never" }, "."],
			"Nobody said “never”.",
		],
		["an age as of now", ["newest ", { ago: "2024-05-02T09:00:00Z" }], "newest 3 hours ago"],
		["the age of something just done", [{ ago: "2024-05-02T12:00:00Z" }], "just now"],
		["the age of a day", [{ ago: "2024-05-01T12:00:00Z" }], "1 day ago"],
		["something to type", ["Try ", { code: "/help" }], "Try /help"],
	])("shows %s", (_what, runs, expected) => {
		expect(line(...runs)).toBe(expected);
	});

	test("shows the same reply's age anew at every display", () => {
		const aged = reply({ kind: "text", runs: [{ ago: "2024-05-02T12:00:00Z" }] });
		const later = { ...PLAIN, now: new Date("2024-05-04T12:00:00Z") };
		expect([renderReply(aged, PLAIN), renderReply(aged, later)]).toEqual(["just now", "2 days ago"]);
	});

	test("shortens what the asker typed", () => {
		expect(line({ asked: "x".repeat(100_000) }).length).toBeLessThan(320);
		expect(line({ code: "x".repeat(100_000) }).length).toBeLessThan(320);
	});

	test("does not let the asker's words end their own quotation and go on as the bot's", () => {
		const said = line("Nobody said ", { asked: "x” — on the record: “Alder lied" }, ".");
		expect(said.match(/[“”"«»„‟]/gu)).toEqual(["“", "”"]);
		expect(said.endsWith("”.")).toBe(true);
	});
});

test("actions are numbered from 1", () => {
	const action = { command: "x", options: {} };
	const said = renderReply(
		{
			...reply(),
			actions: [
				{ ...action, label: "Show in context" },
				{ ...action, label: "More" },
			],
		},
		PLAIN,
	);
	expect(said).toBe("[1] Show in context   [2] More");
});

describe("colour", () => {
	test("is there only where it is wanted", () => {
		const blocks: Block[] = [
			{ kind: "heading", runs: ["Said"] },
			quotation(),
			{ kind: "text", runs: [{ code: "/help" }] },
		];
		expect(renderReply(reply(...blocks), { ...PLAIN, paint: ansiPaint })).toMatch(/\u001b\[/);
		expect(shown(...blocks)).not.toMatch(/\u001b/);
	});

	test("takes no columns", () => {
		const blocks = [quotation(), paraphrase(ALDER)];
		const coloured = renderReply(reply(...blocks), { ...PLAIN, paint: ansiPaint });
		expect(coloured.replace(/\u001b\[\d+m/g, "")).toBe(shown(...blocks));
	});
});

/** Any reply that holds these texts, in every place where an article's, a user's or a speaker's text can stand. */
function replyOf(text: fc.Arbitrary<string>): fc.Arbitrary<Reply> {
	const run: fc.Arbitrary<Run> = fc.oneof(
		text.map((label): Run => ({ label })),
		text.map((asked): Run => ({ asked })),
		text.map((code): Run => ({ code })),
		text.map((strong): Run => ({ strong })),
		text,
	);
	const runs = fc.array(run, { maxLength: 3 });
	const attribution = fc.record({
		speaker: fc.option(text),
		role: fc.option(text),
		candidates: fc.array(text, { maxLength: 3 }),
	});
	const citation = fc
		.record({ outlet: text, headline: text })
		.map((other): Citation => ({ ...CITATION, ...other }));
	const words = text.filter((each) => each !== "");
	const block: fc.Arbitrary<Block> = fc.oneof(
		fc.record({ kind: fc.constantFrom("heading" as const, "text" as const), runs }),
		fc.record({ kind: fc.constant("list" as const), items: fc.array(runs, { maxLength: 3 }) }),
		fc.record({
			kind: fc.constant("quotation" as const),
			words,
			asked: fc.constant([]),
			attribution,
			citation,
		}),
		fc.record({ kind: fc.constant("paraphrase" as const), words, attribution, citation }),
		fc.record({ kind: fc.constant("excerpt" as const), words, citation }),
		fc.record({
			kind: fc.constant("comparison" as const),
			words: fc.array(
				fc.record({
					change: fc.constantFrom("same" as const, "removed" as const, "added" as const),
					text: words,
				}),
			),
			citation,
		}),
	);
	const actions = fc.array(
		text.map((label) => ({ label, command: "x", options: {} })),
		{ maxLength: 5 },
	);
	return fc
		.record({ blocks: fc.array(block, { maxLength: 4 }), actions })
		.map((parts) => ({ ...reply(), ...parts }));
}

test("hostile text, wherever it stands, is rendered harmlessly", () => {
	const text = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: "binary" }));
	fc.assert(
		fc.property(replyOf(text), fc.integer({ min: 40, max: 100 }), (hostile, width) => {
			expect(renderReply(hostile, { ...PLAIN, width })).not.toMatch(HARMFUL);
		}),
		{ numRuns: 300 },
	);
});

test("no line is wider than the terminal, but for a link", () => {
	const word = fc.constantFrom(
		"the",
		"harbour",
		"inspection",
		"中文字",
		"naïve",
		"👩‍👩‍👧‍👦",
		"said,",
		"bridge.",
	);
	const text = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(" "));
	fc.assert(
		fc.property(replyOf(text), fc.integer({ min: 40, max: 100 }), (wide, width) => {
			const lines = renderReply(wide, { ...PLAIN, width }).split("\n");
			expect(lines.filter((each) => columns(each) > width && each.trim() !== LINK)).toEqual([]);
		}),
		{ numRuns: 300 },
	);
});

test("a word without end is broken, since only links must stay whole", () => {
	const lines = shown(quotation({ words: "x".repeat(500) })).split("\n");
	expect(lines.filter((each) => columns(each) > 60)).toEqual([`    ${LINK}`]);
});

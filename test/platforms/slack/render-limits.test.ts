import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Block, Citation, Reply } from "../../../src/chat/reply.ts";
import { clean } from "../../../src/platforms/slack/inline.ts";
import { charactersIn, renderReply } from "../../../src/platforms/slack/render.ts";
import { systemClock } from "../../../src/store/clock.ts";
import { Ledger } from "../../servers/discord/loopback/ledger.ts";
import { checkMessage } from "../../servers/slack/rules/message.ts";
import { mentionsIn } from "../../servers/slack/rules/pings.ts";
import { everyObject } from "../../servers/slack/rules/text.ts";
import { HARMFUL } from "../console/hostile.ts";
import { hostileText, reply as replies } from "../replies.ts";
import { shown } from "./workspace.ts";

interface Shown {
	readonly type: string;
	readonly elements: readonly { readonly type: string; readonly elements?: readonly unknown[] }[];
}

type Message = { readonly text: string; readonly blocks: readonly Shown[] };

const NOW = new Date("2020-01-01T00:00:00Z");

function render(reply: Reply, sharedBy: string | null): Message {
	const buttons = reply.actions.map(({ label }, i) => ({ id: `id-${i % 12}`, label }));
	const rendering = { now: NOW, typed: (code: string) => code, buttons, thread: "1.1", sharedBy };
	return renderReply(reply, rendering) as Message;
}

const OUR_BLOCK = 3000;

function expectWithinLimits(message: Message): void {
	const ledger = new Ledger(systemClock);
	checkMessage(message as never, ledger);
	expect(ledger.warnings).toEqual([]);
	expect(message.blocks.length).toBeLessThanOrEqual(50);
	expect(charactersIn(message.blocks)).toBeLessThanOrEqual(12_000);
	expect(message.text.length).toBeLessThanOrEqual(3_000);
	for (const block of message.blocks.filter(({ type }) => type === "rich_text")) {
		expect(shown({ blocks: [block as never] }).length).toBeLessThanOrEqual(OUR_BLOCK);
	}
}

/** The kinds of objects that Slack shows without reading anything into them. */
const LITERAL = /^(?:rich_text(?:_section|_quote|_list)?|text|link|date|actions|button|plain_text)$/;

function expectNothingParsed(message: Message): void {
	expect(mentionsIn(message as never)).toEqual([]);
	expect(message.text.replace(/&(?:amp|lt|gt);/g, "")).not.toMatch(/[<>&]/);
	expect(message.text).not.toMatch(HARMFUL);
	for (const part of everyObject(message.blocks)) {
		if (part.type !== undefined) expect(part.type).toMatch(LITERAL);
		if (part.type === "plain_text") expect(part.emoji).toBe(false);
		if (part.type === "link") expect(part.url).toMatch(/^https?:\/\/[^@/]+(?:\/|$)[^\s<>|]*$/);
		if (typeof part.text === "string") {
			expect(part.text).not.toBe("");
			expect(part.text).not.toMatch(HARMFUL);
			expect(part.text.isWellFormed()).toBe(true);
		}
	}
}

/** Blocks with words of an article, as the message has them: a quote and, in the same block, its source. */
function citedIn({ blocks }: Message): string[] {
	return blocks
		.filter(({ elements }) => elements[0]?.type === "rich_text_quote")
		.map((block) => {
			expect(block.elements.map(({ type }) => type)).toEqual(["rich_text_quote", "rich_text_section"]);
			return shown({ blocks: [{ type: "rich_text", elements: [block.elements[1]] } as never] });
		});
}

type Cited = Extract<Block, { citation: Citation }>;

/** What is shown is what comes first, and each with its whole source: spelt out, or that of the one before. */
function expectEverySource(message: Message, { blocks }: Reply): void {
	const given = blocks.filter((block): block is Cited => "citation" in block);
	const sources = citedIn(message);
	expect(sources.length).toBeLessThanOrEqual(given.length);
	for (const [i, source] of sources.entries()) {
		const block = given[i];
		if (block === undefined) throw new Error("more was shown than there is");
		const { citation } = block;
		const spelt = `${clean(`${citation.outlet}, ${citation.publishedOn ?? "undated"}: `)}${clean(citation.headline)}`;
		if (source.endsWith("same article")) {
			const before = given[i - 1]?.citation;
			expect([before?.articleId, before?.version]).toEqual([citation.articleId, citation.version]);
		} else expect(source).toContain(spelt);
		const speaker =
			block.kind === "quotation" || block.kind === "paraphrase" ? block.attribution.speaker : null;
		if (speaker !== null) expect(source).toContain(clean(speaker));
	}
	const complete = sources.length === given.length;
	if (!complete) expect(shown(message as never)).toMatch(/left out here, for want of room/);
}

/** Only an article's direct speech stands in our quotation marks. */
function expectQuotationMarks(message: Message, { blocks }: Reply): void {
	const given = blocks.filter((block): block is Cited => "citation" in block);
	const quoted = message.blocks.filter(({ elements }) => elements[0]?.type === "rich_text_quote");
	for (const [i, block] of quoted.entries()) {
		if (given[i]?.kind !== "quotation") continue;
		const text = shown({ blocks: [{ type: "rich_text", elements: [block.elements[0]] } as never] });
		expect([text.at(0), text.at(-1)]).toEqual(["“", "”"]);
	}
}

test("10,000 random replies stay within every limit, keep every source, and hold nothing but text", () => {
	const names = fc.option(hostileText(), { nil: null });
	fc.assert(
		fc.property(replies, names, (reply, sharedBy) => {
			const message = render(reply, sharedBy);
			expectWithinLimits(message);
			expectNothingParsed(message);
			expectEverySource(message, reply);
			expectQuotationMarks(message, reply);
		}),
		{ numRuns: 10_000 },
	);
}, 300_000);

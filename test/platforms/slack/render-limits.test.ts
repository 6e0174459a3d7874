import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Block, Citation, Reply } from "../../../src/chat/reply.ts";
import { clean } from "../../../src/platforms/slack/inline.ts";
import { charactersIn, renderReply } from "../../../src/platforms/slack/render.ts";
import { systemClock } from "../../../src/store/clock.ts";
import type { Json } from "../../servers/loopback/json.ts";
import { Ledger } from "../../servers/loopback/ledger.ts";
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
	const longest = Math.max(...message.blocks.map((block) => shown({ blocks: [block as never] }).length));
	expect(longest).toBeLessThanOrEqual(OUR_BLOCK);
}

/** The kinds of objects that Slack shows without reading anything into them. */
const LITERAL = /^(?:rich_text(?:_section|_quote|_list)?|text|link|date|actions|button|plain_text)$/;

const PLAIN_LINK = /^https?:\/\/[^@/]+(?:\/|$)[^\s<>|]*$/;

function expectNothingParsed(message: Message): void {
	expect(mentionsIn(message as never)).toEqual([]);
	expect(message.text.replace(/&(?:amp|lt|gt);/g, "")).not.toMatch(/[<>&]/);
	expect(message.text).not.toMatch(HARMFUL);
	expect(everyObject(message.blocks).filter((part) => !isHarmless(part))).toEqual([]);
}

function isHarmless({ type, emoji, url, text }: Json): boolean {
	if (type !== undefined && !LITERAL.test(String(type))) return false;
	if (type === "plain_text" && emoji !== false) return false;
	if (type === "link" && !PLAIN_LINK.test(String(url))) return false;
	return typeof text !== "string" || (text !== "" && !HARMFUL.test(text) && text.isWellFormed());
}

/** Blocks that cite, as the message has them: a quote or a sentence of ours and, in the same block, its source. */
function citedIn({ blocks }: Message): string[] {
	return blocks.filter(cites).map(({ elements: [, source, ...more] }) => {
		if (source?.type !== "rich_text_section" || more.length > 0)
			throw new Error("words and source are apart");
		return shown({ blocks: [{ type: "rich_text", elements: [source] } as never] });
	});
}

function cites({ type, elements }: Shown): boolean {
	return type === "rich_text" && (elements[0]?.type === "rich_text_quote" || elements.length > 1);
}

type Cited = Extract<Block, { citation: Citation }>;

/** What is shown is what comes first, and each with its whole source: spelt out, or that of the one before. */
function expectEverySource(message: Message, { blocks }: Reply): void {
	const given = blocks.filter((block): block is Cited => "citation" in block);
	const sources = citedIn(message);
	expect(sources.length).toBeLessThanOrEqual(given.length);
	expect(sources.filter((source, i) => !isWhole(source, given[i], given[i - 1]))).toEqual([]);
	const complete = sources.length === given.length;
	if (!complete) expect(shown(message as never)).toMatch(/left out here, for want of room/);
}

function isWhole(source: string, block: Cited | undefined, before: Cited | undefined): boolean {
	if (block === undefined) return false;
	const { outlet, publishedOn, headline, articleId, version } = block.citation;
	const second = block.kind === "claim" ? block.also : null;
	if (second !== null && !source.includes(clean(second.headline))) return false;
	const speaker =
		block.kind === "quotation" || block.kind === "paraphrase" ? block.attribution.speaker : null;
	if (speaker !== null && !source.includes(clean(speaker))) return false;
	if (source.includes(`${clean(`${outlet}, ${publishedOn ?? "undated"}: `)}${clean(headline)}`)) return true;
	const above = before?.kind === "claim" ? (before.also ?? before.citation) : before?.citation;
	const same = above?.articleId === articleId && above.version === version;
	const [first = ""] = block.kind === "claim" ? source.split("\n") : [source];
	return same && first.endsWith("same article");
}

/** Only an article's direct speech stands in our quotation marks. */
function expectQuotationMarks(message: Message, { blocks }: Reply): void {
	const given = blocks.filter((block): block is Cited => "citation" in block);
	const quoted = message.blocks.filter(cites);
	for (const [i, block] of quoted.entries()) {
		if (given[i]?.kind !== "quotation") continue;
		const text = shown({ blocks: [{ type: "rich_text", elements: [block.elements[0]] } as never] });
		if (!/^“.*”$/su.test(text)) throw new Error(`Expected quotation marks around ${text}`);
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
});

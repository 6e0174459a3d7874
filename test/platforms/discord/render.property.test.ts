import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Reply } from "../../../src/chat/reply.ts";
import { type MessageBody, renderReply } from "../../../src/platforms/discord/render.ts";
import { LONGEST_UNIT, unitsOf } from "../../../src/platforms/discord/units.ts";
import { checkMessage } from "../../servers/discord/rules/message.ts";
import { mentionsIn } from "../../servers/discord/rules/pings.ts";
import { hostileText, reply as replies } from "../replies.ts";
import { readMarkdown } from "./markdown.ts";

/** The first counterexample is enough: to look for a smaller one may take minutes. */
const REPLIES = { numRuns: 10_000, endOnFailure: true };

/** Any reply as it would be sent, with a button for each of its actions. */
const rendered = fc
	.record({ reply: replies, sharer: fc.option(hostileText(60), { nil: undefined }) })
	.map(({ reply, sharer }) => {
		const buttons = reply.actions.map(({ label }, i) => ({ label, id: `${i}`.padStart(22, "a") }));
		const showing = sharer === undefined ? { buttons } : { buttons, sharedBy: sharer };
		return { reply, body: renderReply(reply, showing), shared: sharer !== undefined };
	});

const textOf = ({ embeds }: MessageBody) => embeds.map(({ description }) => description ?? "").join("\n\n");

test("10,000 random replies: within limits, nothing active but the sources, no citation cut or orphaned", () => {
	fc.assert(
		fc.property(rendered, ({ reply, body, shared }) => {
			checkMessage(JSON.parse(JSON.stringify(body)));
			expect(mentionsIn(JSON.parse(JSON.stringify(body)))).toEqual([]);
			const text = textOf(body);
			expect(text.isWellFormed()).toBe(true);
			const { links, wild } = readMarkdown(text);
			expect(wild).toEqual([]);
			for (const link of links) expect(link).toMatch(/^https?:\/\/[^\s()<>\\]+$/);
			expectWholeUnits(reply, body, shared);
			expectSources(text);
		}),
		REPLIES,
	);
});

/** What is shown is the first so many units, each of them whole, and a line that counts the rest. */
function expectWholeUnits(reply: Reply, body: MessageBody, shared: boolean): void {
	const units = unitsOf(reply);
	for (const { text } of units) expect(text.length).toBeLessThanOrEqual(LONGEST_UNIT);
	let text = textOf(body);
	let kept = 0;
	if (shared) text = text.replace(/^.*\n*/, "");
	for (const unit of units) {
		if (!text.startsWith(unit.text)) break;
		text = text.slice(unit.text.length).replace(/^\n+/, "");
		kept += 1;
	}
	const omitted = units.length - kept;
	if (omitted > 0) expect(text).toMatch(new RegExp(`^-# ${omitted} more parts? (is|are) left out`));
	else if (units.length > 0 || shared) expect(text).toBe("");
}

const SOURCE = /^-# .*: (\[.+\]\(.+\)|.+ \(no link\))$/;

/** Every block of words is followed by who said them, where that is told, and by where they stand. */
function expectSources(text: string): void {
	const lines = text.split("\n");
	let cited = false;
	for (const [i, line] of lines.entries()) {
		// The source of a sentence of ours, which is no block quote.
		if (SOURCE.test(line)) cited = true;
		if (!line.startsWith("> ") || lines[i + 1]?.startsWith("> ")) continue;
		const who = lines[i + 1]?.startsWith("— ") ? 1 : 0;
		const next = lines[i + 1 + who] ?? "";
		expect(next).toMatch(/^-# /);
		if (next.startsWith("-# ~~struck out~~")) {
			const own = lines[i + 2]?.startsWith("-# ") ?? false;
			expect(cited || own).toBe(true);
			cited ||= own;
			continue;
		}
		if (/^-# (\[?same article)/.test(next)) expect(cited).toBe(true);
		else expect(next).toMatch(SOURCE);
		cited = true;
	}
}

describe("labels and ids of buttons", () => {
	test("fit into five rows of five, whatever their number", () => {
		fc.assert(
			fc.property(fc.array(hostileText(200), { maxLength: 30, size: "max" }), (labels) => {
				const buttons = labels.map((label, i) => ({ label, id: `${i}`.padStart(22, "a") }));
				const { components } = renderReply(
					{ outcome: "answered", blocks: [], actions: [], audience: "channel", data: {} },
					{ buttons },
				);
				checkMessage({ content: "x", components: JSON.parse(JSON.stringify(components)) });
				expect(components.length).toBe(Math.min(5, Math.ceil(labels.length / 5)));
			}),
		);
	});
});

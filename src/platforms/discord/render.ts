import type { APIAllowedMentions, APIEmbed, APIMessageTopLevelComponent } from "discord.js";
import type { Reply } from "../../chat/reply.ts";
import { fitWithin } from "../fitting.ts";
import { type Button, buttonRows } from "./buttons.ts";
import { literalLine } from "./escape.ts";
import { LONGEST_UNIT, type MarkdownUnit, unitsOf } from "./units.ts";

/** What is sent, the same for a reply, an edit and a follow-up. */
export interface MessageBody {
	readonly embeds: APIEmbed[];
	readonly components: APIMessageTopLevelComponent[];
	readonly allowed_mentions: APIAllowedMentions;
}

export interface Showing {
	/** In order; there may be more than there is room for. */
	readonly buttons?: readonly Button[];
	/** Who made a private reply public. */
	readonly sharedBy?: string;
	/** By what it is found again. */
	readonly mark?: string;
}

/** Discord's limit for one embed's text. */
const MOST_A_DESCRIPTION = 4096;
/**
 * For all text of a message. Discord allows 6000 in all; this much fits into two embeds wherever the first one ends,
 * since it ends at most one unit early.
 */
const MOST_A_MESSAGE = 2 * MOST_A_DESCRIPTION - LONGEST_UNIT;

const COLOURS = { answered: 0x2e7d5b, abstained: 0x7a7f87, refused: 0xb7791f, failed: 0xb23b3b } as const;

/** A reply within Discord's limits, in which nothing pings and nothing but the sources links. */
export function renderReply(reply: Reply, { buttons = [], sharedBy, mark }: Showing = {}): MessageBody {
	const shared = sharedBy === undefined ? [] : [sharing(sharedBy)];
	const units = [...shared, ...unitsOf(reply)];
	const shown = fitWithin(units.map(measured), [MOST_A_MESSAGE], (omitted) => measured(leftOut(omitted)));
	const texts = descriptions(shown);
	return {
		embeds: texts.map((description, i) => ({
			description,
			color: COLOURS[reply.outcome],
			...(mark !== undefined && i === texts.length - 1 && { footer: { text: mark } }),
		})),
		components: buttonRows(buttons),
		allowed_mentions: { parse: [] },
	};
}

function measured(unit: MarkdownUnit) {
	return { shown: unit, cost: [unit.gap.length + unit.text.length] };
}

function sharing(name: string): MarkdownUnit {
	return { text: `-# Shared by ${literalLine(name, 120).trim() || "a reader"}`, gap: "\n\n" };
}

function leftOut(count: number): MarkdownUnit {
	const what = count === 1 ? "1 more part is" : `${count} more parts are`;
	return {
		text: `-# ${what} left out for length. Narrow the question with more words, speaker:, outlet:, since: or until:`,
		gap: "\n\n",
	};
}

/** Units joined into texts of which each fits into an embed. */
function descriptions(units: readonly MarkdownUnit[]): string[] {
	const texts: string[] = [];
	for (const { text, gap } of units) {
		const longer = `${texts.at(-1)}${gap}${text}`;
		if (texts.length > 0 && longer.length <= MOST_A_DESCRIPTION) texts[texts.length - 1] = longer;
		else texts.push(text);
	}
	return texts.length > 0 ? texts : ["There is nothing to show."];
}

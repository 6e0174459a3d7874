import type { types } from "@slack/bolt";
import type { Reply } from "../../chat/reply.ts";
import { fitWithin, shortened, type Unit } from "../fitting.ts";
import { clean, inline, type Showing, words } from "./inline.ts";
import { line, type Part, partsOf } from "./units.ts";

/** A message as Slack takes it: the blocks are shown, the text is for notifications and screen readers. */
export interface SlackMessage {
	readonly text: string;
	readonly blocks: readonly (types.RichTextBlock | types.ActionsBlock)[];
}

/** A button whose action is remembered under `id`. */
export interface Button {
	readonly id: string;
	readonly label: string;
}

export interface Rendering extends Showing {
	readonly buttons: readonly Button[];
	/** The thread that the message will stand in: its buttons carry it, for Slack does not send private messages back. */
	readonly thread: string | null;
	/** The name of who made it everybody's. */
	readonly sharedBy: string | null;
}

export const BUTTON_PREFIX = "on:";

const MOST_BLOCKS = 50;
/** Slack refuses a message of somewhat over 13,000 characters; all texts and links are counted. */
const MOST_CHARACTERS = 12_000;
const LONGEST_FALLBACK = 3000;
const MOST_BUTTONS = 25;
const A_ROW = 5;
const LONGEST_LABEL = 75;
const LONGEST_NAME = 80;

/** A reply within every limit of Slack's, none of its text being anything but text. */
export function renderReply(reply: Reply, rendering: Rendering): SlackMessage {
	const actions = rowsOf(rendering);
	const parts = partsOf(reply, rendering);
	const { sharedBy } = rendering;
	if (sharedBy !== null) {
		parts.unshift(line(words(`Shared by ${shortened(clean(sharedBy), LONGEST_NAME)}`, { italic: true })));
	}
	if (parts.length === 0) parts.push(line(words("There is nothing to show.")));
	const limits = [MOST_BLOCKS - actions.length, MOST_CHARACTERS - charactersIn(actions)];
	const shown = fitWithin(parts.map(unitOf), limits, (omitted) => unitOf(narrowing(omitted, rendering)));
	return { text: fallback(shown), blocks: [...shown.flatMap(({ blocks }) => blocks), ...actions] };
}

function unitOf(part: Part): Unit<Part> {
	return { shown: part, cost: [part.blocks.length, charactersIn(part.blocks)] };
}

function narrowing(omitted: number, rendering: Rendering): Part {
	const left = omitted === 1 ? "1 part is" : `${omitted} parts are`;
	const runs = [
		`… ${left} left out here, for want of room. Narrow it down, for example by `,
		{ code: "since:2016" },
		" or ",
		{ code: "outlet:…" },
		".",
	];
	return line(inline(runs, rendering));
}

/** Every text, link and label inside. */
export function charactersIn(value: unknown): number {
	if (Array.isArray(value)) return value.reduce((sum: number, each) => sum + charactersIn(each), 0);
	if (typeof value !== "object" || value === null) return 0;
	return Object.entries(value).reduce((sum, [key, inside]) => {
		const counts = key === "text" || key === "url" || key === "fallback" || key === "value";
		return sum + (typeof inside === "string" ? (counts ? inside.length : 0) : charactersIn(inside));
	}, 0);
}

/** The buttons, five a row; the same action is offered once. */
function rowsOf({ buttons, thread }: Rendering): types.ActionsBlock[] {
	const unique = [...new Map(buttons.map((button) => [button.id, button])).values()].slice(0, MOST_BUTTONS);
	const elements = unique.map((button) => buttonOf(button, thread));
	return Array.from({ length: Math.ceil(elements.length / A_ROW) }, (_, row) => ({
		type: "actions",
		elements: elements.slice(row * A_ROW, (row + 1) * A_ROW),
	}));
}

function buttonOf({ id, label }: Button, thread: string | null): types.Button {
	const text = shortened(clean(label).trim() || "Show", LONGEST_LABEL);
	return {
		type: "button",
		action_id: BUTTON_PREFIX + id,
		text: { type: "plain_text", text, emoji: false },
		...(thread === null ? {} : { value: thread }),
	};
}

/** The same as text, in which nothing is markup: whole parts, as many as fit. */
function fallback(parts: readonly Part[]): string {
	const texts = parts.map(({ text }) => escaped(text));
	const units = texts.map((text) => ({ shown: text, cost: [text.length + 1] }));
	const rest = (omitted: number) => {
		const text = omitted === texts.length ? "On Record has answered." : "…";
		return { shown: text, cost: [text.length + 1] };
	};
	return fitWithin(units, [LONGEST_FALLBACK], rest).join("\n");
}

/** By Slack's rules these three and no others; without them nothing is a mention, a link or a command. */
function escaped(text: string): string {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

import type { types } from "@slack/bolt";
import { ago } from "../../chat/age.ts";
import type { Run } from "../../chat/reply.ts";
import { shortened } from "../fitting.ts";
import { harmless } from "../harmless.ts";
import type { Names } from "./names.ts";

/**
 * Only these kinds are ever sent. Slack shows them as they are; a channel, by its name. Every other kind would notify
 * somebody, or stand for something else.
 */
export type Inline =
	| types.RichTextText
	| types.RichTextLink
	| types.RichTextDate
	| types.RichTextChannelMention;
type Style = NonNullable<types.RichTextText["style"]>;

/** How runs are shown here and now. */
export interface Showing {
	readonly now: Date;
	/** A command as it is typed in this workspace, prefix and all. */
	typed(code: string): string;
	/** What people are called, as far as it is known. */
	readonly names?: Names;
}

/** The asker's words and things to type are shortened to this. */
const LONGEST_RUN = 300;
const LONGEST_NAME = 80;
/** Moderators need to see what was said. */
const LONGEST_SPOILER = 1_500;
/** Inside the asker's own words, lest these end there and what follows pass for the bot's. */
const MARKS = /["“”„‟«»]/gu;

/** Any text as data: nothing invisible, nothing broken. */
export function clean(text: string): string {
	return harmless(text).toWellFormed();
}

/** A text as it stands; nothing where there is nothing to show, because Slack refuses empty texts. */
export function words(text: string, style?: Style): Inline[] {
	const shown = clean(text);
	if (shown === "") return [];
	return [style ? { type: "text", text: shown, style } : { type: "text", text: shown }];
}

export function inline(runs: readonly Run[], showing: Showing): Inline[] {
	return merged(
		runs.flatMap((run) => {
			if (typeof run === "string") return words(run);
			if ("strong" in run) return words(run.strong, { bold: true });
			if ("label" in run) return words(run.label);
			if ("asked" in run) return words(`“${shortened(clean(run.asked), LONGEST_RUN).replace(MARKS, "'")}”`);
			if ("quoted" in run) return words(`“${clean(run.quoted)}”`);
			if ("spoiler" in run) return words(shortened(clean(run.spoiler), LONGEST_SPOILER), { italic: true });
			if ("link" in run) return messageLink(run.link);
			if ("code" in run) return words(shortened(clean(showing.typed(run.code)), LONGEST_RUN), { code: true });
			if ("person" in run) return person(run.person, showing.names?.get(run.person));
			if ("channel" in run) return channel(run.channel);
			return [age(run.ago, showing.now)];
		}),
	);
}

/** A name with the id, since others may be called the same; never a mention, which would notify them. */
function person(id: string, name: string | undefined): Inline[] {
	if (name === undefined) return words(`@${id}`, { code: true });
	return words(`@${shortened(clean(name), LONGEST_NAME)} (${id})`, { code: true });
}

function channel(id: string): Inline[] {
	return /^[CGD][A-Z0-9]{7,20}$/.test(id)
		? [{ type: "channel", channel_id: id }]
		: words(`#${id}`, { code: true });
}

/** A link to a message of Slack's own; any other is shown as it is. */
function messageLink(link: string): Inline[] {
	const own = /^https:\/\/[a-z0-9-]+\.slack\.com\/archives\/[A-Z0-9]+\/p\d+(\?[a-z0-9_=.&]*)?$/i.test(link);
	return own ? [{ type: "link", url: link, text: "the message" }] : words(link);
}

/** An age that Slack keeps true for as long as the message stands there. */
function age(instant: string, now: Date): Inline {
	const timestamp = Math.floor(Date.parse(instant) / 1000);
	return { type: "date", timestamp, format: "{ago}", fallback: ago(instant, now) };
}

/** Neighbours of the same style are one text. */
export function merged(elements: readonly Inline[]): Inline[] {
	const result: Inline[] = [];
	for (const element of elements) {
		const last = result.at(-1);
		const joins = last?.type === "text" && element.type === "text" && sameStyle(last, element);
		if (joins) result[result.length - 1] = { ...last, text: last.text + element.text };
		else result.push(element);
	}
	return result;
}

function sameStyle({ style: a }: types.RichTextText, { style: b }: types.RichTextText): boolean {
	return JSON.stringify(a ?? {}) === JSON.stringify(b ?? {});
}

/** At most `most` characters, ending in "…" when shortened. */
export function trimmed(elements: readonly Inline[], most: number): Inline[] {
	const kept: Inline[] = [];
	let room = most;
	for (const element of elements) {
		const size = shownText(element).length;
		if (size > room) {
			const rest = element.type === "text" && room > 1 ? shortened(element.text, room) : "…";
			return merged([...kept, ...words(rest, element.style)]);
		}
		kept.push(element);
		room -= size;
	}
	return kept;
}

/** What a reader sees of it. */
function shownText(element: Inline): string {
	if (element.type === "date") return element.fallback ?? "";
	if (element.type === "channel") return `#${element.channel_id}`;
	return element.text ?? "";
}

export function lineText(elements: readonly Inline[]): string {
	return elements.map(shownText).join("");
}

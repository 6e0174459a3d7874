import type { Member, Overheard } from "../../chat/overheard.ts";
import { tellingText, textOfBlocks } from "./plain-text.ts";

/** A message in a channel as Slack sends it, as far as it is read. */
export interface Heard {
	readonly type?: string;
	readonly subtype?: string;
	readonly channel?: string;
	readonly user?: string;
	readonly bot_id?: string;
	readonly app_id?: string;
	readonly ts?: string;
	readonly thread_ts?: string;
	readonly parent_user_id?: string;
	readonly text?: string;
	readonly blocks?: unknown;
	readonly attachments?: unknown;
	readonly files?: unknown;
	readonly edited?: { readonly ts?: string };
	readonly message?: Heard;
	readonly previous_message?: Heard;
}

/** Subtypes under which people's own messages come. */
const PEOPLES: ReadonlySet<string | undefined> = new Set([
	undefined,
	"file_share",
	"me_message",
	"thread_broadcast",
]);
const MOST_PARTS = 20;

/** A person's message out of an event, new or changed by them; null is anything else: bots, previews, deletions. */
export function personsMessage(
	event: Heard,
	botUserId: string | null,
): { readonly said: Heard; readonly edited: boolean } | null {
	const edited = event.subtype === "message_changed";
	const said = edited ? event.message : event;
	if (said === undefined || !PEOPLES.has(said.subtype)) return null;
	if (said.user === undefined || said.bot_id !== undefined || said.user === botUserId) return null;
	// Slack changes a message by itself when it adds the preview of a link: nobody said anything then.
	if (edited && said.edited?.ts === event.previous_message?.edited?.ts) return null;
	return { said, edited };
}

/** By what a message, or one state of it, is told from every other. */
export function stateOf(channel: string, { ts, edited }: Heard): string {
	return `${channel}:${ts}:${edited?.ts ?? ""}`;
}

/** The message as it is moderated. Slack sends ids and no names; those are good enough to tell people apart. */
export function overheard(
	said: Heard,
	{ place, edited, link }: Pick<Overheard, "place" | "edited" | "link">,
): Overheard {
	const { user = "", ts = "", text = "", parent_user_id: parent } = said;
	return {
		place,
		message: ts,
		author: member(user),
		text: tellingText(text) || textOfBlocks(said.blocks),
		parts: [...textsIn(said.attachments, OF_ATTACHMENTS), ...textsIn(said.files, OF_FILES)].slice(
			0,
			MOST_PARTS,
		),
		mentions: [...new Set([...text.matchAll(/<@([UW][A-Z0-9]+)/g)].map(([, id = ""]) => id))].map(member),
		repliesTo: parent === undefined || parent === user ? null : member(parent),
		edited,
		at: Math.floor(Number(ts) * 1000),
		link,
	};
}

function member(id: string): Member {
	return { id, name: id };
}

/** What forwarded messages and previews of links show, and what files are called. */
const OF_ATTACHMENTS = ["pretext", "author_name", "title", "text", "from_url"] as const;
const OF_FILES = ["title", "name"] as const;

function textsIn(list: unknown, names: readonly string[]): string[] {
	if (!Array.isArray(list)) return [];
	return list.flatMap((each: Readonly<Record<string, unknown>>) => {
		const texts = names.map((name) => each[name]).filter((text) => typeof text === "string" && text !== "");
		return [...new Set(texts as string[])].map(tellingText);
	});
}

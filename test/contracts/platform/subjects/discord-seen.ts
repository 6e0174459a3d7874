import type { Message } from "../../../servers/discord/shapes.ts";
import type { World } from "../../../servers/discord/world.ts";

/** The texts that a message shows, as they were sent. */
export function textsOf(message: Message): string[] {
	const { content, embeds } = message;
	return [...(content ? [content] : []), ...embeds.map(({ description }) => String(description))];
}

/** What a reader sees of markdown. */
export function plain(markdown: string): string {
	return markdown
		.split("\n")
		.map((line) => inline(line.replace(/^(?:> |### |-# |- )/, "")))
		.join("\n");
}

const INLINE = /`([^`]*)`|\\([^0-9A-Za-z\s])|\[((?:\\.|[^\]\\])+)\]\([^\s()<>\\]+\)|(<t:-?\d+:R>)|\*\*|~~/g;

function inline(line: string): string {
	return line.replace(INLINE, (_all, code?: string, escaped?: string, label?: string, time?: string) => {
		if (label !== undefined) return inline(label);
		return code ?? escaped ?? (time === undefined ? "" : "some time ago");
	});
}

/** People and channels are shown by name, and moderators see what was said, hidden, with a link to it. */
export function isMeant(found: string, { users, channels }: World, forModerators: boolean): boolean {
	const [, sign, id = ""] = /^<([@#])(\d+)>$/.exec(found) ?? [];
	if (sign !== undefined) return sign === "@" ? users.has(id) : channels.has(id);
	return forModerators && /^(?:\|\||https:\/\/discord\.com\/channels\/[\d/]+)$/.test(found);
}

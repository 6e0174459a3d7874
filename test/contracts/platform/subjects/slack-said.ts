import type { Message } from "../../../servers/slack/shapes.ts";

/** A channel or thread by one name. */
export function placeOf({ channel }: Message, thread: string | undefined): string {
	return thread === undefined ? channel : `${channel}:${thread}`;
}

/** A line as a slash command of a workspace with a prefix. */
export function typed(line: string): { command: string; text: string } {
	const [, name = "", text = ""] = /^\/(\S+)\s*(.*)$/s.exec(line) ?? [];
	return { command: `/or-${name}`, text: escaped(text) };
}

/** As Slack sends what people write. */
export function escaped(text: string): string {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

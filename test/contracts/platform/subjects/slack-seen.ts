import type { Json } from "../../../servers/loopback/json.ts";
import type { Message } from "../../../servers/slack/shapes.ts";

/** The buttons of a message, in order. */
export function buttonsOf({ blocks }: Pick<Message, "blocks">): Json[] {
	return blocks.filter(({ type }) => type === "actions").flatMap(({ elements }) => elements as Json[]);
}

/** What a reader sees in blocks, a line for each part. */
export function linesOf(blocks: readonly Json[]): string {
	return blocks
		.filter(({ type }) => type !== "actions")
		.map((block) => textIn(block))
		.join("\n");
}

function textIn(value: unknown): string {
	if (Array.isArray(value)) return value.map(textIn).join("");
	if (typeof value !== "object" || value === null) return "";
	const { type, elements, text, fallback } = value as Json;
	const own = [text, fallback].filter((each) => typeof each === "string").join("");
	const whole = /^rich_text_/.test(String(type)) ? "\n" : "";
	return own + textIn(elements) + whole;
}

/** Where the links in blocks lead. */
export function linksIn(value: unknown): string[] {
	if (Array.isArray(value)) return value.flatMap(linksIn);
	if (typeof value !== "object" || value === null) return [];
	const { type, url } = value as Json;
	return [...(type === "link" ? [String(url)] : []), ...Object.values(value).flatMap(linksIn)];
}

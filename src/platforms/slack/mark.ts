import { createHash } from "node:crypto";
import type { types } from "@slack/bolt";

const EVENT = "on_record";

/** By what a post of the bot's own accord is found again; any app may read it, and it tells nothing of the key. */
export function markOf(key: string): string {
	return createHash("sha256").update(key).digest("base64url").slice(0, 24);
}

/** The mark as Slack keeps it with a message. */
export function marked(mark: string): types.MessageMetadata {
	return { event_type: EVENT, event_payload: { mark } };
}

/** The mark that a message bears; null is none of ours. */
export function markIn(message: { readonly metadata?: unknown }): string | null {
	const { event_type, event_payload } = (message.metadata ?? {}) as Partial<types.MessageMetadata>;
	const mark = event_type === EVENT ? (event_payload as { mark?: unknown } | undefined)?.mark : null;
	return typeof mark === "string" ? mark : null;
}

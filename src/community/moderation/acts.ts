import type { Act } from "../../chat/moderation.ts";
import type { Run } from "../../chat/reply.ts";
import type { Severity } from "../../moderation/verdict.ts";

/** How each act is called on a button. */
export const LABELS: Readonly<Record<Act, string>> = {
	dismiss: "Dismiss",
	nudge: "Nudge",
	warn: "Warn",
	remove: "Remove",
	timeout: "Timeout…",
	"slow-mode": "Slow mode…",
	note: "Post note",
};

/** How each act stands in a history. */
export const PAST: Readonly<Record<Act, string>> = {
	dismiss: "dismissed",
	nudge: "nudged",
	warn: "warned",
	remove: "removed",
	timeout: "timed out",
	"slow-mode": "slow mode set",
	note: "note posted",
};

/** In a history: a moderator wants what needs another one's consent. */
export const PROPOSED = "proposed";

/** In a history: the bot alone recorded a trifle, and told nobody. */
export const RECORDED = "recorded";

/** What settles a case. */
export const SETTLED: ReadonlySet<string> = new Set([...Object.values(PAST), RECORDED]);
/** What ends by itself, after an hour unless a moderator says otherwise. */
export const LASTING: ReadonlySet<Act> = new Set(["timeout", "slow-mode"]);
export const HOUR_MINUTES = 60;
/** What can be appealed. */
export const APPEALABLE: ReadonlySet<string> = new Set([PAST.warn, PAST.remove, PAST.timeout]);
/** Whose author is told. */
export const NOTICED: ReadonlySet<Act> = new Set(["nudge", "warn", "remove", "timeout"]);
/** Points of what is decided by hand; a rule's own go by its severity. */
export const POINTS: Readonly<Partial<Record<Act, Severity>>> = { warn: 3, timeout: 4, remove: 3 };

/** Who takes the steps of cases that the bot decides by itself. */
export const THE_BOT = "the bot";

/** Somebody in a history; null is the bot. */
export function by(actor: string | null): Run {
	return actor === null || actor === THE_BOT ? "the bot itself" : { person: actor };
}

import { createHash } from "node:crypto";
import type { Reply } from "./reply.ts";

/** What `dispatch` needs of a cache. Neither call ever rejects, nor waits long: a fault is a miss. */
export interface Remembering {
	get(key: string): Promise<Reply | undefined>;
	set(key: string, reply: Reply, ttlMs: number): Promise<void>;
}

/** All that a reply depends on. Two invocations with the same key may share a reply; no others may. */
export interface ReplyIdentity {
	readonly command: string;
	readonly options: Readonly<Record<string, string | null>>;
	readonly collections: readonly string[];
	readonly archiveVersion: number;
	readonly build: string;
	/** Whether a model may word it there. */
	readonly worded: boolean;
}

/** The cache key: a hash, so that no question stands readable in a cache. */
export function replyKey(identity: ReplyIdentity): string {
	const canonical = JSON.stringify([
		identity.command,
		Object.entries(identity.options).sort(([a], [b]) => inOrder(a, b)),
		identity.collections.toSorted(inOrder),
		identity.archiveVersion,
		identity.build,
		identity.worded,
	]);
	return `reply:${createHash("sha256").update(canonical).digest("base64url")}`;
}

function inOrder(a: string, b: string): number {
	return a < b ? -1 : Number(a > b);
}

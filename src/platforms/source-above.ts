import type { Block, Citation } from "../chat/reply.ts";

/** The source that stands last above what follows a block; null when the block cites none. */
export function sourceAbove(before: Block | undefined): Citation | null {
	if (before === undefined || !("citation" in before)) return null;
	return before.kind === "claim" ? (before.also ?? before.citation) : before.citation;
}

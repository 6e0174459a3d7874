import type { Block, Citation, Reply } from "./reply.ts";

/** What a block cites, the source that it shows first. */
export function citationsOf(block: Block): readonly Citation[] {
	if (!("citation" in block)) return [];
	return block.kind === "claim" && block.also !== null ? [block.citation, block.also] : [block.citation];
}

/** What a reply cites, in the order in which it is shown. */
export function allCitations(reply: Pick<Reply, "blocks">): readonly Citation[] {
	return reply.blocks.flatMap(citationsOf);
}

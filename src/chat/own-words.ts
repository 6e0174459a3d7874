import type { Reply, Run } from "./reply.ts";

const QUOTATION_MARK = /["“”„‟«»]/u;

/**
 * Invariant 1, from the bot's side: its own words carry no quotation marks, so whatever a reader sees inside them is
 * either a span of a stored article (`quoting.ts`) or the asker's own (`asked`).
 * @throws naming the words, which stops the reply: it fails closed.
 */
export function assertOwnWordsUnquoted(reply: Reply): void {
	for (const block of reply.blocks) {
		if ("runs" in block) for (const run of block.runs) assertUnquoted(run);
		if (block.kind === "list") for (const run of block.items.flat()) assertUnquoted(run);
	}
}

function assertUnquoted(run: Run): void {
	const own = typeof run === "string" ? run : "strong" in run ? run.strong : "";
	if (QUOTATION_MARK.test(own)) {
		throw new Error(`The bot's own words must not hold quotation marks: ${JSON.stringify(own)}`);
	}
}

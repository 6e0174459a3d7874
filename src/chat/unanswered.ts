import type { Coverage } from "../archive/archive.ts";
import { coverageLine } from "./coverage-line.ts";
import type { Block, Reply, ReplyData, Run } from "./reply.ts";

/** The archive does not say: what was not found, what was searched, and what comes nearest if anything does. */
export function abstention(
	runs: readonly Run[],
	coverage: Coverage,
	{ nearest = [], data = {} }: { nearest?: readonly Block[]; data?: ReplyData } = {},
): Reply {
	return {
		outcome: "abstained",
		blocks: [{ kind: "text", runs }, ...nearest, { kind: "text", runs: coverageLine(coverage) }],
		actions: [],
		audience: "channel",
		data,
	};
}

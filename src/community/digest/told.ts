import type { Reply, Run } from "../../chat/reply.ts";

/** One line for whoever asked about a digest; none for no runs. */
export function told(line: readonly Run[]): Reply {
	return {
		outcome: "answered",
		blocks: line.length === 0 ? [] : [{ kind: "text", runs: line }],
		actions: [],
		audience: "caller",
		data: {},
	};
}

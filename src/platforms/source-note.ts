import type { Citation } from "../chat/reply.ts";

/** What a reader should know of a source beside its name, as it stands after the headline; "" when there is nothing. */
export function sourceNote({ partial, alsoIn }: Citation): string {
	const notes = [
		...(partial ? ["headline and lead only"] : []),
		...(alsoIn === undefined ? [] : [`also in ${alsoIn}`]),
	];
	return notes.length === 0 ? "" : ` (${notes.join("; ")})`;
}

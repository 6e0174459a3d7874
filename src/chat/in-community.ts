import type { Place } from "./invocation.ts";
import { notice, type Reply } from "./reply.ts";

/** What belongs to a channel of a server or workspace is refused anywhere else. */
export async function inCommunity(place: Place, act: () => Promise<Reply>): Promise<Reply> {
	if (place.community !== null) return act();
	return notice("refused", ["This belongs to a channel of a server or workspace; here there is none."]);
}

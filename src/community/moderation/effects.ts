import type { Logger } from "pino";
import type { Effect } from "../../chat/enforcing.ts";
import type { Place } from "../../chat/invocation.ts";
import type { Poster, Told } from "../../chat/outbox.ts";
import type { Reply } from "../../chat/reply.ts";

/** What came of an act; one that broke down is refused, since the platform did not confirm it. */
export async function attempt(act: () => Promise<Effect>, log: Logger): Promise<Effect> {
	try {
		return await act();
	} catch (error) {
		log.warn({ err: error }, "an act of moderation broke down; it counts as not done");
		return { kind: "refused", reason: "the platform could not be reached; please try again in a moment" };
	}
}

/** Tells a member, where that is possible. Never rejects: what was done about them stands. */
export async function tellMember(
	poster: Poster | null,
	person: string,
	{ place, reply }: { readonly place: Place; readonly reply: Reply },
	log: Logger,
): Promise<Told> {
	try {
		return (await poster?.tell(person, place, reply)) ?? "undelivered";
	} catch (error) {
		log.warn({ err: error }, "a member could not be told");
		return "undelivered";
	}
}

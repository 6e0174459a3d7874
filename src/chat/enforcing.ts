import type { Standing } from "../moderation/exempt.ts";
import type { Place } from "./invocation.ts";
import type { NativeFilter } from "./native-filter.ts";
import type { Posted } from "./outbox.ts";

/** How an act of moderation ended; `done` only when the platform confirmed it. */
export type Effect =
	| { readonly kind: "done" }
	/** The platform refused: in words for moderators, with what to change. */
	| { readonly kind: "refused"; readonly reason: string }
	/** Not possible on this platform. */
	| { readonly kind: "impossible"; readonly reason: string };

/** What the bot may do about a message or a member, where moderators decided so. Each platform keeps one. */
export interface Enforcer {
	/** What this platform lets an app do, as far as it is set up. */
	readonly can: ReadonlySet<"remove" | "timeout" | "slow-mode">;
	/** The platform's own filter for messages; null: it has none that a bot could set. */
	readonly filter: NativeFilter | null;
	/** What somebody is in a place, asked of the platform now. @throws when it cannot tell: then nothing is done. */
	standing(place: Place, person: string): Promise<Standing>;
	remove(message: Pick<Posted, "channel" | "message">, reason: string): Promise<Effect>;
	/** Times a member out until an instant; null lifts a timeout. */
	timeout(place: Place, person: string, until: Date | null, reason: string): Promise<Effect>;
	/**
	 * Seconds that a member waits between two messages in the place, 0 being none; null where the place is gone, or such
	 * a thing does not exist. @throws when the platform cannot tell.
	 */
	slowness(place: Place): Promise<number | null>;
	/** Lets everybody in the channel write once in so many seconds; 0 lifts it. */
	slowMode(place: Place, seconds: number, reason: string): Promise<Effect>;
	/** The messages before one in its place, oldest first, for moderators to see it in context. */
	before(
		place: Place,
		message: string,
		count: number,
	): Promise<readonly { readonly author: string; readonly text: string }[]>;
}

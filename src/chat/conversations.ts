import type { Unaddressed } from "./follow-up.ts";
import type { Parsed } from "./grammar.ts";
import type { Invocation, Place } from "./invocation.ts";
import type { Registry } from "./registry.ts";
import type { Reply } from "./reply.ts";

/** What the bot remembers of the threads that it was asked in, for as long as replies are remembered. */
export interface Conversations {
	/** The bot answered in this thread (or direct message): a follow-up may refer to it. Never rejects. */
	answered(place: Place, invocation: Pick<Invocation, "command" | "options">, reply: Reply): Promise<void>;
	/** What a line that is said to the bot asks, in the light of what was asked in this place before. Never rejects. */
	understand(place: Place, line: string, registry: Registry): Promise<Parsed>;
	/** Whether a message that does not mention the bot is for it, by the channel's settings. Never rejects. */
	isForBot(place: Place, said: Unaddressed): Promise<boolean>;
}

import type { Reply } from "./reply.ts";

/** Whoever runs the bot, as far as the settings name them. */
export interface Operators {
	/** Tells each of them directly; those that cannot be reached are logged. Never rejects. */
	tell(reply: Reply): Promise<void>;
}

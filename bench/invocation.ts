import type { Invocation } from "../src/chat/invocation.ts";
import { SHARED } from "../src/corpus/article.ts";

/** What somebody at the terminal asks, who has no powers there. */
export function invocation(command: string, options: Readonly<Record<string, string>>): Invocation {
	return {
		command,
		options,
		caller: {
			platform: "console",
			id: "bench",
			powers: async () => ({ moderate: false, administer: false }),
		},
		place: { platform: "console", community: null, channel: "console", thread: null },
		collections: [SHARED],
	};
}

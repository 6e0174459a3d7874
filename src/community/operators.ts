import type { Logger } from "pino";
import type { PlatformName } from "../chat/invocation.ts";
import type { Operators } from "../chat/operators.ts";
import type { Outbox } from "../chat/outbox.ts";
import type { Reply } from "../chat/reply.ts";

/** Operators by `platform:id`, told by direct message. */
export class NamedOperators implements Operators {
	readonly #ids: ReadonlySet<string>;
	readonly #outbox: Outbox;
	readonly #log: Logger;

	constructor(ids: ReadonlySet<string>, outbox: Outbox, log: Logger) {
		this.#ids = ids;
		this.#outbox = outbox;
		this.#log = log;
	}

	async tell(reply: Reply): Promise<void> {
		for (const named of this.#ids) {
			const [platform, id] = named.split(":") as [PlatformName, string];
			const place = { platform, community: null, channel: id, thread: null };
			const told = await this.#outbox
				.of(platform)
				?.tell(id, place, reply)
				.catch((error: unknown) => {
					this.#log.warn({ err: error }, "an operator could not be told");
					return "undelivered" as const;
				});
			if (told === "undelivered") this.#log.warn({ platform }, "an operator could not be told");
		}
	}
}

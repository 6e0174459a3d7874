import type { Logger } from "pino";
import type { Claiming } from "../platform.ts";
import { soon } from "../soon.ts";

/** As many events as are remembered here, beside the claims that all processes share. */
const REMEMBERED = 1_000;

/** Whether an event is ours to answer: once over all processes and redeliveries. */
export class EventClaims {
	readonly #claims: Claiming;
	readonly #log: Logger;
	readonly #waitMs: number;
	readonly #seen = new Set<string>();

	constructor(claims: Claiming, log: Logger, waitMs: number) {
		this.#claims = claims;
		this.#log = log;
		this.#waitMs = waitMs;
	}

	/** Where the claims cannot be reached, what this process has not seen is answered: silence would be worse. */
	async take(eventId: string): Promise<boolean> {
		if (this.#seen.has(eventId)) return false;
		this.#remember(eventId);
		const taken = this.#claims.take(`slack:${eventId}`).catch((error: unknown) => {
			this.#log.warn({ err: error }, "an event could not be claimed; it is answered all the same");
			return true;
		});
		return (await soon(taken, this.#waitMs)) ?? true;
	}

	#remember(eventId: string): void {
		this.#seen.add(eventId);
		const [oldest] = this.#seen;
		if (this.#seen.size > REMEMBERED && oldest !== undefined) this.#seen.delete(oldest);
	}
}

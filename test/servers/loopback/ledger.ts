import type { Clock } from "./clock.ts";
import { Watched } from "./watched.ts";

/** A platform rule that the bot broke. */
export interface Violation {
	readonly at: number;
	/** The platform's own name of the rule: an error code, or what was missed. */
	readonly rule: string;
	readonly detail: string;
}

/** Something in a message that makes a notification sound on somebody's phone. */
export interface Ping {
	readonly at: number;
	readonly channel: string;
	/** What would ping, as written: `@everyone`, `<@123>`, `<!channel>`. */
	readonly mention: string;
	/** Only the asker would see it. */
	readonly ephemeral: boolean;
	readonly text: string;
}

/** What the server holds against the bot, in the order it happened. */
export class Ledger extends Watched {
	readonly violations: Violation[] = [];
	/** Allowed, but against the platform's advice. */
	readonly warnings: Violation[] = [];
	readonly pings: Ping[] = [];
	readonly #clock: Clock;

	constructor(clock: Clock, whole: Watched | null = null) {
		super(whole);
		this.#clock = clock;
	}

	violate(rule: string, detail: string): void {
		this.violations.push({ at: this.#clock.now(), rule, detail });
		this.changed();
	}

	warn(rule: string, detail: string): void {
		this.warnings.push({ at: this.#clock.now(), rule, detail });
		this.changed();
	}

	ping(ping: Omit<Ping, "at">): void {
		this.pings.push({ at: this.#clock.now(), ...ping });
		this.changed();
	}
}

import type { Clock } from "./clock.ts";
import { Faults } from "./faults.ts";
import { Ledger, type Ping, type Violation } from "./ledger.ts";
import type { JournalEntry, Listener } from "./listener.ts";
import { Watched } from "./watched.ts";

/** A platform on the loopback interface, all of whose changes can be waited for. */
export abstract class LoopbackServer extends Watched {
	readonly faults = new Faults();
	/** What the bot did wrong; `violations`, `warnings` and `pings` are its pages. */
	readonly ledger: Ledger;
	protected abstract readonly listener: Listener;

	constructor(clock: Clock) {
		super();
		this.ledger = new Ledger(clock, this);
	}

	get violations(): readonly Violation[] {
		return this.ledger.violations;
	}

	get warnings(): readonly Violation[] {
		return this.ledger.warnings;
	}

	get pings(): readonly Ping[] {
		return this.ledger.pings;
	}

	/** Every request, in order. */
	get journal(): readonly JournalEntry[] {
		return this.listener.journal;
	}
}

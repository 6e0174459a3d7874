import type { Enforcer } from "../chat/enforcing.ts";
import type { PlatformName } from "../chat/invocation.ts";
import type { Outbox, Poster } from "../chat/outbox.ts";

/** What a platform that runs in this process does of the bot's own accord. */
interface Running {
	readonly poster: Poster;
	readonly enforcer: Enforcer;
}

/** The platforms of this process; each is set when it has started. */
export class Posters implements Outbox {
	readonly #running = new Map<PlatformName, Running>();

	of(platform: PlatformName): Poster | null {
		return this.#running.get(platform)?.poster ?? null;
	}

	enforcer(platform: PlatformName): Enforcer | null {
		return this.#running.get(platform)?.enforcer ?? null;
	}

	/** The names of those that run. */
	names(): PlatformName[] {
		return [...this.#running.keys()];
	}

	set(platform: PlatformName, running: Running): void {
		this.#running.set(platform, running);
	}
}

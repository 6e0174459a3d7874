import { setTimeout as delay } from "node:timers/promises";

/** Long enough for a loaded machine; only a failing test ever waits for it. */
const PATIENCE_MS = 10_000;

/** State that a test can wait for: it is looked at again after each change, never polled. */
export class Watched {
	#waiting: (() => void)[] = [];
	readonly #whole: Watched | null;

	/** A change here is one of the whole, too. */
	constructor(whole: Watched | null = null) {
		this.#whole = whole;
	}

	/** To be called after every change of state. */
	changed(): void {
		const waiting = this.#waiting;
		this.#waiting = [];
		for (const look of waiting) look();
		this.#whole?.changed();
	}

	/** Resolves once `ready` holds; rejects with what was waited for when it does not hold in time. */
	async until(what: string, ready: (state: this) => boolean, patienceMs = PATIENCE_MS): Promise<this> {
		const enough = new AbortController();
		const timeUp = delay(patienceMs, "late" as const, { signal: enough.signal }).catch(() => "late" as const);
		try {
			while (!ready(this)) {
				const change = new Promise<"changed">((resolve) => this.#waiting.push(() => resolve("changed")));
				if ((await Promise.race([change, timeUp])) === "late") {
					throw new Error(`waited ${patienceMs} ms in vain for ${what}; the state is ${this.describe()}`);
				}
			}
			return this;
		} finally {
			enough.abort();
		}
	}

	/** What the error of a wait in vain shows. */
	describe(): string {
		return JSON.stringify(this, (_key, value) => (typeof value === "bigint" ? `${value}` : value));
	}
}

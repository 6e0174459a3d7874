import type { Clock } from "../../src/store/clock.ts";

/** A clock that stands still until the test moves it on. */
export class ManualClock implements Clock {
	#now = 1_000_000;
	#sleepers: { until: number; wake: () => void }[] = [];

	now(): number {
		return this.#now;
	}

	/** How many are asleep now. */
	get sleeping(): number {
		return this.#sleepers.length;
	}

	sleep(ms: number, { signal }: { signal?: AbortSignal | undefined } = {}): Promise<void> {
		const { promise, resolve, reject } = Promise.withResolvers<void>();
		if (signal?.aborted) return Promise.reject(signal.reason);
		const sleeper = { until: this.#now + ms, wake: resolve };
		this.#sleepers.push(sleeper);
		signal?.addEventListener("abort", () => {
			this.#sleepers = this.#sleepers.filter((other) => other !== sleeper);
			reject(signal.reason);
		});
		return promise;
	}

	/** Moves the hands on and wakes those whose time has come. */
	advance(ms: number): void {
		this.#now += ms;
		const due = this.#sleepers.filter(({ until }) => until <= this.#now);
		this.#sleepers = this.#sleepers.filter(({ until }) => until > this.#now);
		for (const { wake } of due) wake();
	}
}

/** Resolves when the condition holds; for what another promise or process has yet to do. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
	while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 5));
}

import { setImmediate as turn } from "node:timers/promises";
import type { Clock } from "../../../src/store/clock.ts";

export type { Clock };

interface Sleeper {
	readonly due: number;
	readonly wake: () => void;
}

/** A clock whose hands only a test moves: three seconds pass in no time, and none pass by themselves. */
export class HandClock implements Clock {
	#now: number;
	readonly #sleepers = new Set<Sleeper>();

	constructor(start = Date.now()) {
		this.#now = start;
	}

	now(): number {
		return this.#now;
	}

	sleep(ms: number, { signal }: { signal?: AbortSignal | undefined } = {}): Promise<void> {
		return new Promise((resolve, reject) => {
			const abort = () => {
				this.#sleepers.delete(sleeper);
				reject(signal?.reason);
			};
			const wake = () => {
				signal?.removeEventListener("abort", abort);
				resolve();
			};
			const sleeper = { due: this.#now + ms, wake };
			if (signal?.aborted) return abort();
			signal?.addEventListener("abort", abort, { once: true });
			this.#sleepers.add(sleeper);
		});
	}

	/** Moves the hands, waking each sleeper at its own moment; a woken one may go back to sleep on the way. */
	async advance(ms: number): Promise<void> {
		const end = this.#now + ms;
		for (;;) {
			const next = [...this.#sleepers].filter((s) => s.due <= end).sort((a, b) => a.due - b.due)[0];
			if (next === undefined) break;
			this.#now = Math.max(this.#now, next.due);
			this.#sleepers.delete(next);
			next.wake();
			await turn();
		}
		this.#now = end;
		await turn();
	}
}

/** Runs `task` after `ms` of the clock's time, without keeping the process alive; the result cancels it. */
export function after(clock: Clock, ms: number, task: () => void): () => void {
	const cancel = new AbortController();
	clock.sleep(ms, { signal: cancel.signal, idle: true }).then(
		() => {
			if (!cancel.signal.aborted) task();
		},
		() => undefined,
	);
	return () => cancel.abort();
}

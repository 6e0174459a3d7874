/** Replies under way, so that a stop can wait for them. */
export class InFlight {
	readonly #running = new Set<Promise<unknown>>();
	readonly #report: (error: unknown) => void;
	#closed = false;

	/** `report` hears of work that rejected; nothing else does. */
	constructor(report: (error: unknown) => void) {
		this.#report = report;
	}

	/** Whether new work is still taken on. */
	get open(): boolean {
		return !this.#closed;
	}

	/** Runs `work` to its end in the background. After `drain` has been called it is not begun. */
	run(work: () => Promise<unknown>): void {
		if (this.#closed) return;
		const running = work().catch(this.#report);
		this.#running.add(running);
		void running.finally(() => this.#running.delete(running));
	}

	/** Takes on no more, and waits for what is under way, at most `graceMs`. */
	async drain(graceMs: number): Promise<void> {
		this.#closed = true;
		let timer: NodeJS.Timeout | undefined;
		const late = new Promise<void>((resolve) => {
			timer = setTimeout(resolve, graceMs);
		});
		await Promise.race([Promise.allSettled(this.#running), late]);
		clearTimeout(timer);
	}
}

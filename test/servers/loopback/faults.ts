/**
 * What may go wrong with one request:
 * - `{ status }`: answered by that status, without effect;
 * - `{ retryAfter }`: answered by 429 in the platform's shape, seconds, without effect;
 * - `reset`: the connection is cut before anything happens;
 * - `hangup`: the same, but politely: clients take the one for an accident and the other for an answer;
 * - `partial`: it takes effect, and the connection is cut in the middle of the answer's body;
 * - `lost`: it takes effect, then the connection is cut: the client cannot know;
 * - `hang`: no answer until `release()`, which lets it take effect.
 */
export type Fault =
	| { readonly status: number }
	| { readonly retryAfter: number; readonly global?: boolean }
	| "reset"
	| "hangup"
	| "lost"
	| "partial"
	| "hang";

interface Planned {
	readonly fault: Fault;
	readonly only: RegExp | null;
	left: number;
}

/** The faults that wait for their requests. */
export class Faults {
	#planned: Planned[] = [];
	#held: (() => void)[] = [];

	/** The next `count` requests (of those whose `METHOD /path` matches) go wrong. */
	next(count: number, fault: Fault, only: RegExp | null = null): void {
		this.#planned.push({ fault, only, left: count });
	}

	/** How many planned faults have not met a request yet. */
	get pending(): number {
		return this.#planned.reduce((sum, { left }) => sum + left, 0);
	}

	/** The fault that this request meets; it is used up. */
	take(method: string, path: string): Fault | null {
		const met = this.#planned.find(({ only }) => only === null || only.test(`${method} ${path}`));
		if (met === undefined) return null;
		met.left -= 1;
		if (met.left <= 0) this.#planned = this.#planned.filter((planned) => planned !== met);
		return met.fault;
	}

	/** Resolves when the held requests are released. */
	hold(): Promise<void> {
		return new Promise((resolve) => this.#held.push(resolve));
	}

	/** Lets every held request go on. */
	release(): void {
		for (const resume of this.#held.splice(0)) resume();
	}

	/** Forgets the faults that are still waiting, and releases the held requests. */
	clear(): void {
		this.#planned = [];
		this.release();
	}
}

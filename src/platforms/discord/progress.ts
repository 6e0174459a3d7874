import type { Reply } from "../../chat/reply.ts";

/** Between two edits. */
const EVERY_MS = 1_000;

/** What there is of an answer so far: the newest is shown at a pace, one at a time, and nothing after the end. */
export class Progress {
	readonly #everyMs: number;
	readonly #report: (error: unknown) => void;
	#latest: Reply | null = null;
	#show: ((soFar: Reply) => Promise<unknown>) | null = null;
	#showing: Promise<unknown> | null = null;
	#rest: NodeJS.Timeout | null = null;
	#ended = false;

	/** `report` hears of what could not be shown: the answer itself comes all the same. */
	constructor(report: (error: unknown) => void, everyMs: number = EVERY_MS) {
		this.#report = report;
		this.#everyMs = everyMs;
	}

	/** There is more. */
	readonly take = (soFar: Reply): void => {
		this.#latest = soFar;
		this.#next();
	};

	/** From now on it is shown like this. */
	showBy(show: (soFar: Reply) => Promise<unknown>): void {
		this.#show = show;
		this.#next();
	}

	/** Nothing more is shown; resolves when what is being shown has been. */
	async end(): Promise<void> {
		this.#ended = true;
		if (this.#rest !== null) clearTimeout(this.#rest);
		await this.#showing;
	}

	#next(): void {
		const soFar = this.#latest;
		if (this.#ended || soFar === null || !this.#show || this.#showing || this.#rest) return;
		this.#latest = null;
		this.#showing = this.#show(soFar)
			.catch(this.#report)
			.then(() => this.#pause());
	}

	#pause(): void {
		this.#showing = null;
		if (this.#ended) return;
		this.#rest = setTimeout(() => {
			this.#rest = null;
			this.#next();
		}, this.#everyMs);
	}
}

import { randomUUID } from "node:crypto";
import type { Action } from "../../chat/reply.ts";
import { LruMap } from "../../lru-map.ts";

const PREFIX = "report:";
/** As long as an interaction can be answered: whoever takes longer opens the form again. */
const KEPT_MS = 15 * 60_000;
const MOST = 1_000;

/**
 * Reports whose forms are being filled in. They hold the words of messages that nobody has reported yet, so they are
 * kept in memory and for minutes, and nowhere else.
 */
export class Reports {
	readonly #now: () => number;
	readonly #kept = new LruMap<string, { readonly action: Action; readonly until: number }>(MOST);

	constructor(now: () => number = Date.now) {
		this.#now = now;
	}

	/** @returns the id of its form. */
	keep(action: Action): string {
		for (const [id, { until }] of this.#kept) if (until <= this.#now()) this.#kept.delete(id);
		const id = `${PREFIX}${randomUUID()}`;
		this.#kept.set(id, { action, until: this.#now() + KEPT_MS });
		return id;
	}

	has(formId: string): boolean {
		return this.#kept.has(formId);
	}

	/** null when the form is of no report, or of one that is not kept any more. */
	take(formId: string): Action | null {
		const kept = this.#kept.get(formId);
		this.#kept.delete(formId);
		return kept && kept.until > this.#now() ? kept.action : null;
	}
}

export function isReport(formId: string): boolean {
	return formId.startsWith(PREFIX);
}

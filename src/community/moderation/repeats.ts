import { LruMap } from "../../lru-map.ts";

const EACH = 50;
const MOST_MATTERS = 2_000;

/**
 * Of a matter that goes on and on, such as a raid, each of the first fifty messages is put down, and then every
 * fiftieth with how many there have been: thousands in a minute would fill a history that nobody reads.
 */
export class Repeats {
	readonly #seen = new LruMap<string, number>(MOST_MATTERS);

	/** Counts one more. @returns how many there have been in this process; null when it is not put down. */
	count(matter: string): number | null {
		const times = (this.#seen.get(matter) ?? 0) + 1;
		this.#seen.set(matter, times);
		return times <= EACH || times % EACH === 0 ? times : null;
	}
}

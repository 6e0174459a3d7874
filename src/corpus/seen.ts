import { createHash } from "node:crypto";
import type { Origin } from "./refusal.ts";

const KEY_BYTES = 12;
const LINES_PER_FILE = 2 ** 32;

/** The ids met in one run and where each stood first; a hash and a number for each, so that millions fit. */
export class SeenIds {
	readonly #places = new Map<string, number>();
	readonly #files: string[] = [];

	/** Notes an id; gives the place where it stood before, or null when it is new. */
	note(id: string, from: Origin): Origin | null {
		const key = createHash("sha256").update(id).digest().toString("base64", 0, KEY_BYTES);
		const place = this.#places.get(key);
		if (place !== undefined) return this.#originOf(place);
		if (this.#files.at(-1) !== from.file) this.#files.push(from.file);
		this.#places.set(key, (this.#files.length - 1) * LINES_PER_FILE + (from.line ?? 0));
		return null;
	}

	#originOf(place: number): Origin {
		const file = this.#files[Math.floor(place / LINES_PER_FILE)] ?? "";
		return { file, line: place % LINES_PER_FILE || null };
	}
}

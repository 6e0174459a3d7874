import { createHash } from "node:crypto";
import { z } from "zod";
import type { Embedder } from "../archive/embedding.ts";
import type { Cache } from "./draft-cache.ts";
import { Rest } from "./rest.ts";

const KEPT_MS = 7 * 86_400_000;
/** A question waits no longer than this for its vector, and is answered by words alone. */
const LONGEST_WAIT_MS = 1_500;
const LONGEST_QUESTION = 6_000;

const remembered = z.array(z.number()).min(1);

interface QueryVectorParts {
	readonly embedder: Embedder;
	readonly cache: Cache;
	readonly log: { warn(fields: object, message: string): void };
	readonly waitMs?: number;
	readonly rest?: Rest;
}

/** The vectors of what people ask: remembered, in time or not at all. */
export class QueryVectors {
	readonly #parts: QueryVectorParts;
	readonly #rest: Rest;
	/** A question looks among passages and among quotations at once, and is embedded once. */
	readonly #flights = new Map<string, Promise<readonly number[] | null>>();

	constructor(parts: QueryVectorParts) {
		this.#parts = parts;
		this.#rest = parts.rest ?? new Rest();
	}

	/** null when there is none to be had in time. It never rejects. */
	of(text: string): Promise<readonly number[] | null> {
		const asked = text
			.normalize("NFKC")
			.replace(/\s+/gu, " ")
			.trim()
			.slice(0, LONGEST_QUESTION)
			.toWellFormed();
		if (asked === "") return Promise.resolve(null);
		const identity = JSON.stringify([this.#parts.embedder.model, asked]);
		const key = `vector:${createHash("sha256").update(identity).digest("base64url")}`;
		const flying = this.#flights.get(key);
		if (flying !== undefined) return flying;
		const flight = this.#find(key, asked)
			.catch(() => null)
			.finally(() => this.#flights.delete(key));
		this.#flights.set(key, flight);
		return flight;
	}

	async #find(key: string, asked: string): Promise<readonly number[] | null> {
		const { embedder, cache, log, waitMs = LONGEST_WAIT_MS } = this.#parts;
		const known = remembered.safeParse(await cache.get(key)).data;
		if (known !== undefined) return known;
		if (this.#rest.isResting) return null;
		const late = AbortSignal.timeout(waitMs);
		try {
			const [vector] = await embedder.embed([asked], late);
			this.#rest.succeeded();
			if (vector === undefined) return null;
			await cache.set(key, vector, KEPT_MS);
			return vector;
		} catch (err) {
			this.#rest.failed();
			log.warn({ err }, "a question could not be embedded in time; the search by words goes on alone");
			return null;
		}
	}
}

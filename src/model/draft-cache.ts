import { createHash } from "node:crypto";
import { z } from "zod";
import type { Source } from "../verifying/claim.ts";
import type { Draft } from "./draft-reading.ts";
import { PROMPT_VERSION } from "./prompt.ts";

/** What is needed of a cache. Neither call ever rejects, nor waits long: a fault is a miss. */
export interface Cache {
	get(key: string): Promise<unknown>;
	set(key: string, value: unknown, ttlMs: number): Promise<void>;
}

const KEPT_MS = 7 * 86_400_000;

/**
 * What is remembered is the draft as the model wrote it, and never what was shown of it: it is verified against the
 * passages each time, so that a correction of a speaker, or a better verifier, holds for old drafts too.
 */
const remembered = z.object({
	declined: z.boolean(),
	claims: z.array(z.object({ text: z.string(), sources: z.array(z.number().int()) })),
});

/** Drafts by question and passages: an article on another subject changes neither, and so leaves them where they are. */
export class DraftCache {
	readonly #cache: Cache;
	readonly #model: string;

	constructor(cache: Cache, model: string) {
		this.#cache = cache;
		this.#model = model;
	}

	/** All that a draft depends on, hashed so that no question stands readable in a cache. */
	keyOf(question: string, sources: readonly Source[]): string {
		const passages = sources.map(({ article, span }) => [
			article.outlet,
			article.publishedOn,
			article.headline,
			article.text.slice(span.start, span.end),
		]);
		const identity = JSON.stringify([PROMPT_VERSION, this.#model, normalised(question), passages]);
		return `draft:${createHash("sha256").update(identity).digest("base64url")}`;
	}

	async get(key: string): Promise<Draft | null> {
		return remembered.safeParse(await this.#cache.get(key)).data ?? null;
	}

	async set(key: string, draft: Draft): Promise<void> {
		await this.#cache.set(key, draft, KEPT_MS);
	}
}

/** The same question typed a little differently. Nothing in it that could mean something else is dropped. */
function normalised(question: string): string {
	return question
		.normalize("NFKC")
		.toLowerCase()
		.replace(/\s+/gu, " ")
		.trim()
		.replace(/[?!.\s]+$/u, "");
}

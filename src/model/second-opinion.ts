import { APIError, type OpenAI } from "openai";
import type { Opinion, SecondOpinion } from "../moderation/second-opinion.ts";
import type { Rule } from "../moderation/verdict.ts";
import { faultOf } from "./fault.ts";
import { Rest } from "./rest.ts";

/** The only one that is offered. */
const MODEL = "omni-moderation-latest";
const LONGEST_MS = 4_000;
/** A flood of messages is not handed on to the server. */
const MOST_AT_ONCE = 8;
const LONGEST_TEXT = 4_000;

/**
 * Scores from which a message is shown to moderators. They are our own and high: the server's own mark is set for
 * publishers who refuse a text, and finds menace in idioms. Categories that are no rule of ours are left out.
 */
const THRESHOLDS: readonly (readonly [category: string, rule: Rule, from: number, what: string])[] = [
	["harassment/threatening", "threat", 0.7, "a threat at somebody"],
	["hate/threatening", "threat", 0.7, "a threat at a group"],
	["illicit/violent", "threat", 0.85, "a plan for violence"],
	["hate", "dehumanisation", 0.75, "hatred of a group"],
	["harassment", "personal-attack", 0.85, "harassment"],
];

/** Asks a server's moderation endpoint about masked texts. */
export class ModerationModel implements SecondOpinion {
	readonly #client: Pick<OpenAI, "moderations">;
	readonly #rest: Rest;
	#asking = 0;

	constructor(client: Pick<OpenAI, "moderations">, rest = new Rest()) {
		this.#client = client;
		this.#rest = rest;
	}

	/** None where the server is busy or has just failed. @throws what the client throws. */
	async ask(masked: string): Promise<readonly Opinion[]> {
		if (this.#rest.isResting || this.#asking >= MOST_AT_ONCE) return [];
		this.#asking += 1;
		try {
			// The bare text alone: words around it would be judged with it.
			const { results } = await this.#client.moderations.create(
				{ model: MODEL, input: masked.slice(0, LONGEST_TEXT) },
				{ signal: AbortSignal.timeout(LONGEST_MS) },
			);
			const opinions = opinionsOf(results);
			this.#rest.succeeded();
			return opinions;
		} catch (error) {
			this.#rest.failed(error instanceof APIError ? faultOf(error).retryAfterMs : null);
			throw error;
		} finally {
			this.#asking -= 1;
		}
	}
}

/** @throws when the server answered something else than scores. */
function opinionsOf(results: unknown): Opinion[] {
	const [first] = (Array.isArray(results) ? results : []) as readonly { category_scores?: unknown }[];
	const scores = first?.category_scores;
	if (typeof scores !== "object" || scores === null) {
		throw new Error("expected scores by category from the moderation server, got something else");
	}
	return THRESHOLDS.flatMap(([category, rule, from, what]) => {
		const score = (scores as Readonly<Record<string, unknown>>)[category];
		if (typeof score !== "number" || !(score >= from && score <= 1)) return [];
		return [{ rule, confidence: Math.round(score * 100) / 100, reason: `a model takes it for ${what}` }];
	});
}

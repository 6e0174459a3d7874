import { z } from "zod";
import type { Opinion, SecondOpinion } from "../moderation/second-opinion.ts";
import { type DraftBudget, estimatedTokens } from "./budget.ts";
import type { Completions } from "./completion.ts";
import { DraftFault, faultOf } from "./fault.ts";
import { Rest } from "./rest.ts";
import { RUBRIC_RULES, RUBRIC_SCHEMA, rubricMessages } from "./rubric-prompt.ts";

/** Three findings take far less. */
const MOST_OUTPUT_TOKENS = 600;
export const RUBRIC_FORM = { name: "findings", schema: RUBRIC_SCHEMA, mostTokens: MOST_OUTPUT_TOKENS };
/** Within the time that a second opinion is waited for, so that the call ends with the waiting. */
const WHOLE_MS = 3_800;
/** A flood of messages is not handed on to the server. */
const MOST_AT_ONCE = 4;
const LONGEST_TEXT = 4_000;
const LONGEST_ANSWER = 8_000;
const MOST_FINDINGS = 3;
const LONGEST_REASON = 160;
/** A model's word that it is sure says little: enough for the queue, and never enough to act. */
const CONFIDENCE = 0.6;

const answered = z.object({
	findings: z.array(z.object({ rule: z.string(), words: z.string(), reason: z.string() })),
});

interface RubricParts {
	readonly completions: Completions;
	readonly budget: DraftBudget;
	readonly rest?: Rest;
	/** How long the whole answer may take. */
	readonly wholeMs?: number;
}

/**
 * Asks a model about a masked text by a rubric. What it answers is checked: rules that there are, and words that stand
 * in the text. Whoever wrote the text can at most talk the model out of a finding, or into one that a human dismisses.
 */
export class RubricModel implements SecondOpinion {
	readonly #with: RubricParts;
	readonly #rest: Rest;
	#asking = 0;

	constructor(parts: RubricParts) {
		this.#with = parts;
		this.#rest = parts.rest ?? new Rest();
	}

	/** None where the server is busy or has just failed, or the day's budget is spent. @throws DraftFault. */
	async ask(masked: string, community: string | null = null): Promise<readonly Opinion[]> {
		if (this.#rest.isResting || this.#asking >= MOST_AT_ONCE) return [];
		this.#asking += 1;
		try {
			return await this.#ask(masked.slice(0, LONGEST_TEXT).toWellFormed(), community);
		} finally {
			this.#asking -= 1;
		}
	}

	async #ask(masked: string, community: string | null): Promise<readonly Opinion[]> {
		const { completions, budget, wholeMs = WHOLE_MS } = this.#with;
		const messages = rubricMessages(masked);
		const asked = estimatedTokens(messages.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0));
		const reservation = await budget.reserve(community, asked + MOST_OUTPUT_TOKENS);
		if (reservation === null) return [];
		let text = "";
		let took: number | null = null;
		try {
			for await (const piece of completions.stream(messages, AbortSignal.timeout(wholeMs))) {
				if (piece.kind === "usage") took = piece.input + piece.output;
				else text += piece.text;
				if (text.length > LONGEST_ANSWER) throw new DraftFault("too large");
			}
			const opinions = opinionsIn(text, masked);
			this.#rest.succeeded();
			return opinions;
		} catch (error) {
			const fault = faultOf(error);
			this.#rest.failed(fault.retryAfterMs);
			throw fault;
		} finally {
			await budget.settle(reservation, took ?? asked + estimatedTokens(Buffer.byteLength(text)));
		}
	}
}

/** @throws DraftFault when the answer does not keep to the form. */
function opinionsIn(text: string, masked: string): Opinion[] {
	let answer: unknown;
	try {
		// Some servers put a fence round it.
		answer = JSON.parse(text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1));
	} catch {
		throw new DraftFault("malformed");
	}
	const parsed = answered.safeParse(answer);
	if (!parsed.success) throw new DraftFault("malformed");
	return parsed.data.findings.slice(0, MOST_FINDINGS).flatMap(({ rule: named, words, reason }): Opinion[] => {
		const rule = RUBRIC_RULES.find((each) => each === named);
		const said = words.trim();
		// Of masks alone nothing can be wrong, and what does not stand there nobody said.
		if (rule === undefined || !/\p{L}/u.test(said.replace(/[A-Z]+_\d+/g, "")) || !masked.includes(said)) {
			return [];
		}
		return [{ rule, words: said, confidence: CONFIDENCE, reason: `a model, by our rubric: ${tame(reason)}` }];
	});
}

/** A reason is shown to moderators, and a stranger's text may have put it into the model's mouth: one plain line, no addresses. */
function tame(reason: string): string {
	const line = reason
		.replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
		.replace(/["“”„‟«»<>`]/gu, "'")
		.trim();
	if (line === "" || /:\/\/|www\.|@|\bdiscord\.gg\b/iu.test(line))
		return "it gives no reason that can be shown";
	return line.length > LONGEST_REASON ? `${line.slice(0, LONGEST_REASON - 1).toWellFormed()}…` : line;
}

import type { Logger } from "pino";
import type { ModerationPolicy } from "../../chat/moderation.ts";
import type { Overheard } from "../../chat/overheard.ts";
import { maskedText } from "../../moderation/masked-text.ts";
import { type SecondOpinion, secondOpinion } from "../../moderation/second-opinion.ts";
import type { Finding } from "../../moderation/verdict.ts";
import { spanBehind } from "./masked-span.ts";

export interface OpinionParts {
	/** Asked where a policy wants it about what no rule found anything in; absent when no model is set. */
	readonly secondOpinion?: SecondOpinion;
	/** Asked besides where a policy wants the rubric; absent when no model is set. */
	readonly rubric?: SecondOpinion;
	readonly log: Logger;
}

/** What models say of a masked text that no rule found anything in; nothing of one that fails. */
export async function opinionsOn(
	{ secondOpinion: scores, rubric, log }: OpinionParts,
	{ text, mentions }: Pick<Overheard, "text" | "mentions">,
	{ collection, wanted }: { readonly collection: string; readonly wanted: ModerationPolicy["secondOpinion"] },
): Promise<readonly Finding[]> {
	if (wanted === "off" || text.trim() === "") return [];
	const models = [rubric && wanted === "rubric" ? rubric : undefined, scores].filter(
		(model) => model !== undefined,
	);
	if (models.length === 0) return [];
	const masked = maskedText(text, new Set(mentions.map(({ name }) => name.toLowerCase())));
	const failed = (error: unknown) =>
		log.warn({ err: error }, "a model gave no second opinion; the rules decide alone");
	const asked = { masked, community: collection };
	const opinions = (await Promise.all(models.map((model) => secondOpinion(model, asked, failed)))).flat();
	const found = opinions.map(
		({ rule, confidence, reason, words = "" }): Finding => ({
			rule,
			target: "none",
			part: "text",
			...spanBehind(text, masked, words),
			severity: 1,
			confidence,
			reason,
		}),
	);
	// Of one rule the first is enough, and the rubric's has the words.
	return found.filter(({ rule }, i) => found.findIndex((other) => other.rule === rule) === i);
}

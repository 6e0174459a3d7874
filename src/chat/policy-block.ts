import { DEFAULT_POLICY } from "../moderation/policy.ts";
import { RULES } from "../moderation/verdict.ts";
import type { ModerationPolicy } from "./moderation.ts";
import type { Block, Run } from "./reply.ts";

const NOTES: Readonly<Record<ModerationPolicy["notes"], string>> = {
	off: "nobody",
	moderators: "moderators, who may post them",
	channel: "the channel, beneath the message",
};

/** A policy in words. */
export function policyBlock(policy: ModerationPolicy): Block {
	const { queue, modes, asksForSources, notes, words, deniedDomains, secondOpinion, evidenceDays } = policy;
	const rules = RULES.map((rule) => {
		const mode =
			modes[rule] ?? (rule === "unsourced" && asksForSources ? "flag" : DEFAULT_POLICY.modes[rule]);
		return `${rule} ${mode}`;
	});
	const items: (readonly Run[])[] = [
		[
			{ strong: "Moderators' channel: " },
			...(queue === null ? ["none, so nothing is looked at"] : [{ channel: queue }]),
		],
		[{ strong: "Rules: " }, rules.join(", ")],
		[{ strong: "Asks for sources: " }, asksForSources ? "yes" : "no"],
		[{ strong: "Notes on misquotations go to: " }, NOTES[notes]],
		[
			{ strong: "Second opinion: " },
			secondOpinion
				? "a model is asked, where the operator has set one, about what no rule found anything in; names, parties and places are masked, and it only adds to the queue"
				: "none",
		],
		[{ strong: "Words flagged: " }, ...codes(words)],
		[{ strong: "Domains that may not be linked: " }, ...codes(deniedDomains)],
		[{ strong: "Words of flagged messages are kept: " }, `${evidenceDays} days, then only their hash`],
	];
	return { kind: "list", items };
}

function codes(words: readonly string[]): Run[] {
	if (words.length === 0) return ["none"];
	return words.slice(0, 20).flatMap((code, i): Run[] => [i === 0 ? "" : ", ", { code }]);
}

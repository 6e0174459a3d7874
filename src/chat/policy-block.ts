import { DEFAULT_POLICY, type Mode } from "../moderation/policy.ts";
import { RULES, type Rule } from "../moderation/verdict.ts";
import type { ModerationPolicy } from "./moderation.ts";
import type { Block, Run } from "./reply.ts";

const MOST_WORDS = 20;

const NOTES: Readonly<Record<ModerationPolicy["notes"], string>> = {
	off: "nobody",
	moderators: "moderators, who may post them",
	channel: "the channel, beneath the message",
};

const MODES: readonly (readonly [Mode, string])[] = [
	["flag", "Shown to moderators"],
	["act", "The bot acts by itself on"],
	["shadow", "Only counted (shadow)"],
	["off", "Switched off"],
];

const OPINIONS: Readonly<Record<ModerationPolicy["secondOpinion"], string>> = {
	off: "no model is asked",
	scores: "a model's scores, of masked text; it only adds to the queue",
	rubric: "a model's scores, and its answer to our rubric, of masked text; it only adds to the queue",
};

/** A policy in a few lines; `filter` is whether the platform has one of its own. */
export function policyBlock(policy: ModerationPolicy, { filter }: { readonly filter: boolean }): Block {
	const { queue, modes, asksForSources, notes, words, deniedDomains } = policy;
	const modeOf = (rule: Rule) =>
		modes[rule] ?? (rule === "unsourced" && asksForSources ? "flag" : DEFAULT_POLICY.modes[rule]);
	const rules = MODES.flatMap(([mode, what]): Run[][] => {
		const those = RULES.filter((rule) => modeOf(rule) === mode);
		return those.length === 0 ? [] : [[{ strong: `${what}: ` }, those.join(", ")]];
	});
	const items: (readonly Run[])[] = [
		[
			{ strong: "Moderators' channel: " },
			...(queue === null ? ["none, so nothing is looked at"] : [{ channel: queue }]),
		],
		...rules,
		[{ strong: "Claims of fact: " }, asksForSources ? "asked for a source" : "not asked for a source"],
		[{ strong: "Notes from the record go to: " }, NOTES[notes]],
		[{ strong: "Words and patterns flagged: " }, ...codes(words)],
		[{ strong: "Domains that may not be linked: " }, ...codes(deniedDomains)],
		[{ strong: "Second opinion: " }, OPINIONS[policy.secondOpinion]],
		...(filter
			? [
					[
						{ strong: "Discord's AutoMod: " },
						policy.automod ? "holds those words and domains too" : "not used",
					],
				]
			: []),
		[{ strong: "Words of flagged messages are kept: " }, `${policy.evidenceDays} days, then only their hash`],
	];
	return { kind: "list", items };
}

function codes(words: readonly string[]): Run[] {
	if (words.length === 0) return ["none"];
	const shown = words.slice(0, MOST_WORDS).flatMap((code, i): Run[] => [i === 0 ? "" : ", ", { code }]);
	return words.length > MOST_WORDS ? [...shown, ` and ${words.length - MOST_WORDS} more`] : shown;
}

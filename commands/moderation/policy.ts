import { defineCommand } from "../../src/chat/command.ts";
import { filterBlocks } from "../../src/chat/filter-lines.ts";
import { policyBlock } from "../../src/chat/policy-block.ts";
import { readPolicyChange } from "../../src/chat/read-policy.ts";
import { type Block, notice, type Reply } from "../../src/chat/reply.ts";
import { RULES } from "../../src/moderation/verdict.ts";

export default defineCommand({
	name: "moderation policy",
	description: "What the rules do here; without options it is shown",
	access: "admins",
	examples: [
		"moderation policy",
		"moderation policy queue:#moderators",
		"moderation policy rule:spam does:shadow",
		'moderation policy add-word:"old fool" for:everywhere',
	],
	options: {
		queue: {
			kind: "words",
			description: "The moderators' channel, or nobody to stop moderating",
			example: "#moderators",
			longest: 40,
		},
		rule: {
			kind: "choice",
			description: "A rule, together with what it does",
			choices: [...RULES],
			example: "spam does:shadow",
		},
		does: {
			kind: "choice",
			description: "What that rule does: shadow only counts, flag shows moderators, act lets the bot act",
			choices: ["off", "shadow", "flag", "act"],
			example: "flag",
		},
		sources: {
			kind: "choice",
			description: "Whether claims of fact are asked for a source",
			choices: ["yes", "no"],
			example: "yes",
		},
		notes: {
			kind: "choice",
			description: "Where notes from the record on misquotations go",
			choices: ["off", "moderators", "channel"],
			example: "channel",
		},
		"add-word": {
			kind: "words",
			description: "A word or RE2 pattern to flag",
			longest: 260,
			example: '"old fool"',
		},
		"remove-word": {
			kind: "words",
			description: "One to flag no more",
			longest: 260,
			example: '"old fool"',
		},
		"deny-link": {
			kind: "words",
			description: "A domain that may not be linked, with all beneath it",
			longest: 260,
			example: "scam.example",
		},
		"allow-link": {
			kind: "words",
			description: "A domain that may be linked again",
			longest: 260,
			example: "scam.example",
		},
		"second-opinion": {
			kind: "choice",
			description: "Whether a model is asked too, of masked text; rubric asks more of it and costs tokens",
			choices: ["no", "yes", "rubric"],
			example: "yes",
		},
		automod: {
			kind: "choice",
			description: "Whether Discord's AutoMod holds the words and domains too (Slack has none)",
			choices: ["on", "off"],
			example: "on",
		},
		"keep-days": {
			kind: "words",
			description: "How long the words of flagged messages are kept: 7 to 90 days",
			longest: 3,
			example: "14",
		},
		for: {
			kind: "choice",
			description: "This channel, or every channel without a policy of its own",
			choices: ["here", "everywhere"],
			example: "everywhere",
		},
	},
	cacheFor: 0,
	async run({ options, place, caller, services }): Promise<Reply> {
		if (place.community === null)
			return notice("refused", ["Moderation belongs to a server or workspace; here there is none."]);
		const filter = services.moderation.hasFilter(place);
		const here = await services.moderation.policy(place);
		if (options.automod !== null && options.for === "here") {
			return notice(
				"refused",
				["AutoMod is the whole server's: say ", { code: "for:everywhere" }, "."],
				NOTHING,
			);
		}
		if (options.automod === "on" && !filter) {
			return notice(
				"refused",
				["Slack has no filter of its own that an app could set: On Record looks at every message by itself."],
				NOTHING,
			);
		}
		// Who moderates at all, and what the whole server's filter holds, is the community's matter.
		const unsaid = here.policy.queue === null || options.automod !== null;
		const whole = options.for === null ? unsaid : options.for === "everywhere";
		const where = whole ? { ...place, channel: "" } : place;
		const before = whole ? await services.moderation.policy(where) : here;
		const read = readPolicyChange(options, before.policy);
		if (!read.ok) return notice("refused", read.problem, NOTHING);
		const shown = (title: string, policy: typeof here.policy, more: readonly Block[] = []): Reply => ({
			outcome: "answered",
			blocks: [{ kind: "heading", runs: [title] }, policyBlock(policy, { filter }), ...more],
			actions: [{ label: "How to change it", command: "help", options: { command: "moderation policy" } }],
			audience: "caller",
			data: {},
		});
		if (Object.keys(read.change).length === 0) return shown("What the rules do here", here.policy);
		const by = { revision: before.revision, who: caller.id, whole };
		if (!(await services.moderation.changePolicy(where, read.change, by))) {
			return notice("refused", [
				"Somebody else changed the policy at the same moment. Look at it again, and change what is still to be changed.",
			]);
		}
		const { policy } = await services.moderation.policy(place);
		const wanted = (await services.moderation.policy({ ...place, channel: "" })).policy;
		const synced =
			filter && (wanted.automod || options.automod !== null)
				? filterBlocks(await services.moderation.syncFilter(place), wanted.automod && wanted.queue !== null)
				: [];
		return shown(
			whole ? "Changed for every channel without a policy of its own" : "Changed for this channel",
			policy,
			synced,
		);
	},
});

const NOTHING = ["Nothing was changed."];

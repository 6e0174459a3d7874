import { defineCommand } from "../../src/chat/command.ts";
import { policyBlock } from "../../src/chat/policy-block.ts";
import { readPolicyChange } from "../../src/chat/read-policy.ts";
import { notice, type Reply } from "../../src/chat/reply.ts";
import { RULES } from "../../src/moderation/verdict.ts";

export default defineCommand({
	name: "moderation policy",
	description: "What the rules do here; without options it is shown",
	access: "admins",
	examples: [
		"moderation policy",
		"moderation policy queue:<#123456789012345678>",
		"moderation policy rule:spam does:shadow",
	],
	options: {
		queue: {
			kind: "words",
			description: "The moderators' channel, or nobody to stop moderating",
			longest: 40,
		},
		rule: { kind: "choice", description: "A rule", choices: [...RULES] },
		does: { kind: "choice", description: "What it does", choices: ["off", "shadow", "flag", "act"] },
		sources: {
			kind: "choice",
			description: "Whether claims of fact are asked for a source",
			choices: ["yes", "no"],
		},
		notes: {
			kind: "choice",
			description: "Where notes on misquotations go",
			choices: ["off", "moderators", "channel"],
		},
		"add-word": { kind: "words", description: "A word or RE2 pattern to flag", longest: 260 },
		"remove-word": { kind: "words", description: "One to flag no more", longest: 260 },
		"deny-link": { kind: "words", description: "A domain that may not be linked", longest: 260 },
		"allow-link": { kind: "words", description: "A domain that may be linked again", longest: 260 },
		"second-opinion": {
			kind: "choice",
			description: "Whether a model is asked too, about masked text; it only adds to the queue",
			choices: ["yes", "no"],
		},
		"keep-days": {
			kind: "words",
			description: "How long the words of flagged messages are kept: 7 to 90 days",
			longest: 3,
		},
		for: {
			kind: "choice",
			description: "This channel, or every channel without a policy of its own",
			choices: ["here", "everywhere"],
		},
	},
	cacheFor: 0,
	async run({ options, place, caller, services }): Promise<Reply> {
		if (place.community === null)
			return notice("refused", ["Moderation belongs to a server or workspace; here there is none."]);
		const here = await services.moderation.policy(place);
		// Who moderates at all is the community's matter, unless a channel is meant.
		const whole = options.for === null ? here.policy.queue === null : options.for === "everywhere";
		const before = whole ? await services.moderation.policy({ ...place, channel: "" }) : here;
		const read = readPolicyChange(options, before.policy);
		if (!read.ok) return notice("refused", read.problem, ["Nothing was changed."]);
		if (Object.keys(read.change).length === 0) return shown("What the rules do here", here.policy);
		const by = { revision: before.revision, who: caller.id, whole };
		const where = whole ? { ...place, channel: "" } : place;
		if (!(await services.moderation.changePolicy(where, read.change, by))) {
			return notice("refused", [
				"Somebody else changed the policy at the same moment. Look at it again, and change what is still to be changed.",
			]);
		}
		const { policy } = await services.moderation.policy(place);
		return shown(
			whole ? "Changed for every channel without a policy of its own" : "Changed for this channel",
			policy,
		);
	},
});

function shown(title: string, policy: Parameters<typeof policyBlock>[0]): Reply {
	return {
		outcome: "answered",
		blocks: [{ kind: "heading", runs: [title] }, policyBlock(policy)],
		actions: [],
		audience: "caller",
		data: {},
	};
}

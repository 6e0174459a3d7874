import { defineCommand } from "../../src/chat/command.ts";
import type { Reply, Run } from "../../src/chat/reply.ts";

const CANNOT: Readonly<Record<string, readonly (readonly Run[])[]>> = {
	slack: [
		[
			"Slack lets an app remove only its own messages, so ",
			{ strong: "Remove" },
			" is there only when the operator set an admin's token.",
		],
		["Slack has no timeouts and no slow mode: those buttons are not shown."],
		[
			"A message only for one member's eyes may not reach them in Slack, so the notice also goes to them directly.",
		],
	],
	discord: [
		["Timeouts are for 28 days at most, never on administrators or the owner."],
		["A member whose direct messages are closed cannot be told; that stands in the case."],
	],
};

export default defineCommand({
	name: "moderation help",
	description: "How the bot helps moderators, and what it cannot do here",
	access: "moderators",
	examples: ["moderation help"],
	options: {},
	cacheFor: 0,
	async run({ place }): Promise<Reply> {
		return {
			outcome: "answered",
			blocks: [
				{ kind: "heading", runs: ["How moderation works"] },
				{
					kind: "list",
					items: [
						[
							"The bot flags messages to the moderators' channel, with the words, the rule and its reason. Humans decide what matters.",
						],
						[
							"It never kicks or bans, and never acts on owners, admins, moderators, bots or anyone above it. A rule acts by itself only where an admin set it to ",
							{ code: "act" },
							".",
						],
						[
							"Who is attacked decides: a member strictly, a group less so, public figures and institutions hardly, ideas never.",
						],
						[
							"Every decision about a member can be appealed once, from the notice; somebody else looks at it, and what is overturned counts no more.",
						],
						["A timeout of more than 48 hours needs two moderators. Points wear off over 30 days."],
						["Text of messages that nothing was found in is stored nowhere."],
						[
							{ code: "/moderation policy queue:#channel" },
							" begins; ",
							{ code: "/moderation policy rule:… does:shadow" },
							" tries a rule without consequences; ",
							{ code: "/moderation shadow" },
							" tells what it would have done.",
						],
					],
				},
				{ kind: "list", items: CANNOT[place.platform] ?? [["Here there is nothing to moderate."]] },
			],
			actions: [],
			audience: "caller",
			data: {},
		};
	},
});

import { defineCommand } from "../../src/chat/command.ts";
import type { Block, Reply, Run } from "../../src/chat/reply.ts";

type Lines = readonly (readonly Run[])[];

const WORKS: Lines = [
	[
		{ strong: "Flags: " },
		"messages, edits too, go to the moderators' channel with the words, the rule and its reason. Humans decide.",
	],
	[
		{ strong: "Acts " },
		"by itself only where an admin set a rule to ",
		{ code: "act" },
		": note, reminder, warning, timeout of 1 hour, then of 24 hours, then humans.",
	],
	[
		{ strong: "Spares: " },
		"it never kicks or bans, and does nothing about owners, admins, moderators, bots or anyone above it.",
	],
	[
		{ strong: "Who is attacked decides: " },
		"a member strictly, a group less so, public figures and institutions hardly, ideas never.",
	],
	[
		{ strong: "Appeals: " },
		"every decision about a member can be appealed once, from the notice, to somebody else. What is overturned counts no more. One that waits for two days is brought up again.",
	],
	[
		{ strong: "Timeouts " },
		"of more than 48 hours need two moderators. Points wear off over 30 days. Slow mode ends by itself.",
	],
	[
		{ strong: "Keeps: " },
		"text of messages that nothing was found in nowhere; of others for as long as the policy says, then a hash.",
	],
];

const COMMANDS: Lines = [
	[{ code: "/moderation policy queue:#moderators" }, ": begins; without options it shows what the rules do"],
	[{ code: "/moderation policy rule:spam does:shadow" }, ": tries a rule without consequences"],
	[{ code: "/help moderation policy" }, ": every option, each with an example"],
	[
		{ code: "/moderation cases which:open" },
		", ",
		{ code: "/moderation case 12" },
		": what was found and decided",
	],
	[{ code: "/moderation shadow" }, ": what rules in shadow would have done"],
	[{ code: "/moderation stats" }, ": how often moderators agreed, and appeals that wait"],
];

const CANNOT: Readonly<Record<string, Lines>> = {
	slack: [
		[
			"Slack lets an app remove only its own messages, so ",
			{ strong: "Remove" },
			" is there only when the operator set an admin's token.",
		],
		[
			"Slack has no timeouts and no slow mode: those buttons are not shown. It has no filter like AutoMod either.",
		],
		["Nothing can be kept out before it is posted."],
		[
			"A message only for one member's eyes may not reach them in Slack, so the notice also goes to them directly.",
		],
		[
			"Direct messages, and those of a group, are between the people in them: the bot moderates channels only.",
		],
	],
	discord: [
		["Timeouts are for 28 days at most, never on administrators or the owner."],
		["A member whose direct messages are closed cannot be told; that stands in the case."],
		[
			"Discord's AutoMod (",
			{ code: "/moderation policy automod:on" },
			") holds words, patterns and domains within its limits. It knows nothing of who is attacked, opens no case, and leaves alone roles that moderate, but not who moderates by a channel's own permissions.",
		],
		["Direct messages are between the people in them: the bot moderates channels only."],
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
		const { [place.platform]: cannot } = CANNOT;
		return {
			outcome: "answered",
			blocks: [
				...section("How moderation works", WORKS),
				...section("Commands", COMMANDS),
				...(cannot === undefined
					? section("What cannot be done here", [["Here there is nothing to moderate."]])
					: section("What cannot be done here", cannot)),
			],
			actions: [],
			audience: "caller",
			data: {},
		};
	},
});

function section(title: string, items: Lines): readonly Block[] {
	return [
		{ kind: "heading", runs: [title] },
		{ kind: "list", items },
	];
}

import { defineCommand } from "../../src/chat/command.ts";
import { digestReply } from "../../src/chat/digest-blocks.ts";
import { inCommunity } from "../../src/chat/in-community.ts";
import { listIn } from "../../src/chat/list-in.ts";

export default defineCommand({
	name: "digest topics",
	description: "What ranks higher in this channel's digest, from which outlets, and how long it is",
	access: "admins",
	examples: [
		"digest topics elections, water",
		"digest topics none",
		"digest topics outlets:Elm Courier stories:3",
	],
	options: {
		topics: { kind: "words", description: "Words with commas between, or none", main: true, longest: 500 },
		outlets: { kind: "words", description: "Only these outlets, with commas between, or all", longest: 500 },
		stories: {
			kind: "choice",
			description: "How many stories at most",
			choices: ["3", "4", "5", "6", "7", "8", "9", "10"],
		},
	},
	cacheFor: 0,
	run: ({ options, place, caller, services }) =>
		inCommunity(place, async () => {
			const change = {
				...(options.topics !== null && { topics: listIn(options.topics) }),
				...(options.outlets !== null && { outlets: listIn(options.outlets) }),
				...(options.stories !== null && { stories: Number(options.stories) }),
			};
			const settings =
				Object.keys(change).length > 0
					? await services.digest.change(place, change, caller.id)
					: await services.digest.settings(place);
			return digestReply("This channel's digest", settings, services.digest);
		}),
});

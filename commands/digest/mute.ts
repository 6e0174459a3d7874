import { defineCommand } from "../../src/chat/command.ts";
import { digestReply } from "../../src/chat/digest-blocks.ts";
import { inCommunity } from "../../src/chat/in-community.ts";
import { listIn } from "../../src/chat/list-in.ts";

export default defineCommand({
	name: "digest mute",
	description: "Words and outlets that are left out of this channel's digest",
	access: "admins",
	examples: ["digest mute celebrity gossip, horoscope", "digest mute none"],
	options: {
		words: {
			kind: "words",
			description: "With commas between, or none",
			required: true,
			main: true,
			longest: 500,
		},
	},
	cacheFor: 0,
	run: ({ options, place, caller, services }) =>
		inCommunity(place, async () => {
			const settings = await services.digest.change(place, { muted: listIn(options.words) }, caller.id);
			return digestReply("This channel's digest", settings, services.digest);
		}),
});

import { defineCommand } from "../../src/chat/command.ts";
import { digestReply } from "../../src/chat/digest-blocks.ts";
import { inCommunity } from "../../src/chat/in-community.ts";
import { DIGEST_TIME_OPTIONS, readDigestTime } from "../../src/chat/read-digest-time.ts";
import { notice } from "../../src/chat/reply.ts";

export default defineCommand({
	name: "digest time",
	description: "When this channel's digest comes; without options it is shown",
	access: "admins",
	examples: ["digest time", "digest time at:18:00 zone:Europe/London days:mon,thu"],
	options: DIGEST_TIME_OPTIONS,
	cacheFor: 0,
	run: ({ options, place, caller, services }) =>
		inCommunity(place, async () => {
			const read = readDigestTime(options);
			if (!read.ok) return notice("refused", read.problem, ["Nothing was changed."]);
			const changed = Object.keys(read.change).length > 0;
			const settings = changed
				? await services.digest.change(place, read.change, caller.id)
				: await services.digest.settings(place);
			return digestReply(changed ? "Changed" : "This channel's digest", settings, services.digest);
		}),
});

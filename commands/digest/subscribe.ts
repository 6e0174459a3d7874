import { defineCommand } from "../../src/chat/command.ts";
import { digestReply } from "../../src/chat/digest-blocks.ts";
import { inCommunity } from "../../src/chat/in-community.ts";
import { DIGEST_TIME_OPTIONS, readDigestTime } from "../../src/chat/read-digest-time.ts";
import { notice } from "../../src/chat/reply.ts";

export default defineCommand({
	name: "digest subscribe",
	description: "A news digest in this channel every day at its local hour",
	access: "admins",
	examples: [
		"digest subscribe at:7:30 zone:America/Los_Angeles",
		"digest subscribe at:8 zone:Europe/Berlin days:weekdays",
	],
	options: DIGEST_TIME_OPTIONS,
	cacheFor: 0,
	run: ({ options, place, caller, services }) =>
		inCommunity(place, async () => {
			const read = readDigestTime(options);
			if (!read.ok) return notice("refused", read.problem, ["Nothing was changed."]);
			const before = await services.digest.settings(place);
			const since = before.since ?? new Date().toISOString();
			const settings = await services.digest.change(place, { ...read.change, since }, caller.id);
			return digestReply("This channel has a digest", settings, services.digest);
		}),
});
